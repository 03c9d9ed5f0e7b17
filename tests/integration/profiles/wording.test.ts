import { expect, test } from "vitest";
import { changeCompetence, changeLevel } from "@/lib/profiles/competences/commands";
import { claimCompetence, claimLevel } from "@/lib/profiles/competences/queries";
import { differenceBetween } from "@/lib/profiles/difference/rules";
import { startNextVersion } from "@/lib/profiles/versions/commands";
import { listRolesKeepingWords } from "@/lib/profiles/wording/queries";
import { anInstitution } from "@/tests/support/institution";
import { aConcept, granted, keyHolders, publish, theRole } from "@/tests/support/profiles";

const now = new Date();

test("[C1] [C7] what both keys vouched for keeps its words when a competence or a level is reworded; a next version follows and shows it", async () => {
  const here = await anInstitution();
  const actor = { institutionId: here.id };
  await here.inside(async (tx) => {
    const people = await keyHolders(tx);
    const { roleId, competenceId, levelId } = await aConcept(tx, here, people.hr, now);
    const asked = async () => (await theRole(tx, here, roleId)).profiles.map((one) => one.competences[0]);
    const reword = async (name: string) => {
      const competence = await claimCompetence(tx, actor, competenceId);
      if (!competence) throw new Error("There is no such competence.");
      const said = { name, description: "Vat samen.", indicators: "", category: "people" } as const;
      granted(await changeCompetence(tx, competence, { ...said, careerCompetence: "" }));
    };

    // A concept follows along, until it is approved.
    await reword("Goed luisteren");
    expect(await asked()).toMatchObject([{ name: "Goed luisteren" }]);
    expect(await listRolesKeepingWords(tx, actor, now, competenceId)).toEqual([]);
    await publish(tx, here, roleId, { ...people, now });
    expect(await listRolesKeepingWords(tx, actor, now, competenceId)).toEqual(["Coach"]);

    const level = await claimLevel(tx, actor, levelId);
    if (!level) throw new Error("There is no such level.");
    granted(await changeLevel(tx, level, { name: "Basis", description: "Helpt." }));
    await reword("Echt luisteren");
    const kept = { name: "Goed luisteren", levelName: "LOB-basis", levelDescription: "Doet mee." };
    expect(await asked()).toMatchObject([kept]);

    granted(await startNextVersion(tx, await theRole(tx, here, roleId), { personId: people.hr, now }));
    const follows = { name: "Echt luisteren", levelName: "Basis", levelDescription: "Helpt." };
    expect(await asked()).toMatchObject([follows, kept]);
    const [next, before] = (await theRole(tx, here, roleId)).profiles;
    const { changed } = before && next ? differenceBetween(before, next).competences : { changed: [] };
    expect(changed).toMatchObject([{ before: kept, after: follows }]);
  });
});
