import "server-only";

import type { InstitutionId } from "@/lib/platform/actor";
import { allowed } from "@/lib/platform/outcome";
import type { TenantTx } from "@/lib/platform/tenancy";
import type { Development } from "@/lib/settings/development/rules";

/** Keeps what the institution says; what was chosen before from a source that goes stays as it was. */
export async function changeDevelopment(tx: TenantTx, institutionId: InstitutionId, next: Development) {
  const data = { ...next, fundingSources: [...next.fundingSources], version: { increment: 1 } };
  await tx.institutionSettings.update({ where: { institutionId }, data, select: { version: true } });
  return allowed;
}
