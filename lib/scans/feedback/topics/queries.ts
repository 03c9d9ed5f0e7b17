import "server-only";

import type { Actor } from "@/lib/platform/actor";
import type { TenantTx } from "@/lib/platform/tenancy";

/** The questions of a round that its subject takes along to a talk. */
export async function listTakenAlong(
  tx: TenantTx,
  { institutionId }: Pick<Actor, "institutionId">,
  roundId: string,
): Promise<string[]> {
  const where = { institutionId, roundId };
  const rows = await tx.scanTopic.findMany({ where, select: { questionId: true }, take: 20 });
  return rows.map(({ questionId }) => questionId);
}
