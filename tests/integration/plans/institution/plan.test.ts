import { beforeEach, expect, test } from "vitest";
import {
  adoptInstitutionPlan,
  dropInstitutionPlan,
  startInstitutionPlan,
  writeInstitutionPlan,
} from "@/lib/plans/institution/actions";
import { countTeamDemand, listInstitutionGoals, listInstitutionPlans } from "@/lib/plans/institution/queries";
import type { Actor } from "@/lib/platform/actor";
import { asDate, dayOf, schoolYearOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { addStaff, addTeam, addUnit, appoint } from "@/prisma/seed/builders";
import { anInstitution, type TestInstitution } from "@/tests/support/institution";
import { submit } from "@/tests/support/work";

const now = new Date();
const [today, thisYear] = [dayOf(now), schoolYearOf(now)];
const goal = "Goede loopbaangesprekken";
let here: TestInstitution;
let hr: Actor;
let director: Actor;

beforeEach(async () => {
  here = await anInstitution();
  const made = await here.inside(async (tx) => {
    const [first, second] = [await addStaff(tx), await addStaff(tx)];
    await appoint(tx, first, "hr");
    await appoint(tx, second, "directorate");
    return [first, second] as const;
  });
  hr = await here.actor(made[0]);
  director = await here.actor(made[1]);
});

const plans = () => here.inside((tx) => listInstitutionPlans(tx, here.id));
const goalsAbove = () => here.inside((tx) => listInstitutionGoals(tx, here.id, thisYear));

async function started(fromYear = thisYear): Promise<string> {
  const ending = await submit(startInstitutionPlan, hr, { fromYear: String(fromYear) });
  if (!ending.ok) throw new Error(ending.reason);
  return (ending.data as { planId: string }).planId;
}

const adopt = (planId: string, version: number, by = director) =>
  submit(adoptInstitutionPlan, by, { planId, adoptedOn: today }, { version });

const words = { untilYear: String(thisYear + 1), ambition: "Iedereen een goed gesprek" };

test("[F6] [G10] HR writes, the directie adopts, and only then teams can contribute to its goals", async () => {
  const planId = await started();
  const written = { planId, ...words, goal1: goal, sign1: "Studenten zeggen het" };
  expect(await submit(writeInstitutionPlan, hr, written, { version: 1 })).toMatchObject({ ok: true });
  expect(await goalsAbove()).toEqual([]);
  expect(await adopt(planId, 2, hr)).toMatchObject({ reason: "forbidden" });
  expect(await adopt(planId, 2)).toMatchObject({ data: { number: 1 } });
  expect(await goalsAbove()).toEqual([goal]);

  const later = { planId, ...words, goal1: "Een ander doel" };
  expect(await submit(writeInstitutionPlan, hr, later, { version: 2 })).toMatchObject({ ok: true });
  expect(await goalsAbove()).toEqual([goal]);
  expect(await adopt(planId, 3)).toMatchObject({ data: { number: 2 } });
  const [plan] = await plans();
  expect(plan?.versions.map(({ goals }) => goals.map(({ title }) => title))).toEqual([
    [goal],
    ["Een ander doel"],
  ]);
});

test("[F6] who saves on an older text sees the other's words and changes nothing", async () => {
  const planId = await started();
  await submit(writeInstitutionPlan, hr, { planId, ...words, goal1: goal }, { version: 1 });
  const stale = await submit(
    writeInstitutionPlan,
    director,
    { planId, ...words, ambition: "Anders", goal1: goal },
    { version: 1 },
  );
  expect(stale).toMatchObject({ ok: false, reason: "stale" });
  expect((await plans())[0]).toMatchObject({ ambition: words.ambition, version: 2 });
});

test("[F6] the directie adopts what it read, and nobody throws away what they did not: an older page does neither", async () => {
  const planId = await started();
  await submit(writeInstitutionPlan, hr, { planId, ...words, goal1: goal }, { version: 1 });
  await submit(writeInstitutionPlan, hr, { planId, ...words, goal1: "Nooit gezien" }, { version: 2 });
  expect(await adopt(planId, 2)).toMatchObject({ reason: "stale" });
  expect(await submit(dropInstitutionPlan, director, { planId }, { version: 2 })).toMatchObject({
    reason: "stale",
  });
  expect(await plans()).toMatchObject([{ versions: [], goals: [{ title: "Nooit gezien" }] }]);
  expect(await adopt(planId, 3)).toMatchObject({ ok: true });
});

test("[F6] one plan begins in a school year, also when two start it at once; a next one has its words", async () => {
  const both = await Promise.all(
    [hr, director].map((actor) => submit(startInstitutionPlan, actor, { fromYear: String(thisYear) })),
  );
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: "already-started" });
  const [first] = await plans();
  const planId = first?.id ?? "";
  await submit(writeInstitutionPlan, hr, { planId, ...words, goal1: goal }, { version: 1 });
  await adopt(planId, 2);
  await started(thisYear + 1);
  expect((await plans())[0]).toMatchObject({ fromYear: thisYear + 1, goals: [{ title: goal, sign: "" }] });
});

test("[F6] a next plan begins with the words that were adopted last, whatever concept was left between", async () => {
  const planId = await started(thisYear - 1);
  const written = { planId, ...words, untilYear: String(thisYear), goal1: goal };
  await submit(writeInstitutionPlan, hr, written, { version: 1 });
  await adopt(planId, 2);
  await started();
  await started(thisYear + 1);
  expect((await plans())[0]).toMatchObject({ fromYear: thisYear + 1, goals: [{ title: goal }] });
});

test("[F6] a concept can be thrown away, what was adopted stays", async () => {
  const planId = await started();
  expect(await submit(dropInstitutionPlan, hr, { planId }, { version: 1 })).toMatchObject({ ok: true });
  expect(await plans()).toEqual([]);
  const kept = await started();
  await submit(writeInstitutionPlan, hr, { planId: kept, ...words, goal1: goal }, { version: 1 });
  await adopt(kept, 2);
  expect(await submit(dropInstitutionPlan, hr, { planId: kept }, { version: 2 })).toMatchObject({
    reason: "already-adopted",
  });
});

test("[D10] [G10] teams that adopted a goal contributing to one of its are counted once, and drafts are not", async () => {
  await here.inside(async (tx) => {
    const unitId = await addUnit(tx);
    for (const isAdopted of [true, true, false]) {
      const [teamId, planId] = [await addTeam(tx, { unitId, name: newId() }), newId()];
      const made = { id: planId, teamId, schoolYear: thisYear, ambition: "", createdById: hr.personId };
      await tx.teamPlan.create({ data: made, select: { id: true } });
      if (!isAdopted) continue;
      const goals = [
        { contributesTo: goal, competences: ["steering", "motives"] },
        { contributesTo: goal, competences: ["steering"] },
        { contributesTo: null, competences: [] },
      ];
      const kept = { snapshot: { ambition: "", goals }, presentCount: 1, memberCount: 1 };
      await tx.planAdoption.create({
        data: { planId, number: 1, adoptedOn: asDate(today), recordedById: hr.personId, ...kept },
        select: { id: true },
      });
    }
  });
  const counted = await here.inside((tx) => countTeamDemand(tx, here.id, thisYear));
  expect(counted.teams).toBe(2);
  expect([...counted.contributing]).toEqual([[goal, 2]]);
  expect(Object.fromEntries(counted.competences)).toEqual({ steering: 2, motives: 2 });
});

test("[F6] another institution reads nothing of it", async () => {
  await started();
  const elsewhere = await anInstitution();
  expect(await elsewhere.inside((tx) => listInstitutionPlans(tx, elsewhere.id))).toEqual([]);
  expect(await elsewhere.inside((tx) => listInstitutionPlans(tx, here.id))).toEqual([]);
});
