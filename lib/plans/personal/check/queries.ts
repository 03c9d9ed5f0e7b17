import "server-only";

import type { LobActions } from "@/lib/plans/personal/check/rules";
import type { InstitutionId } from "@/lib/platform/actor";
import type { TenantTx } from "@/lib/platform/tenancy";
import { claimSettings } from "@/lib/settings/queries";

/** How many LOB actions the institution asks for in a personal plan (F3), and the version of its settings. */
export async function findLobActions(
  tx: TenantTx,
  institutionId: InstitutionId,
): Promise<LobActions & { version: number }> {
  const select = { leastLobActions: true, mostLobActions: true, version: true } as const;
  const found = await tx.institutionSettings.findUniqueOrThrow({ where: { institutionId }, select });
  return { least: found.leastLobActions, most: found.mostLobActions, version: found.version };
}

/** As findLobActions, locked until this transaction ends. */
export async function claimLobActions(tx: TenantTx, institutionId: InstitutionId) {
  await claimSettings(tx, institutionId);
  return { institutionId, asked: await findLobActions(tx, institutionId) };
}
