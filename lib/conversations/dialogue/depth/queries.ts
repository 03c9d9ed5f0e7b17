import "server-only";

import type { Actor } from "@/lib/platform/actor";
import type { TenantTx } from "@/lib/platform/tenancy";

/** How deep the reader found a talk; null while they did not say. The database shows it to nobody else. */
export async function findOwnDepth(tx: TenantTx, actor: Actor, talkId: string): Promise<number | null> {
  const [row] = await tx.$queryRaw<{ depth: number }[]>`
    select depth from conversation_depths where institution_id = ${actor.institutionId}::uuid
      and conversation_id = ${talkId}::uuid and person_id = ${actor.personId}::uuid`;
  return row?.depth ?? null;
}
