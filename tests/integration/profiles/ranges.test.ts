import { expect, test } from "vitest";
import { addCompetence, addLevel } from "@/lib/profiles/competences/commands";
import { claimScale, listLevels } from "@/lib/profiles/competences/queries";
import { differenceBetween } from "@/lib/profiles/difference/rules";
import { claimFramework } from "@/lib/profiles/frameworks/queries";
import { linkCompetences } from "@/lib/profiles/links/commands";
import { claimPair } from "@/lib/profiles/links/queries";
import { askCompetence } from "@/lib/profiles/requirements/commands";
import { readStartingSets } from "@/lib/profiles/starting/schema";
import { introduceSet } from "@/lib/profiles/starting/sets/commands";
import { startNextVersion } from "@/lib/profiles/versions/commands";
import { anInstitution } from "@/tests/support/institution";
import { aConcept, granted, keyHolders, publish, theOwnFramework, theRole } from "@/tests/support/profiles";

const now = new Date();

test("[C6] a competence is asked at one level or over a range, that goes along to the next version and shows in the difference", async () => {
  const here = await anInstitution();
  await here.inside(async (tx) => {
    const people = await keyHolders(tx);
    const { roleId, competenceId, levelId } = await aConcept(tx, here, people.hr, now);
    const scale = await claimScale(tx, { institutionId: here.id });
    const words = { name: "LOB-competent", description: "Leidt." };
    const { levelId: upToLevelId } = granted(await addLevel(tx, scale, words));
    const ask = async (from: string, upTo: string) =>
      askCompetence(tx, await theRole(tx, here, roleId), { competenceId, levelId: from, upToLevelId: upTo });
    expect(await ask(upToLevelId, levelId)).toMatchObject({ refusal: "range-turned" });
    expect(await ask(levelId, roleId)).toMatchObject({ refusal: "competence-gone" });
    granted(await ask(levelId, upToLevelId));
    const levels = await listLevels(tx, { institutionId: here.id });
    expect(levels.map(({ name, askedBy }) => [name, askedBy])).toEqual([
      ["LOB-basis", 1],
      ["LOB-competent", 1],
    ]);
    await publish(tx, here, roleId, { ...people, now });
    granted(await startNextVersion(tx, await theRole(tx, here, roleId), { personId: people.hr, now }));
    const copied = (await theRole(tx, here, roleId)).profiles[0]?.competences[0];
    expect(copied).toMatchObject({ levelName: "LOB-basis", upTo: { name: "LOB-competent", position: 2 } });
    granted(await ask(levelId, ""));
    const [next, before] = (await theRole(tx, here, roleId)).profiles;
    expect(next?.competences[0]?.upTo).toBeNull();
    expect(before && next && differenceBetween(before, next).competences.changed).toHaveLength(1);
  });
});

test("[D4] what became another competence, or stands only in a framework out of use, is asked no more unless it is asked already", async () => {
  const here = await anInstitution();
  await here.inside(async (tx) => {
    const actor = { institutionId: here.id };
    const people = await keyHolders(tx);
    const { roleId, competenceId, levelId } = await aConcept(tx, here, people.hr, now);
    const ask = async (id: string) =>
      askCompetence(tx, await theRole(tx, here, roleId), { competenceId: id, levelId });
    const words = {
      indicators: "",
      category: "people",
      careerCompetence: "",
      description: "Kan het.",
    } as const;
    const [was, is] = [
      granted(await addCompetence(tx, await theOwnFramework(tx, here), { ...words, name: "Eerst" })),
      granted(await addCompetence(tx, await theOwnFramework(tx, here), { ...words, name: "Nu" })),
    ].map((added) => added.competenceId);
    for (const former of [was ?? "", competenceId]) {
      const pair = await claimPair(tx, actor, { competenceId: former, otherId: is ?? "" });
      granted(await linkCompetences(tx, pair ?? { one: never(), other: never() }, "became"));
    }
    expect(await ask(was ?? "")).toMatchObject({ refusal: "competence-gone" });
    granted(await ask(competenceId));
    granted(await ask(is ?? ""));

    const [set] = readStartingSets();
    const { frameworkId } = granted(await introduceSet(tx, set ?? never()));
    const framework = await claimFramework(tx, actor, frameworkId);
    const alone = framework?.places.find((place) => place.frameworks === 1)?.competenceId ?? "";
    await tx.competenceFramework.updateMany({ where: { id: frameworkId }, data: { status: "retired" } });
    expect(await ask(alone)).toMatchObject({ refusal: "competence-gone" });
    await tx.competenceFramework.updateMany({ where: { id: frameworkId }, data: { status: "in-use" } });
    granted(await ask(alone));
  });
});

function never(): never {
  throw new Error("There is nothing of the kind.");
}
