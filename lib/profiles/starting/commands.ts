import "server-only";

import { schoolYearOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import type { TenantTx } from "@/lib/platform/tenancy";
import { indexRoles } from "@/lib/profiles/catalogue/commands";
import type { TreeRefusal } from "@/lib/profiles/frameworks/rules";
import { openOwnFramework } from "@/lib/profiles/frameworks/tree/commands";
import { readStartingMaterial, type StartingRole } from "@/lib/profiles/starting/schema";
import {
  addPlaces,
  type Ids,
  introduceCompetences,
  introduceLevels,
} from "@/lib/profiles/starting/sets/commands";

type Author = { readonly personId: string; readonly now: Date };

/**
 * Lays the starting material ready as concepts: levels, competences and roles with version 1, for
 * HR and the directie to make their own and publish. Only on an empty catalogue, so twice does nothing,
 * and only where all competences find a place in the own framework.
 * Returns the roles' ids by code.
 */
export async function introduceStartingRoles(
  tx: TenantTx,
  author: Author,
): Promise<Outcome<"catalogue-not-empty" | TreeRefusal, { roles: Record<string, string> }>> {
  await tx.$queryRaw`select institution_id from institution_settings for update`;
  if ((await tx.role.count()) > 0) return refused("catalogue-not-empty");
  const material = readStartingMaterial();
  const levels = await introduceLevels(tx, material.levels);
  const competences = await introduceCompetences(tx, material.competences);
  const places = material.competences.map(({ code, number }) => ({
    competenceId: competences.get(code) ?? "",
    ...{ code: number, parentId: null },
  }));
  const placed = await addPlaces(tx, await openOwnFramework(tx), places);
  if (!placed.ok) return placed;
  const roles = material.roles.map((role) => rowsOf(role, { levels, competences, author }));
  await tx.role.createMany({ data: roles.map(({ role }) => role) });
  await tx.roleProfile.createMany({ data: roles.map(({ profile }) => profile) });
  await tx.roleTask.createMany({ data: roles.flatMap(({ tasks }) => tasks) });
  await tx.requiredCompetence.createMany({ data: roles.flatMap(({ asked }) => asked) });
  await indexRoles(
    tx,
    roles.map(({ role }) => role),
  );
  return done({ roles: Object.fromEntries(roles.map(({ role }) => [role.code, role.id])) });
}

function rowsOf(
  { code, name, line, description, tasks, competences: asked }: StartingRole,
  { levels, competences, author }: { levels: Ids; competences: Ids; author: Author },
) {
  const role = { id: newId(), code, name, line, ownerId: author.personId, createdAt: author.now };
  const origins = {
    createdById: author.personId,
    createdAt: author.now,
    schoolYear: schoolYearOf(author.now),
  };
  const profileId = newId();
  return {
    role,
    profile: { id: profileId, roleId: role.id, number: 1, description, ...origins },
    tasks: tasks.map(([what, moment, setting, phase = null], index) => {
      const id = newId();
      return { id, origin: id, profileId, position: index + 1, what, moment, setting, phase };
    }),
    asked: Object.entries(asked).map(([competence, level]) => ({
      profileId,
      competenceId: competences.get(competence) ?? "",
      levelId: levels.get(level) ?? "",
    })),
  };
}
