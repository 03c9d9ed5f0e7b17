import "server-only";

import { newId } from "@/lib/platform/ids";
import { done, refused } from "@/lib/platform/outcome";
import type { TenantTx } from "@/lib/platform/tenancy";
import type { CompetenceView, LevelView } from "@/lib/profiles/competences/queries";
import { mayBeRemoved, mayStepBeRemoved } from "@/lib/profiles/competences/rules";
import type { CompetenceInput, LevelInput } from "@/lib/profiles/competences/schema";
import type { FrameworkView } from "@/lib/profiles/frameworks/queries";
import { keepApprovedWords } from "@/lib/profiles/wording/commands";
import { placeCompetence } from "@/lib/profiles/frameworks/tree/commands";

type Placed = CompetenceInput & { readonly parentId?: string };

/** Adds a competence to a framework. Refuses a name that another one beside it has. */
export async function addCompetence(
  tx: TenantTx,
  framework: Pick<FrameworkView, "id" | "places">,
  { parentId = "", ...said }: Placed,
) {
  const competenceId = newId();
  await tx.competence.create({ data: { id: competenceId, ...stored(said) }, select: { id: true } });
  const place = { competenceId, parentId: parentId || null, code: "" };
  const placed = await placeCompetence(tx, framework, place);
  return placed.ok ? done({ competenceId, frameworkId: framework.id }) : placed;
}

/** Rewords a competence; approved profiles keep the words they have (C7). Refuses a name that another one beside it has. */
export async function changeCompetence(tx: TenantTx, { id }: CompetenceView, said: CompetenceInput) {
  const [taken] = await tx.$queryRaw<{ name: string }[]>`
    select c.name from framework_places p
    join framework_places b on b.institution_id = current_institution() and b.framework_id = p.framework_id
      and b.parent_id is not distinct from p.parent_id and b.competence_id <> p.competence_id
    join competences c on c.institution_id = current_institution() and c.id = b.competence_id
    where p.institution_id = current_institution() and p.competence_id = ${id}::uuid
      and lower(c.name) = lower(${said.name}) limit 1`;
  if (taken) return refused("name-taken");
  await keepApprovedWords(tx, { competenceIds: [id] });
  await tx.competence.updateMany({ where: { id }, data: { ...stored(said), version: { increment: 1 } } });
  return done({ competenceId: id });
}

/** Removes a competence that nothing holds, from every framework it stands in. */
export async function removeCompetence(tx: TenantTx, competence: CompetenceView) {
  const verdict = mayBeRemoved(competence);
  if (!verdict.ok) return verdict;
  await tx.frameworkPlace.deleteMany({ where: { competenceId: competence.id } });
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

/** Rewords a step; approved profiles keep the words they have (C7). */
export async function changeLevel(tx: TenantTx, { id }: LevelView, said: LevelInput) {
  await keepApprovedWords(tx, { levelId: id });
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
