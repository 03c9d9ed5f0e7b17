import { beforeEach, describe, expect, it } from "vitest";
import { workingDaysLater } from "@/lib/conversations/staff/requests/rules";
import { addGoal, removeGoal } from "@/lib/plans/goals/commands";
import { addAction, changeAction } from "@/lib/plans/goals/actions";
import { claimPlan, findPlan } from "@/lib/plans/queries";
import * as trainings from "@/lib/plans/trainings/actions";
import {
  listGoalOptions,
  listTrainings,
  teamTrainingsOf,
  trainingTasksOf,
} from "@/lib/plans/trainings/queries";
import { mostWaiting, type TrainingFilter } from "@/lib/plans/trainings/rules";
import { asDate, dayOf, later, mondayOf, schoolYearOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { ask } from "@/lib/platform/together";
import { changeDevelopment } from "@/lib/settings/development/actions";
import { findDevelopment } from "@/lib/settings/development/queries";
import { addStaff, addTeam, addUnit, appoint } from "@/prisma/seed/builders";
import { anInstitution, aTeamWithProgramme, type TestInstitution } from "@/tests/support/institution";
import { submit } from "@/tests/support/work";

const now = new Date();
const today = dayOf(now);
const schoolYear = schoolYearOf(now);

let here: TestInstitution;
let teamId: string;
let goalId: string;
let who: Readonly<Record<"anna" | "bas" | "lead" | "hr" | "director" | "other", string>>;

beforeEach(async () => {
  here = await anInstitution();
  who = await here.inside(async (tx) => {
    ({ teamId } = await aTeamWithProgramme(tx));
    const elsewhere = await addTeam(tx, { unitId: await addUnit(tx), name: "Elders" });
    const [anna, bas] = [
      await addStaff(tx, { givenName: "Anna", teamIds: [teamId] }),
      await addStaff(tx, { teamIds: [teamId] }),
    ];
    const [lead, hr, director] = [await addStaff(tx), await addStaff(tx), await addStaff(tx)];
    const other = await addStaff(tx, { teamIds: [elsewhere] });
    await appoint(tx, lead, "team-lead", { teamId });
    await appoint(tx, hr, "hr");
    await appoint(tx, director, "directorate");
    const planId = newId();
    await tx.teamPlan.create({
      data: { id: planId, teamId, schoolYear, ambition: "", createdById: lead },
      select: { id: true },
    });
    goalId = newId();
    const goal = { id: goalId, planId, position: 1, title: "Doorvragen", goingWell: "", couldImprove: "" };
    await tx.planGoal.create({ data: goal, select: { id: true } });
    return { anna, bas, lead, hr, director, other };
  });
});

const words = { what: "Leren doorvragen", why: "Het schuurt", period: "maart", people: "6", hours: "7,5" };

async function asks(by: string, more: Readonly<Record<string, string>> = {}) {
  return submit(trainings.askTraining, await here.actor(by), { teamId, ...words, ...more });
}

async function asked(by = who.anna, more: Readonly<Record<string, string>> = {}): Promise<string> {
  const ending = await asks(by, more);
  if (!ending.ok) throw new Error(`Refused: ${ending.reason}.`);
  return (ending.data as { id: string }).id;
}

const listed = (of: { teamId: string } | { filter: TrainingFilter }) =>
  here.inside((tx) => listTrainings(tx, here.id, { of, page: 1, size: 20 }));

async function tasksOf(personId: string, at = now) {
  const question = trainingTasksOf(await here.actor(personId), at);
  return question ? here.inside((tx) => ask(tx, question)) : null;
}

async function answers(trainingId: string, by = who.hr, answer = "granted") {
  const typed = { trainingId, answer, reason: "Het past bij jullie doel" };
  return submit(trainings.answerTraining, await here.actor(by), typed);
}

describe("what a team asks to learn", () => {
  it("[G12] is asked by a member, read by the team and HR, answered once with a reason, and is news to the team", async () => {
    const id = await asked(who.anna, { goalId, funding: "teacher-grant" });
    expect(await listed({ teamId })).toMatchObject({
      total: 1,
      trainings: [
        { id, what: words.what, goal: "Doorvragen", minutes: 450, people: 6, funding: "teacher-grant" },
      ],
    });
    expect(await tasksOf(who.hr)).toMatchObject([{ kind: "answer", count: 1, id, teamId }]);
    expect(await tasksOf(who.bas)).toEqual([]);
    expect(await tasksOf(who.director)).toBeNull();
    for (const by of [who.other, who.director]) expect(await answers(id, by)).toMatchObject({ ok: false });
    expect(await answers(id, who.lead)).toMatchObject({ reason: "forbidden" });
    expect(await answers(id, who.hr, "partly")).toMatchObject({ ok: true });
    expect(await answers(id)).toMatchObject({ reason: "already-answered" });
    expect(await listed({ filter: "answered" })).toMatchObject({
      trainings: [{ answer: "partly", reason: "Het past bij jullie doel", answeredOn: today }],
    });
    expect(await tasksOf(who.hr)).toEqual([]);
    for (const reader of [who.anna, who.bas, who.lead])
      expect(await tasksOf(reader)).toMatchObject([{ kind: "answered", id, what: words.what, on: today }]);
    const later15 = new Date(now.getTime() + 15 * 86_400_000);
    expect(await tasksOf(who.bas, later15)).toEqual([]);
    const counts = await here.inside((tx) => ask(tx, teamTrainingsOf(here.id, teamId, schoolYear)));
    expect(counts).toEqual({ waiting: 0, answered: 1 });
    const events = await here.inside((tx) =>
      tx.trailEvent.findMany({ select: { verb: true, entityId: true }, orderBy: { id: "asc" } }),
    );
    expect(events).toEqual([
      { verb: "ask-request", entityId: id },
      { verb: "answer", entityId: id },
    ]);
  });

  it("[G12] has a last day in working days, closed weeks left out, as many as HR says", async () => {
    const monday = mondayOf(later(today, { days: 7 }));
    await here.inside((tx) =>
      tx.holidayWeek.create({
        data: { monday: asDate(monday), name: "Dicht" },
        select: { monday: true },
      }),
    );
    const hr = await here.actor(who.hr);
    const said = await here.inside((tx) => findDevelopment(tx, here.id));
    const sent = { trainingAnswerDays: "5", fundingSources: "Regiofonds", yearHours: "59" };
    expect(await submit(changeDevelopment, hr, sent, { version: said.version - 1 })).toMatchObject({
      reason: "stale",
    });
    expect(await submit(changeDevelopment, hr, sent, { version: said.version })).toMatchObject({ ok: true });
    await asked(who.lead, { funding: "Regiofonds" });
    const { trainings: found } = await listed({ filter: "waiting" });
    const answerBy = workingDaysLater(today, 5, [monday]);
    expect(found).toMatchObject([{ answerBy, funding: "Regiofonds" }]);
    expect(await asks(who.anna, { funding: "Loterij" })).toMatchObject({ reason: "unknown-funding" });
  });

  it("[G12] is taken back by who asked or the leader while it waits, and stays in sight as withdrawn", async () => {
    const [one, two] = [await asked(), await asked()];
    const takesBack = async (trainingId: string, by: string) =>
      submit(trainings.withdrawTraining, await here.actor(by), { trainingId });
    expect(await takesBack(one, who.bas)).toMatchObject({ reason: "forbidden" });
    expect(await takesBack(one, who.other)).toMatchObject({ reason: "not-found" });
    expect(await takesBack(one, who.anna)).toMatchObject({ ok: true });
    expect(await takesBack(two, who.lead)).toMatchObject({ ok: true });
    expect(await takesBack(two, who.lead)).toMatchObject({ reason: "withdrawn" });
    expect(await answers(one)).toMatchObject({ reason: "withdrawn" });
    expect((await listed({ filter: "withdrawn" })).total).toBe(2);
    expect(await tasksOf(who.hr)).toEqual([]);
  });

  it("[G12] names a goal of the own team, loses it when the goal goes, and is not asked without end", async () => {
    const lead = await here.actor(who.lead);
    const options = await here.inside((tx) => listGoalOptions(tx, lead, teamId, now));
    expect(options).toEqual([{ id: goalId, name: "Doorvragen" }]);
    expect(await asks(who.anna, { goalId: newId() })).toMatchObject({ reason: "goal-gone" });
    await asked(who.anna, { goalId });
    await here.inside(async (tx) => {
      const found = await findPlan(tx, here.id, { teamId, schoolYear });
      const plan = found && (await claimPlan(tx, here.id, found.id));
      const goal = plan?.goals[0];
      if (!plan || !goal) throw new Error("There is no plan.");
      await removeGoal({ tx, actor: lead, now }, plan, goal);
      const again = { title: "Iets anders", goingWell: "", couldImprove: "" };
      await addGoal({ tx, actor: lead, now }, plan, { ...again, contributesTo: null, competences: [] });
    });
    expect(await listed({ teamId })).toMatchObject({ trainings: [{ goal: null }] });
    for (let more = 1; more < mostWaiting; more++) await asked();
    expect(await asks(who.anna)).toMatchObject({ reason: "too-many" });
  });

  it("[G12] is not there for another team, nor for another institution", async () => {
    const id = await asked();
    expect(await asks(who.other)).toMatchObject({ reason: "forbidden" });
    const elsewhere = await anInstitution();
    const foreigner = await elsewhere.inside(async (tx) => {
      const personId = await addStaff(tx);
      await appoint(tx, personId, "hr");
      return personId;
    });
    const typed = { trainingId: id, answer: "granted", reason: "a" };
    expect(await submit(trainings.answerTraining, await elsewhere.actor(foreigner), typed)).toMatchObject({
      reason: "not-found",
    });
  });
});

describe("who pays an action of a team plan", () => {
  it("[F15] is chosen from the list, and stays when its source leaves it", async () => {
    const lead = await here.actor(who.lead);
    const action = { what: "Oefenen", successSign: "", needs: "", dueOn: today };
    const setSources = (fundingSources: string[]) =>
      here.inside((tx) =>
        tx.institutionSettings.update({
          where: { institutionId: here.id },
          data: { fundingSources },
          select: { version: true },
        }),
      );
    await setSources(["Regiofonds"]);
    expect(await submit(addAction, lead, { goalId, ...action, funding: "Loterij" })).toMatchObject({
      reason: "unknown-funding",
    });
    expect(await submit(addAction, lead, { goalId, ...action, funding: "Regiofonds" })).toMatchObject({
      ok: true,
    });
    await setSources([]);
    const plan = await here.inside((tx) => findPlan(tx, here.id, { teamId, schoolYear }));
    const kept = plan?.goals[0]?.actions[0];
    expect(kept).toMatchObject({ funding: "Regiofonds" });
    const change = (funding: string, version: number) =>
      submit(changeAction, lead, { actionId: kept?.id ?? "", ...action, funding }, { version });
    expect(await change("Regiofonds", 1)).toMatchObject({ ok: true });
    expect(await change("subsidy", 2)).toMatchObject({ ok: true });
    expect(await change("Regiofonds", 3)).toMatchObject({ reason: "unknown-funding" });
  });
});
