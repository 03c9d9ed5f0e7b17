import "server-only";

import { newId } from "@/lib/platform/ids";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import type { TenantTx } from "@/lib/platform/tenancy";
import { type FrameworkView, mostFrameworks } from "@/lib/profiles/frameworks/queries";
import {
  arrange,
  isNameTaken,
  mayLeave,
  nextCode,
  ownCode,
  type Place,
  type TreeRefusal,
} from "@/lib/profiles/frameworks/rules";

/** Writes the whole tree of a framework anew, in one statement: a tree is only right as a whole. Refuses what is no tree. */
export async function writeTree(
  tx: TenantTx,
  frameworkId: string,
  places: readonly Place[],
): Promise<Outcome<TreeRefusal>> {
  const arranged = arrange(places);
  if (!arranged.ok) return arranged;
  await tx.frameworkPlace.deleteMany({ where: { frameworkId } });
  await tx.$executeRaw`
    insert into framework_places (framework_id, competence_id, code, position, depth, parent_id, parent_depth)
    select ${frameworkId}::uuid, "competenceId", code, position, depth, "parentId", "parentDepth"
    from jsonb_to_recordset(${JSON.stringify(arranged.data)}::jsonb) as p("competenceId" uuid, code text,
      position smallint, depth smallint, "parentId" uuid, "parentDepth" smallint)`;
  return done(undefined);
}

type Said = { readonly competenceId: string; readonly parentId: string | null; readonly code: string };

/** Puts a competence somewhere in a framework, also one of another framework. Refuses what makes no tree, and a name its new neighbour has. */
export async function placeCompetence(
  tx: TenantTx,
  { id, places }: Pick<FrameworkView, "id" | "places">,
  { competenceId, parentId, code }: Said,
): Promise<Outcome<TreeRefusal | "name-taken" | "competence-gone", { frameworkId: string }>> {
  const competence = await tx.competence.findFirst({ where: { id: competenceId }, select: { name: true } });
  if (!competence) return refused("competence-gone");
  if (isNameTaken(places, { competenceId, parentId, name: competence.name })) return refused("name-taken");
  const present = places.find((place) => place.competenceId === competenceId);
  const place = { competenceId, parentId, code: code || (present?.code ?? nextCode(places)) };
  const next = present ? places.map((other) => (other === present ? place : other)) : [...places, place];
  const written = await writeTree(tx, id, next);
  return written.ok ? done({ frameworkId: id }) : written;
}

/** Takes a competence out of one framework; it goes on in the others. */
export async function leaveFramework(
  tx: TenantTx,
  { id, places }: FrameworkView,
  competenceId: string,
): Promise<Outcome<"competence-gone" | "only-place" | "has-children", { frameworkId: string }>> {
  const frameworks = places.find((place) => place.competenceId === competenceId)?.frameworks;
  if (frameworks === undefined) return refused("competence-gone");
  const verdict = mayLeave(places, competenceId, frameworks);
  if (!verdict.ok) return verdict;
  await tx.frameworkPlace.deleteMany({ where: { frameworkId: id, competenceId } });
  return done({ frameworkId: id });
}

/**
 * The institution's own framework, made when it is asked for the first time; locked until this transaction ends. Where
 * a framework of somebody else has its code already, it gets the next one that is free.
 */
export async function openOwnFramework(tx: TenantTx): Promise<string> {
  const present = await claimOwn(tx);
  if (present) return present;
  await tx.$queryRaw`select institution_id from institution_settings for update`;
  const meanwhile = await claimOwn(tx);
  if (meanwhile) return meanwhile;
  const others = await tx.competenceFramework.findMany({
    where: { code: { startsWith: "eigen", mode: "insensitive" } },
    select: { code: true },
    take: mostFrameworks,
  });
  const id = newId();
  const data = { id, code: ownCode(others), name: "Onze competenties", isOwn: true };
  await tx.competenceFramework.create({ data, select: { id: true } });
  return id;
}

async function claimOwn(tx: TenantTx): Promise<string | null> {
  const [own] = await tx.$queryRaw<{ id: string }[]>`
    select id from competence_frameworks where institution_id = current_institution() and is_own for update`;
  return own?.id ?? null;
}
