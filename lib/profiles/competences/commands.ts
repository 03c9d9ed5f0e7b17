import "server-only";

import { newId } from "@/lib/platform/ids";
import { done, refused } from "@/lib/platform/outcome";
import type { TenantTx } from "@/lib/platform/tenancy";
import type { CompetenceView, LevelView } from "@/lib/profiles/competences/queries";
import { mayBeRemoved, mayStepBeRemoved } from "@/lib/profiles/competences/rules";
import type { CompetenceInput, LevelInput } from "@/lib/profiles/competences/schema";

/** Adds a competence to the institution's own. Refuses a name that another one has. */
export async function addCompetence(tx: TenantTx, said: CompetenceInput) {
  const competenceId = newId();
  const data = { id: competenceId, ...stored(said) };
  const { count } = await tx.competence.createMany({ data, skipDuplicates: true });
  return count > 0 ? done({ competenceId }) : refused("name-taken");
}

/** Rewords a competence, in every profile that asks it. */
export async function changeCompetence(tx: TenantTx, { id }: CompetenceView, said: CompetenceInput) {
  const taken = await tx.competence.count({ where: { name: said.name, id: { not: id } } });
  if (taken > 0) return refused("name-taken");
  await tx.competence.updateMany({ where: { id }, data: { ...stored(said), version: { increment: 1 } } });
  return done({ competenceId: id });
}

/** Removes a competence that no profile asks, in any version. */
export async function removeCompetence(tx: TenantTx, competence: CompetenceView) {
  const verdict = mayBeRemoved(competence);
  if (!verdict.ok) return verdict;
  await tx.competence.deleteMany({ where: { id: competence.id } });
  return done({ competenceId: competence.id });
}

/** Adds a step at the upper end of the scale. */
export async function addLevel(tx: TenantTx, scale: readonly LevelView[], said: LevelInput) {
  const levelId = newId();
  const position = (scale.at(-1)?.position ?? 0) + 1;
  const { count } = await tx.competenceLevel.createMany({
    data: { id: levelId, position, ...said },
    skipDuplicates: true,
  });
  return count > 0 ? done({ levelId }) : refused("scale-changed");
}

/** Rewords a step, in every profile that asks it. */
export async function changeLevel(tx: TenantTx, { id }: LevelView, said: LevelInput) {
  const { count } = await tx.competenceLevel.updateMany({
    where: { id },
    data: { ...said, version: { increment: 1 } },
  });
  return count > 0 ? done({ levelId: id }) : refused("scale-changed");
}

/** Takes the last step off the scale when nothing asks it. */
export async function removeLevel(tx: TenantTx, level: LevelView) {
  const verdict = mayStepBeRemoved(level);
  if (!verdict.ok) return verdict;
  await tx.competenceLevel.deleteMany({ where: { id: level.id } });
  return done({ levelId: level.id });
}

function stored({ name, description, indicators, category, careerCompetence }: CompetenceInput) {
  return { name, description, indicators, category, careerCompetence: careerCompetence || null };
}
