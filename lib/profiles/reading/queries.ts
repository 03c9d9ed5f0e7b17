import "server-only";

import type { Actor } from "@/lib/platform/actor";
import type { Reading } from "@/lib/platform/read";
import type { TenantTx } from "@/lib/platform/tenancy";
import type { PrintedRole } from "@/lib/profiles/catalogue/files";
import { listRoles } from "@/lib/profiles/catalogue/queries";
import { mayReadRoles } from "@/lib/profiles/policy";
import { findKnownRole, listWholeRoles, type ProfileView, type RoleView } from "@/lib/profiles/queries";
import { pageOf } from "@/lib/profiles/reading/rules";
import { conceptOf } from "@/lib/profiles/rules";

/** A role with the concept on it, for who may read concepts; null when there is no such thing to be seen. */
export async function findConcept(
  { tx, actor }: Pick<Reading, "tx" | "actor">,
  roleId: string | null,
): Promise<{ readonly role: RoleView; readonly concept: ProfileView } | null> {
  const role = roleId && mayReadRoles(actor) ? await findKnownRole(tx, actor, roleId) : null;
  const concept = role && !role.isRetired ? conceptOf(role) : null;
  return role && concept && { role, concept };
}

/** The roles this person may know of and that are in use, each with the version its page shows them first. */
export async function listPrintedRoles(tx: TenantTx, actor: Actor, now: Date): Promise<PrintedRole[]> {
  const listed = await listRoles(tx, actor, { search: "", line: null, state: "current" }, now);
  const ids = listed.map(({ id }) => id);
  const roles = await listWholeRoles(tx, actor, ids);
  return roles.map((role) => ({ role, shown: pageOf(role, actor, null, now).shown }));
}
