import { expect, it } from "vitest";
import { asDate, dayOf, schoolYearOf } from "@/lib/platform/calendar";
import { addCompetence } from "@/lib/profiles/competences/commands";
import { listLevels } from "@/lib/profiles/competences/queries";
import { linkCompetences } from "@/lib/profiles/links/commands";
import { claimPair } from "@/lib/profiles/links/queries";
import { addStaff } from "@/prisma/seed/builders";
import { askCompetences, startInstrument } from "@/lib/scans/instruments/commands";
import { nameOf } from "@/lib/scans/instruments/rules";
import { listAskedCompetences } from "@/lib/scans/team/report/queries";
import { anInstitution, aTeamWithProgramme } from "@/tests/support/institution";
import { aConcept, granted, keyHolders, publish, theOwnFramework } from "@/tests/support/profiles";
import { theInstrument } from "@/tests/support/scans";

const now = new Date();

it("[D4] what was asked about a former competence counts under the one it became, and keeps its own words", async () => {
  const here = await anInstitution();
  const actor = { institutionId: here.id };
  await here.inside(async (tx) => {
    const { teamId } = await aTeamWithProgramme(tx);
    const people = await keyHolders(tx);
    const { roleId, competenceId } = await aConcept(tx, here, people.hr, now);
    await publish(tx, here, roleId, { ...people, now });
    const personId = await addStaff(tx);
    const held = { personId, roleId, teamId, minutesPerYear: 0, startsOn: asDate("2025-08-01") };
    await tx.roleAssignment.create({ data: held, select: { id: true } });
    const author = { personId: people.hr, now };
    const { instrumentId } = granted(await startInstrument(tx, { name: "360", kind: "feedback" }, author));
    const instrument = await theInstrument(tx, here, instrumentId);
    granted(await askCompetences(tx, instrument, [competenceId], await listLevels(tx, actor)));
    const said = { name: "Echt luisteren", description: "Luistert.", indicators: "" };
    const words = { ...said, category: "people", careerCompetence: "" } as const;
    const added = await addCompetence(tx, await theOwnFramework(tx, here), words);
    const newId = granted(added).competenceId;
    const pair = await claimPair(tx, actor, { competenceId, otherId: newId });
    if (!pair) throw new Error("There is no such pair.");
    granted(await linkCompetences(tx, pair, "became"));

    // What it was is asked no more, alone or along with others; what it became is.
    const levels = await listLevels(tx, actor);
    const fresh = await theInstrument(tx, here, instrumentId);
    for (const ids of [[competenceId], [newId, competenceId]])
      expect(await askCompetences(tx, fresh, ids, levels)).toMatchObject({ refusal: "competence-gone" });

    const { versions } = await theInstrument(tx, here, instrumentId);
    const question = versions[0]?.questions.find((one) => one.competenceId === newId);
    expect(question).toMatchObject({ text: "Luisteren", nowCalled: "Echt luisteren" });
    expect(question && nameOf(question)).toBe("Echt luisteren");
    const place = { teamId, today: dayOf(now), schoolYear: schoolYearOf(now) };
    const asked = await listAskedCompetences(tx, actor, place);
    expect(asked.map(({ competenceId: id, name }) => [id, name])).toEqual([[newId, "Echt luisteren"]]);
  });
});
