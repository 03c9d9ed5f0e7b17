import "server-only";

import { schoolYearOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { done, refused } from "@/lib/platform/outcome";
import type { TenantTx } from "@/lib/platform/tenancy";
import type { RoleView } from "@/lib/profiles/queries";
import { mayStartNextVersion, newestApproved } from "@/lib/profiles/rules";

/** Starts the next version as a copy of the newest approved one, to hold from the next school year. */
export async function startNextVersion(
  tx: TenantTx,
  role: RoleView,
  { personId, now }: { personId: string; now: Date },
) {
  const verdict = mayStartNextVersion(role);
  if (!verdict.ok) return verdict;
  const source = newestApproved(role);
  if (!source) return refused("nothing-approved");
  const profileId = newId();
  await tx.roleProfile.create({
    data: {
      id: profileId,
      roleId: role.id,
      number: source.number + 1,
      description: source.description,
      schoolYear: schoolYearOf(now) + 1,
      createdById: personId,
      createdAt: now,
    },
    select: { id: true },
  });
  await tx.roleTask.createMany({
    data: source.tasks.map(({ origin, what, moment, setting, phase }, index) => ({
      ...{ id: newId(), profileId, position: index + 1 },
      ...{ origin, what, moment, setting, phase },
    })),
  });
  await tx.requiredCompetence.createMany({
    data: source.competences.map(({ id, levelId, upTo }) => ({
      ...{ profileId, competenceId: id },
      ...{ levelId, upToLevelId: upTo?.id ?? null },
    })),
  });
  await tx.roleCriterion.createMany({
    data: source.criteria.map(({ origin, kind, words, withinMonths, competence }) => ({
      ...{ id: newId(), profileId, origin, kind, words, withinMonths },
      competenceId: competence?.id ?? null,
    })),
  });
  return done({ roleId: role.id, profileId });
}
