import "server-only";

import type { LobActions } from "@/lib/plans/personal/check/rules";
import type { InstitutionId } from "@/lib/platform/actor";
import { allowed } from "@/lib/platform/outcome";
import type { TenantTx } from "@/lib/platform/tenancy";

/** Keeps how many LOB actions the institution asks for (F3); plans are checked with it from now on. */
export async function setLobActions(tx: TenantTx, institutionId: InstitutionId, { least, most }: LobActions) {
  const data = { leastLobActions: least, mostLobActions: most, version: { increment: 1 } };
  await tx.institutionSettings.update({ where: { institutionId }, data, select: { version: true } });
  return allowed;
}
