import "server-only";

import type { InstitutionId } from "@/lib/platform/actor";
import type { TenantTx } from "@/lib/platform/tenancy";
import { type Counting, optionalKindsIn } from "@/lib/settings/counting/rules";
import { claimSettings } from "@/lib/settings/queries";

/** Which kinds of talks count too, and the version of the institution's settings. */
export async function findCounting(
  tx: TenantTx,
  institutionId: InstitutionId,
): Promise<Counting & { readonly version: number }> {
  const { alsoCounting, version } = await tx.institutionSettings.findUniqueOrThrow({
    where: { institutionId },
    select: { alsoCounting: true, version: true },
  });
  return { alsoCounting: optionalKindsIn(alsoCounting), version };
}

/** As findCounting, locked until this transaction ends. */
export async function claimCounting(tx: TenantTx, institutionId: InstitutionId) {
  await claimSettings(tx, institutionId);
  return { institutionId, said: await findCounting(tx, institutionId) };
}
