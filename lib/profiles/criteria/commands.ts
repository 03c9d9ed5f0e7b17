import "server-only";

import { newId } from "@/lib/platform/ids";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import type { TenantTx } from "@/lib/platform/tenancy";
import { type ConceptRefusal, openConcept } from "@/lib/profiles/commands";
import type { CriterionInRole } from "@/lib/profiles/criteria/queries";
import { mayAskMore } from "@/lib/profiles/criteria/rules";
import type { CriterionInput } from "@/lib/profiles/criteria/schema";
import type { ProfileView, RoleView } from "@/lib/profiles/queries";
import { isApproved } from "@/lib/profiles/rules";

type Refusal = ConceptRefusal | "too-many-criteria" | "competence-not-asked";

/** Asks one thing more of who gets the role (E7). Refuses a ninth, and a competence the concept does not ask. */
export async function addCriterion(
  tx: TenantTx,
  role: RoleView,
  said: CriterionInput,
): Promise<Outcome<Refusal, { criterionId: string; withdrewKey: boolean }>> {
  const opened = await openConcept(tx, role);
  if (!opened.ok) return opened;
  const { concept, withdrewKey } = opened.data;
  const verdict = mayAskMore(concept.criteria.length);
  if (!verdict.ok) return verdict;
  if (!isOfProfile(concept, said)) return refused("competence-not-asked");
  const id = newId();
  await tx.roleCriterion.create({
    data: { id, origin: id, profileId: concept.id, ...stored(said) },
    select: { id: true },
  });
  return done({ criterionId: id, withdrewKey });
}

/** Says a criterion of the concept otherwise. */
export async function changeCriterion(
  tx: TenantTx,
  { role, profile, criterion }: CriterionInRole,
  said: CriterionInput,
): Promise<Outcome<Refusal, { withdrewKey: boolean }>> {
  const opened = await openCriterion(tx, { role, profile });
  if (!opened.ok) return opened;
  if (!isOfProfile(profile, said)) return refused("competence-not-asked");
  const data = { ...stored(said), version: { increment: 1 } };
  await tx.roleCriterion.updateMany({ where: { id: criterion.id }, data });
  return done({ withdrewKey: opened.data.withdrewKey });
}

/** No longer asks it. */
export async function removeCriterion(tx: TenantTx, { role, profile, criterion }: CriterionInRole) {
  const opened = await openCriterion(tx, { role, profile });
  if (!opened.ok) return opened;
  await tx.roleCriterion.deleteMany({ where: { id: criterion.id } });
  return done({ withdrewKey: opened.data.withdrewKey });
}

/** A criterion of an earlier version is history, also while a next version is being written. */
async function openCriterion(tx: TenantTx, { role, profile }: Pick<CriterionInRole, "role" | "profile">) {
  return isApproved(profile) ? refused("profile-final") : openConcept(tx, role);
}

function isOfProfile({ competences }: ProfileView, { kind, competenceId }: CriterionInput): boolean {
  return kind !== "competence" || competences.some(({ id }) => id === competenceId);
}

function stored({ words, kind, withinMonths, competenceId }: CriterionInput) {
  return { words, kind, withinMonths, competenceId: kind === "competence" ? competenceId : null };
}
