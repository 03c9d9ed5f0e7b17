import { expect, test } from "vitest";
import { addLevel } from "@/lib/profiles/competences/commands";
import { claimScale, listLevels } from "@/lib/profiles/competences/queries";
import { differenceBetween } from "@/lib/profiles/difference/rules";
import { askCompetence } from "@/lib/profiles/requirements/commands";
import { startNextVersion } from "@/lib/profiles/versions/commands";
import { anInstitution } from "@/tests/support/institution";
import { aConcept, granted, keyHolders, publish, theRole } from "@/tests/support/profiles";

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
