import "server-only";

import type { Reading } from "@/lib/platform/read";
import { mayReadRoles } from "@/lib/profiles/policy";
import { findKnownRole, type ProfileView, type RoleView } from "@/lib/profiles/queries";
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
