import { expect, test } from "vitest";
import { GET } from "@/app/api/[institution]/mijn-plan/route";
import { addLearning } from "@/lib/plans/personal/learning/actions";
import { addQuestion } from "@/lib/plans/personal/questions/actions";
import { dayOf, schoolYearOf } from "@/lib/platform/calendar";
import { findAnswerable } from "@/lib/platform/route";
import { addStaff, appoint } from "@/prisma/seed/builders";
import { anInstitution, aTeamWithProgramme } from "@/tests/support/institution";
import { submit } from "@/tests/support/work";

type Definition = Parameters<typeof findAnswerable>[0];

test("[F1] [F9] who takes a plan along takes their own; the log tells how many pieces left, and nothing of what they learnt", async () => {
  const here = await anInstitution();
  const who = await here.inside(async (tx) => {
    const { teamId } = await aTeamWithProgramme(tx);
    const [anna, lead] = [await addStaff(tx, { teamIds: [teamId] }), await addStaff(tx)];
    await appoint(tx, lead, "team-lead", { teamId });
    return { anna, lead };
  });
  const anna = await here.actor(who.anna);
  await submit(addQuestion, anna, {
    schoolYear: String(schoolYearOf(new Date())),
    title: "Hoe vraag ik door?",
  });
  await submit(addLearning, anna, { what: "Meegekeken", on: dayOf(new Date()) });
  const { definition } = GET as unknown as { definition: Definition };
  const ask = async (personId: string) =>
    findAnswerable(definition, await here.actor(personId), definition.input.parse({ institution: "hier" }));
  expect(await ask(who.anna)).toMatchObject({
    plan: { questions: [{ title: "Hoe vraag ik door?" }] },
    learnings: { lines: [{ what: "Meegekeken" }] },
  });
  expect(await ask(who.lead)).toMatchObject({ plan: { parts: [], questions: [] }, learnings: { lines: [] } });
  const told = await here.inside((tx) =>
    tx.trailEvent.findMany({
      orderBy: [{ at: "asc" }, { id: "asc" }],
      where: { entity: "export" },
      select: { actorId: true, verb: true, details: true },
    }),
  );
  expect(told).toEqual([
    { actorId: who.anna, verb: "export-personal-plan", details: { rows: 1 } },
    { actorId: who.lead, verb: "export-personal-plan", details: { rows: 0 } },
  ]);
});
