import "server-only";

import type { Rating } from "@/lib/conversations/staff/ratings/rules";
import type { Actor } from "@/lib/platform/actor";
import type { TenantTx } from "@/lib/platform/tenancy";

/** How the reader found a talk; null while they did not say. The database shows it to nobody else. */
export async function findOwnRating(tx: TenantTx, actor: Actor, talkId: string): Promise<Rating | null> {
  const [row] = await tx.$queryRaw<Rating[]>`
    select heard, equal, onward from conversation_ratings where institution_id = ${actor.institutionId}::uuid
      and conversation_id = ${talkId}::uuid and person_id = ${actor.personId}::uuid`;
  return row ?? null;
}
