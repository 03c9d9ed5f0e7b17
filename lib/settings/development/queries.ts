import "server-only";

import type { InstitutionId } from "@/lib/platform/actor";
import type { TenantTx } from "@/lib/platform/tenancy";
import type { Development } from "@/lib/settings/development/rules";
import { claimSettings } from "@/lib/settings/queries";

const select = {
  trainingAnswerDays: true,
  fundingSources: true,
  yearHoursMinutes: true,
  yearHoursSource: true,
  version: true,
} as const;

/** What the institution says about professionalisation, and the version of its settings. */
export function findDevelopment(
  tx: TenantTx,
  institutionId: InstitutionId,
): Promise<Development & { readonly version: number }> {
  return tx.institutionSettings.findUniqueOrThrow({ where: { institutionId }, select });
}

/** As findDevelopment, locked until this transaction ends. */
export async function claimDevelopment(tx: TenantTx, institutionId: InstitutionId) {
  await claimSettings(tx, institutionId);
  return { institutionId, said: await findDevelopment(tx, institutionId) };
}
