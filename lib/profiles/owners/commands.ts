import "server-only";

import { schoolYearOf } from "@/lib/platform/calendar";
import { allowed, refused } from "@/lib/platform/outcome";
import type { TenantTx } from "@/lib/platform/tenancy";
import type { Choice } from "@/lib/profiles/assignments/queries";
import { mayBeKept } from "@/lib/profiles/owners/rules";
import type { RoleView } from "@/lib/profiles/queries";

/** Gives the profile of a role an owner (C1). Refuses somebody who does not write profiles. */
export async function nameOwner(tx: TenantTx, role: RoleView, personId: string, possible: readonly Choice[]) {
  if (!possible.some(({ id }) => id === personId)) return refused("not-writing");
  await tx.role.updateMany({ where: { id: role.id }, data: { ownerId: personId } });
  return allowed;
}

/** Says that the version in force still holds, so that nobody is asked again for some years. */
export async function keepProfile(tx: TenantTx, role: RoleView, now: Date) {
  const schoolYear = schoolYearOf(now);
  const verdict = mayBeKept(role, schoolYear);
  if (!verdict.ok) return verdict;
  await tx.role.updateMany({ where: { id: role.id }, data: { keptIn: schoolYear } });
  return allowed;
}
