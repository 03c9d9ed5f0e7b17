import "server-only";

import { mayBeJudged } from "@/lib/conversations/dialogue/depth/rules";
import type { TalkView } from "@/lib/conversations/queries";
import type { Actor } from "@/lib/platform/actor";
import { allowed } from "@/lib/platform/outcome";
import type { TenantTx } from "@/lib/platform/tenancy";

/** Keeps how deep somebody found a talk, over what they said before. */
export async function judgeDepth(tx: TenantTx, actor: Actor, talk: TalkView, depth: number, now: Date) {
  const verdict = mayBeJudged(talk, now);
  if (!verdict.ok) return verdict;
  await tx.$executeRaw`
    insert into conversation_depths (conversation_id, person_id, depth, judged_at)
    values (${talk.id}::uuid, ${actor.personId}::uuid, ${depth}, ${now})
    on conflict (institution_id, conversation_id, person_id) do update set depth = excluded.depth,
      judged_at = excluded.judged_at`;
  return allowed;
}
