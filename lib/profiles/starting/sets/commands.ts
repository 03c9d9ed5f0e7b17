import "server-only";

import { newId } from "@/lib/platform/ids";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import type { TenantTx } from "@/lib/platform/tenancy";
import { addFramework } from "@/lib/profiles/frameworks/commands";
import type { Place, TreeRefusal } from "@/lib/profiles/frameworks/rules";
import { writeTree } from "@/lib/profiles/frameworks/tree/commands";
import {
  readStartingMaterial,
  readStartingSets,
  type StartingCompetence,
  type StartingSet,
} from "@/lib/profiles/starting/schema";

export type Ids = ReadonlyMap<string, string>;

/**
 * Takes a set that was laid ready over as a framework (C9). A competence that is there already is not made twice: the
 * same one stands in the new framework too. Refuses a set that was taken over before, and one more than fit.
 */
export async function introduceSet(
  tx: TenantTx,
  { code, name, source, edition, description, competences, hasLevels }: StartingSet,
): Promise<Outcome<"set-introduced" | "too-many-frameworks" | TreeRefusal, { frameworkId: string }>> {
  const added = await addFramework(tx, { code, name, source, edition, description });
  if (!added.ok) return added.refusal === "code-taken" ? refused("set-introduced") : added;
  const { frameworkId } = added.data;
  const hasScale = (await tx.competenceLevel.count()) > 0;
  if (hasLevels && !hasScale) await introduceLevels(tx, readStartingMaterial().levels);
  const ids = await introduceCompetences(tx, competences);
  const places = competences.map((competence): Place => {
    const parentId = competence.parent === undefined ? null : (ids.get(competence.parent) ?? null);
    return { competenceId: ids.get(competence.code) ?? "", code: competence.number, parentId };
  });
  const written = await writeTree(tx, frameworkId, places);
  return written.ok ? done({ frameworkId }) : written;
}

type Levels = ReturnType<typeof readStartingMaterial>["levels"];

/** The two levels of C27, each where the scale has no such step yet; their ids by code. */
export async function introduceLevels(tx: TenantTx, levels: Levels): Promise<Ids> {
  await tx.competenceLevel.createMany({
    data: levels.map(({ name, description }, index) => ({
      id: newId(),
      position: index + 1,
      name,
      description,
    })),
    skipDuplicates: true,
  });
  const rows = await tx.competenceLevel.findMany({ select: { id: true, position: true } });
  return new Map(
    levels.map(({ code }, index) => [code, rows.find((row) => row.position === index + 1)?.id ?? ""]),
  );
}

/** The competences of the material by their codes: those that are there by number or name, and new ones for the rest. */
export async function introduceCompetences(
  tx: TenantTx,
  competences: readonly StartingCompetence[],
): Promise<Ids> {
  await tx.$queryRaw`select institution_id from institution_settings for update`;
  const present = await findPresent(tx, competences);
  const missing = competences
    .filter(({ code }) => !present.has(code))
    .map((competence) => ({ ...competence, id: newId() }));
  await tx.competence.createMany({
    data: missing.map(({ id, name, category, description, indicators, careerCompetence }) => ({
      ...{ id, name, category, description },
      indicators: indicators.join("\n"),
      careerCompetence: careerCompetence ?? null,
    })),
  });
  return new Map([...present, ...missing.map(({ code, id }) => [code, id] as const)]);
}

/** Places that are not there yet, after those that are. Refuses what makes no tree with those. */
export async function addPlaces(
  tx: TenantTx,
  frameworkId: string,
  added: readonly Place[],
): Promise<Outcome<TreeRefusal>> {
  const select = { competenceId: true, code: true, parentId: true } as const;
  const orderBy = { position: "asc" } as const;
  const places = await tx.frameworkPlace.findMany({ where: { frameworkId }, select, orderBy });
  const there = new Set(places.map(({ competenceId }) => competenceId));
  return writeTree(tx, frameworkId, [
    ...places,
    ...added.filter(({ competenceId }) => !there.has(competenceId)),
  ]);
}

/** A competence of the material that somebody renamed is known by its number, an older one by its name; only the tops of trees are shared. */
async function findPresent(tx: TenantTx, competences: readonly StartingCompetence[]): Promise<Ids> {
  const shared = competences.filter(({ parent }) => parent === undefined);
  const numbers = shared.map(({ number }) => number);
  const sets = readStartingSets().map(({ code }) => code);
  const ours = { OR: [{ isOwn: true }, { code: { in: sets } }] };
  const names = shared.map(({ name }) => name);
  const [placed, named] = [
    await tx.frameworkPlace.findMany({
      where: {
        code: { in: numbers },
        ...{ parentId: null, framework: ours, competence: { replacedById: null } },
      },
      select: { code: true, competenceId: true },
    }),
    await tx.competence.findMany({
      where: { name: { in: names }, replacedById: null },
      select: { name: true, id: true },
    }),
  ];
  const ids = new Map(named.map(({ name, id }) => [name, id]));
  const byName = shared.flatMap(({ code, name }) => {
    const id = ids.get(name);
    return id === undefined ? [] : [[code, id] as const];
  });
  const byNumber = shared.flatMap(({ code, number }) => {
    const place = placed.find((one) => one.code === number);
    return place ? [[code, place.competenceId] as const] : [];
  });
  return new Map([...byName, ...byNumber]);
}
