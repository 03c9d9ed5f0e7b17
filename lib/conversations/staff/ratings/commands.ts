import "server-only";

import type { StaffTalkView } from "@/lib/conversations/staff/queries";
import { mayBeRated, type Rating } from "@/lib/conversations/staff/ratings/rules";
import type { Actor } from "@/lib/platform/actor";
import { allowed } from "@/lib/platform/outcome";
import type { TenantTx } from "@/lib/platform/tenancy";

/** Keeps how somebody found a talk, over what they said before. */
export async function rateTalk(tx: TenantTx, actor: Actor, talk: StaffTalkView, rating: Rating, now: Date) {
  const verdict = mayBeRated(talk, now);
  if (!verdict.ok) return verdict;
  const { heard, equal, onward } = rating;
  await tx.$executeRaw`
    insert into conversation_ratings (conversation_id, person_id, heard, equal, onward, rated_at)
    values (${talk.id}::uuid, ${actor.personId}::uuid, ${heard}, ${equal}, ${onward}, ${now})
    on conflict (institution_id, conversation_id, person_id) do update set heard = excluded.heard,
      equal = excluded.equal, onward = excluded.onward, rated_at = excluded.rated_at`;
  return allowed;
}
