import "server-only";

import type { SchoolYear } from "@/lib/platform/calendar";
import { schoolYearOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { done, type Outcome, type RefusalOf, refused } from "@/lib/platform/outcome";
import type { TenantTx } from "@/lib/platform/tenancy";
import { indexRole, unindexRole } from "@/lib/profiles/catalogue/commands";
import type { ProfileView, RoleView } from "@/lib/profiles/queries";
import {
  conceptOf,
  type Key,
  type Line,
  mayBeChanged,
  mayBeDropped,
  mayBeRetired,
  mayTurnKey,
  mayWithdrawKey,
  schoolYearsToStartIn,
} from "@/lib/profiles/rules";

type Author = { readonly personId: string; readonly now: Date };
/** Why the concept of a role can't be edited. */
export type ConceptRefusal = RefusalOf<typeof mayBeChanged>;

type NewRole = { readonly name: string; readonly line: Line; readonly description: string };

/** Starts a role with the concept of its first profile; who starts it owns it (C1). Refuses a name that another role has. */
export async function startRole(tx: TenantTx, role: NewRole, { personId, now }: Author) {
  const roleId = newId();
  const made = await tx.role.createMany({
    data: { id: roleId, name: role.name, line: role.line, ownerId: personId, createdAt: now },
    skipDuplicates: true,
  });
  if (made.count === 0) return refused("name-taken");
  await indexRole(tx, roleId, role.name);
  const profile = { id: newId(), roleId, number: 1, description: role.description };
  await tx.roleProfile.create({
    data: { ...profile, schoolYear: schoolYearOf(now), createdById: personId, createdAt: now },
    select: { id: true },
  });
  return done({ roleId, profileId: profile.id });
}

/** Gives a role another name or line; profiles keep what they say. Refuses a name that another role has. */
export async function renameRole(tx: TenantTx, role: RoleView, { name, line }: Omit<NewRole, "description">) {
  const taken = await tx.role.count({ where: { name, id: { not: role.id } } });
  if (taken > 0) return refused("name-taken");
  await tx.role.updateMany({ where: { id: role.id }, data: { name, line } });
  await indexRole(tx, role.id, name);
  return done({ roleId: role.id });
}

/** Says whether who has a role in a team holds intakes there. */
export async function holdIntakes(tx: TenantTx, role: RoleView, holdsIntakes: boolean) {
  await tx.role.updateMany({ where: { id: role.id }, data: { holdsIntakes } });
  return done({ roleId: role.id });
}

/**
 * Opens the concept of a role for an edit: bumps its revision and withdraws keys already turned,
 * because they vouched for the text as it was. Refuses on a final or retired profile.
 */
export async function openConcept(
  tx: TenantTx,
  role: RoleView,
): Promise<Outcome<ConceptRefusal, { concept: ProfileView; withdrewKey: boolean }>> {
  const concept = conceptOf(role);
  if (!concept) return refused("profile-final");
  const verdict = mayBeChanged(concept, role);
  if (!verdict.ok) return verdict;
  await tx.roleProfile.updateMany({ where: { id: concept.id }, data: { revision: { increment: 1 } } });
  const { count } = await tx.profileApproval.deleteMany({ where: { profileId: concept.id } });
  return done({ concept, withdrewKey: count > 0 });
}

/** Changes what the concept says of the role, and from which school year it is to hold. */
export async function describeProfile(
  tx: TenantTx,
  role: RoleView,
  { description, schoolYear }: { description: string; schoolYear: SchoolYear },
  now: Date,
): Promise<Outcome<ConceptRefusal | "school-year-past", { withdrewKey: boolean }>> {
  if (!schoolYearsToStartIn(schoolYearOf(now)).includes(schoolYear)) return refused("school-year-past");
  const opened = await openConcept(tx, role);
  if (!opened.ok) return opened;
  await tx.roleProfile.updateMany({
    where: { id: opened.data.concept.id },
    data: { description, schoolYear, version: { increment: 1 } },
  });
  return done({ withdrewKey: opened.data.withdrewKey });
}

/** Turns one of the two keys; with the second one the profile is final (C7, decisions 31). */
export async function turnKey(tx: TenantTx, role: RoleView, key: Key, { personId, now }: Author) {
  const concept = conceptOf(role);
  if (!concept) return refused("profile-final");
  const verdict = mayTurnKey(key, personId, factsOf(concept), role, schoolYearOf(now));
  if (!verdict.ok) return verdict;
  const approval = { profileId: concept.id, key, approvedById: personId, approvedAt: now };
  await tx.profileApproval.create({ data: approval, select: { key: true } });
  return done({ profileId: concept.id, isFinal: concept.keys.length > 0 });
}

/** Takes back a key as long as the other one was not turned. */
export async function withdrawKey(tx: TenantTx, role: RoleView, key: Key, personId: string) {
  const concept = conceptOf(role);
  if (!concept) return refused("profile-final");
  const verdict = mayWithdrawKey(key, personId, concept);
  if (!verdict.ok) return verdict;
  await tx.profileApproval.deleteMany({ where: { profileId: concept.id, key } });
  return done({ profileId: concept.id });
}

/** Retires a role: nobody takes it on any more; who holds it keeps it until that ends. */
export async function retireRole(tx: TenantTx, role: RoleView, { personId, now }: Author) {
  const verdict = mayBeRetired(role);
  if (!verdict.ok) return verdict;
  const data = { roleId: role.id, retiredById: personId, retiredAt: now };
  await tx.roleRetirement.create({ data, select: { roleId: true } });
  return done({ roleId: role.id });
}

/** Takes a retired role back into use, as it was. */
export async function reintroduceRole(tx: TenantTx, role: RoleView) {
  const { count } = await tx.roleRetirement.deleteMany({ where: { roleId: role.id } });
  return count > 0 ? done({ roleId: role.id }) : refused("not-retired");
}

/** Throws a concept away, and with it a role that never had a profile. Says whether the role is still there. */
export async function dropConcept(tx: TenantTx, role: RoleView) {
  const concept = conceptOf(role);
  if (!concept) return refused("profile-final");
  const verdict = mayBeDropped(concept, role);
  if (!verdict.ok) return verdict;
  await tx.roleProfile.deleteMany({ where: { id: concept.id } });
  const isRoleGone = role.profiles.length === 1;
  if (isRoleGone) {
    await unindexRole(tx, role.id);
    await tx.role.deleteMany({ where: { id: role.id } });
  }
  return done({ roleId: role.id, isRoleGone });
}

function factsOf(concept: ProfileView) {
  return { ...concept, taskCount: concept.tasks.length };
}
