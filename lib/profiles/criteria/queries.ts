import "server-only";

import type { Actor } from "@/lib/platform/actor";
import type { TenantTx } from "@/lib/platform/tenancy";
import { claimKnownRole, type CriterionView, type ProfileView, type RoleView } from "@/lib/profiles/queries";

export type CriterionInRole = {
  readonly role: RoleView;
  readonly profile: ProfileView;
  readonly criterion: CriterionView;
};

/** A criterion with its role, claimed; null when it is not there for this person. */
export async function claimCriterion(
  tx: TenantTx,
  actor: Actor,
  criterionId: string,
): Promise<CriterionInRole | null> {
  const where = { institutionId: actor.institutionId, id: criterionId };
  const found = await tx.roleCriterion.findFirst({
    where,
    select: { profile: { select: { id: true, roleId: true } } },
  });
  const role = found && (await claimKnownRole(tx, actor, found.profile.roleId));
  const profile = role?.profiles.find(({ id }) => id === found?.profile.id);
  const criterion = profile?.criteria.find(({ id }) => id === criterionId);
  return role && profile && criterion ? { role, profile, criterion } : null;
}
