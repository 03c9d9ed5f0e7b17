import "server-only";

import type { InstitutionId } from "@/lib/platform/actor";
import { done, type Outcome } from "@/lib/platform/outcome";
import type { TenantTx } from "@/lib/platform/tenancy";
import {
  changesBetween,
  mayBecome,
  type MinimumChange,
  type MinimumRefusal,
  type Minimums,
  type Settings,
} from "@/lib/settings/rules";

/** Keeps what the institution decided; returns what changed, nothing when all of it stood there already. */
export async function changeMinimums(
  tx: TenantTx,
  institutionId: InstitutionId,
  current: Settings,
  next: Minimums,
): Promise<Outcome<MinimumRefusal, readonly MinimumChange[]>> {
  const verdict = mayBecome(current, next);
  if (!verdict.ok) return verdict;
  const changes = changesBetween(current, next);
  if (changes.length > 0) {
    const data = { ...next, version: { increment: 1 } };
    await tx.institutionSettings.update({ where: { institutionId }, data, select: { version: true } });
  }
  return done(changes);
}
