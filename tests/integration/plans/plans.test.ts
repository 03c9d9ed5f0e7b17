import { expect, test } from "vitest";
import { acknowledgePlan } from "@/lib/plans/acknowledgements/actions";
import { unseenPlansOf } from "@/lib/plans/acknowledgements/queries";
import { adoptPlan, openConsultation } from "@/lib/plans/actions";
import { editionOf } from "@/lib/plans/adoptions/files";
import { addComment, removeComment } from "@/lib/plans/comments/actions";
import { openComments } from "@/lib/plans/comments/queries";
import { claimPlan, findPlan, findVersion } from "@/lib/plans/queries";
import * as commands from "@/lib/plans/commands";
import * as goals from "@/lib/plans/goals/commands";
import { changeAction, changeProgress } from "@/lib/plans/goals/actions";
import { emptyText, followingText } from "@/lib/plans/following/rules";
import { reachOf } from "@/lib/plans/policy";
import { adoptedTextOf } from "@/lib/plans/rules";
import type { ActionWords } from "@/lib/plans/schema";
import { countAdoptedPlans, leaderTasksOf, myActionsOf } from "@/lib/plans/tasks/queries";
import { ask } from "@/lib/platform/together";
import { claimWorkingAction, claimWorkingPlan } from "@/lib/plans/working/queries";
import { newId } from "@/lib/platform/ids";
import { perform, type Work } from "@/lib/platform/perform";
import { addStaff, appoint } from "@/prisma/seed/builders";
import type { z } from "zod";
import { aTeamWithProgramme, anInstitution } from "@/tests/support/institution";
import { submit } from "@/tests/support/work";

const now = new Date("2026-11-22T10:00:00Z");
const today = "2026-11-22";
const goalWords = {
  title: "Doel",
  goingWell: "Goed",
  couldImprove: "Beter",
  contributesTo: null,
  competences: [],
};
const actionWords: ActionWords = {
  what: "Actie",
  successSign: "Teken",
  needs: null,
  funding: "",
  dueOn: "2027-01-15",
  owners: [],
};

async function aTeamAtWork() {
  const school = await anInstitution();
  const made = await school.inside(async (tx) => {
    const { teamId } = await aTeamWithProgramme(tx);
    const member = await addStaff(tx, { teamIds: [teamId], familyName: "Lid" });
    const colleague = await addStaff(tx, { teamIds: [teamId], familyName: "Ander" });
    const leader = await addStaff(tx, { familyName: "Leider" });
    const outsider = await addStaff(tx);
    const hr = await addStaff(tx);
    await appoint(tx, leader, "team-lead", { teamId });
    await appoint(tx, hr, "hr");
    return { teamId, member, colleague, leader, outsider, hr };
  });
  const leader = await school.actor(made.leader);
  const member = await school.actor(made.member);
  return {
    school,
    ...made,
    actors: { leader, member, outsider: await school.actor(made.outsider), hr: await school.actor(made.hr) },
  };
}

type World = Awaited<ReturnType<typeof aTeamAtWork>>;

/** A plan with one goal and one action of the member. */
async function aPlan(world: World) {
  const { school, teamId, member, actors } = world;
  return school.inside(async (tx) => {
    const place = { tx, actor: actors.member, now };
    const started = await commands.startPlan(
      tx,
      { teamId, schoolYear: 2026, createdById: member, text: emptyText },
      now,
    );
    if (!started.ok) throw new Error(started.refusal);
    const { planId } = started.data;
    const claim = async () => {
      const plan = await claimPlan(tx, school.id, planId);
      if (!plan) throw new Error("No plan");
      return plan;
    };
    await goals.addGoal(place, await claim(), goalWords);
    const [goal] = (await claim()).goals;
    if (!goal) throw new Error("No goal");
    const added = await goals.addAction(place, await claim(), goal, { ...actionWords, owners: [member] });
    if (!added.ok) throw new Error(added.refusal);
    return { planId, goalId: goal.id, actionId: added.data.id };
  });
}

async function adopted(world: World, planId: string) {
  const { school, actors } = world;
  return school.inside(async (tx) => {
    const draft = await claimPlan(tx, school.id, planId);
    if (!draft) throw new Error("No plan");
    if (!draft.consultationOpenedAt) await commands.openConsultation(tx, draft, actors.leader.personId, now);
    const plan = await claimPlan(tx, school.id, planId);
    if (!plan) throw new Error("No plan");
    return commands.adoptPlan(tx, plan, { adoptedOn: today, presentCount: 2 }, { actor: actors.leader, now });
  });
}

/** What an action does, without the request round it. */
function definitionOf(action: unknown) {
  return (action as { definition: Work<z.ZodType, unknown, string, unknown> }).definition;
}

test("a team has one plan a school year, also when two people start it at once", async () => {
  const { school, teamId, member } = await aTeamAtWork();
  const start = () =>
    school.inside((tx) =>
      commands.startPlan(tx, { teamId, schoolYear: 2026, createdById: member, text: emptyText }, now),
    );
  const started = await Promise.all([start(), start(), start()]);
  expect(started.filter(({ ok }) => ok)).toHaveLength(1);
  expect(started.filter((one) => !one.ok && one.refusal === "already-started")).toHaveLength(2);
});

test("[6.2] a draft is the team's: other teams find nothing, HR knows only that it is there", async () => {
  const world = await aTeamAtWork();
  const { planId } = await aPlan(world);
  const { school, actors } = world;
  const claim = (who: keyof typeof actors) =>
    school.inside((tx) => claimWorkingPlan({ tx, actor: actors[who], now }, { planId }));
  expect((await claim("member"))?.plan.goals).toHaveLength(1);
  expect((await claim("leader"))?.plan.goals).toHaveLength(1);
  expect(await claim("outsider")).toBeNull();
  expect(await claim("hr")).toBeNull();
  expect(reachOf(actors.hr, { teamId: world.teamId, isAdopted: false })).toBe("facts");
});

test("[G11] an adopted text stays as it was while the plan goes on, and the next adoption is version 2", async () => {
  const world = await aTeamAtWork();
  const { school, actors, teamId } = world;
  const { planId, actionId } = await aPlan(world);
  expect(await adopted(world, planId)).toMatchObject({ ok: true, data: { number: 1 } });
  const before = await school.inside((tx) => findVersion(tx, school.id, { planId, number: 1 }));

  await school.inside(async (tx) => {
    const context = { tx, actor: actors.leader, now };
    const claimed = await claimWorkingAction(context, { actionId });
    if (!claimed) throw new Error("No action");
    await goals.changeAction(context, claimed.plan, claimed.action, { ...actionWords, what: "Iets anders" });
    await goals.changeProgress(context, claimed.plan, claimed.action, "running");
  });
  const plan = await school.inside((tx) => findPlan(tx, school.id, { teamId, schoolYear: 2026 }));
  expect(plan?.goals[0]?.actions[0]?.what).toBe("Iets anders");
  expect(plan && adoptedTextOf(plan)?.goals[0]?.actions[0]).toMatchObject({
    what: "Actie",
    progress: "running",
  });

  expect(await adopted(world, planId)).toMatchObject({ ok: true, data: { number: 2 } });
  expect(await school.inside((tx) => findVersion(tx, school.id, { planId, number: 1 }))).toEqual(before);
  const second = await school.inside((tx) => findVersion(tx, school.id, { planId, number: 2 }));
  expect(second?.goals[0]?.actions[0]?.what).toBe("Iets anders");
});

test("[G11] the team adopts what it read: what a member changed after that is read first", async () => {
  const world = await aTeamAtWork();
  const { planId, actionId } = await aPlan(world);
  const { school, actors, teamId } = world;
  const plan = async () => {
    const found = await school.inside((tx) => findPlan(tx, school.id, { teamId, schoolYear: 2026 }));
    if (!found) throw new Error("No plan");
    return found;
  };
  await submit(openConsultation, actors.leader, { planId });
  const read = editionOf(await plan());
  await submit(changeProgress, actors.member, { actionId, progress: "running" });
  const version = editionOf(await plan());
  expect(version).toBe(read);
  const words = { ...actionWords, needs: "", owners: [], actionId, what: "Nooit besproken" };
  await submit(changeAction, actors.member, words, { version: 1 });
  const attendance = { planId, adoptedOn: today, presentCount: "2" };
  expect(await submit(adoptPlan, actors.leader, attendance, { version })).toMatchObject({ reason: "stale" });
  expect((await plan()).adoptions).toEqual([]);
  const again = { version: editionOf(await plan()) };
  expect(await submit(adoptPlan, actors.leader, attendance, again)).toMatchObject({ ok: true });
});

test("[G11] adopting counts the members of that day: more present than members is refused", async () => {
  const world = await aTeamAtWork();
  const { planId } = await aPlan(world);
  const { school, actors } = world;
  const answer = await school.inside(async (tx) => {
    const draft = await claimPlan(tx, school.id, planId);
    if (!draft) throw new Error("No plan");
    await commands.openConsultation(tx, draft, actors.leader.personId, now);
    const plan = await claimPlan(tx, school.id, planId);
    if (!plan) throw new Error("No plan");
    return commands.adoptPlan(tx, plan, { adoptedOn: today, presentCount: 3 }, { actor: actors.leader, now });
  });
  expect(answer).toMatchObject({ ok: false, refusal: "too-many-present" });
});

test("two people edit one action: the second is shown both texts and nothing is lost", async () => {
  const world = await aTeamAtWork();
  const { actors } = world;
  const { actionId } = await aPlan(world);
  const change = definitionOf(changeAction);
  const words = (what: string) => ({ ...actionWords, actionId, what });
  const first = await perform(change, actors.member, words("Van het lid"), { key: null, version: 1 });
  expect(first.ok).toBe(true);
  const second = await perform(change, actors.leader, words("Van de leider"), { key: null, version: 1 });
  expect(second).toMatchObject({
    ok: false,
    reason: "stale",
    current: { version: 2, text: { what: "Van het lid" } },
  });
  const again = await perform(change, actors.leader, words("Van beiden"), { key: null, version: 2 });
  expect(again.ok).toBe(true);
});

test("owners from another team or another institution are refused", async () => {
  const world = await aTeamAtWork();
  const other = await aTeamAtWork();
  const { school, actors, outsider } = world;
  const { actionId } = await aPlan(world);
  for (const owner of [outsider, other.member, newId()]) {
    const answer = await school.inside(async (tx) => {
      const context = { tx, actor: actors.leader, now };
      const claimed = await claimWorkingAction(context, { actionId });
      if (!claimed) throw new Error("No action");
      return goals.changeAction(context, claimed.plan, claimed.action, { ...actionWords, owners: [owner] });
    });
    expect(answer).toMatchObject({ ok: false, refusal: "foreign-owner" });
  }
});

test("an action of another institution is not found", async () => {
  const world = await aTeamAtWork();
  const other = await aTeamAtWork();
  const { actionId } = await aPlan(world);
  const found = await other.school.inside((tx) =>
    claimWorkingAction({ tx, actor: other.actors.leader, now }, { actionId }),
  );
  expect(found).toBeNull();
});

test("[G6] next year's plan takes the open actions along, and last year's leave the owner's list", async () => {
  const world = await aTeamAtWork();
  const { school, teamId, member, leader } = world;
  const { planId } = await aPlan(world);
  await adopted(world, planId);
  const mine = (day: string) =>
    school.inside((tx) =>
      ask(
        tx,
        myActionsOf(school.id, { personId: member, teamIds: [teamId], today: day, until: "2029-01-01" }),
      ),
    );
  expect(await mine(today)).toMatchObject([{ what: "Actie", dueOn: "2027-01-15", schoolYear: 2026 }]);

  await school.inside(async (tx) => {
    const plan = await findPlan(tx, school.id, { teamId, schoolYear: 2026 });
    if (!plan) throw new Error("No plan");
    const text = followingText(plan, 2027, new Set([member]));
    await commands.startPlan(tx, { teamId, schoolYear: 2027, createdById: leader, text }, now);
  });
  expect((await mine("2027-06-15")).map(({ schoolYear }) => schoolYear)).toEqual([2026, 2027]);
  expect(await mine("2027-09-15")).toMatchObject([{ what: "Actie", dueOn: "2028-01-15", schoolYear: 2027 }]);
});

test("[G7] the leader is asked to make, discuss, adopt and review the plan, one step at a time", async () => {
  const world = await aTeamAtWork();
  const { school, teamId, actors } = world;
  const asked = async (day: string) => {
    const led = { teamIds: [teamId], today: day };
    const tasks = await school.inside((tx) => ask(tx, leaderTasksOf(school.id, led)));
    return tasks.map(({ kind }) => kind);
  };
  const counted = () =>
    school.inside((tx) => countAdoptedPlans(tx, school.id, { schoolYear: 2026, teamIds: null, on: today }));
  expect(await asked(today)).toEqual(["start"]);
  const { planId } = await aPlan(world);
  expect(await asked(today)).toEqual(["discuss"]);
  expect(await counted()).toEqual({ teams: 1, adopted: 0, reviewed: 0 });
  await adopted(world, planId);
  expect(await asked(today)).toEqual([]);
  expect(await asked("2027-05-02")).toEqual(["review"]);
  await school.inside(async (tx) => {
    const plan = await claimPlan(tx, school.id, planId);
    if (!plan) throw new Error("No plan");
    const words = {
      findings: "Goed",
      developments: "Wet",
      studentEffect: "Meer gesprekken",
      outcome: "continue" as const,
      ...{ sources: ["outside" as const], measure: "talks" as const },
      goals: plan.goals.map(({ id }) => ({ goalId: id, reached: "", decision: "continue" as const })),
    };
    const held = await commands.reviewPlan(
      tx,
      plan,
      { ...words, heldOn: "2027-05-02" },
      {
        actor: actors.leader,
        now: new Date("2027-05-02T10:00:00Z"),
      },
    );
    expect(held.ok).toBe(true);
  });
  expect(await asked("2027-05-02")).toEqual([]);
  expect(await counted()).toEqual({ teams: 1, adopted: 1, reviewed: 1 });
});

test("goals and actions keep the order people give them", async () => {
  const world = await aTeamAtWork();
  const { school, actors } = world;
  const { planId, goalId } = await aPlan(world);
  const titles = await school.inside(async (tx) => {
    const place = { tx, actor: actors.member, now };
    const claim = async () => {
      const plan = await claimPlan(tx, school.id, planId);
      if (!plan) throw new Error("No plan");
      return plan;
    };
    for (const title of ["Twee", "Drie"]) await goals.addGoal(place, await claim(), { ...goalWords, title });
    const third = (await claim()).goals[2];
    if (!third) throw new Error("No goal");
    await goals.moveGoal(place, await claim(), third, "up");
    await goals.removeGoal(
      place,
      await claim(),
      (await claim()).goals.find(({ id }) => id === goalId) ?? third,
    );
    await goals.addGoal(place, await claim(), { ...goalWords, title: "Vier" });
    return (await claim()).goals.map(({ title }) => title);
  });
  expect(titles).toEqual(["Drie", "Twee", "Vier"]);
});

test("[2.7] the directie sees each adopted version once; a newer version waits again", async () => {
  const world = await aTeamAtWork();
  const { school, teamId, actors } = world;
  const director = await school.actor(
    await school.inside(async (tx) => {
      const person = await addStaff(tx);
      await appoint(tx, person, "directorate");
      return person;
    }),
  );
  const { planId, actionId } = await aPlan(world);
  const waiting = () => school.inside((tx) => ask(tx, unseenPlansOf(school.id, { schoolYear: 2026, today })));
  const see = (number: string) => submit(acknowledgePlan, director, { planId, number });
  expect(await waiting()).toBeNull();
  expect(await see("1")).toMatchObject({ reason: "not-found" });

  await adopted(world, planId);
  expect(await waiting()).toMatchObject({ count: 1, teamId });
  expect(await submit(acknowledgePlan, actors.leader, { planId, number: "1" })).toMatchObject({
    reason: "forbidden",
  });
  expect(await see("1")).toMatchObject({ ok: true });
  expect(await see("1")).toMatchObject({ reason: "already-acknowledged" });
  expect(await waiting()).toBeNull();

  await submit(
    changeAction,
    actors.leader,
    { ...actionWords, needs: "", actionId, what: "Anders" },
    { version: 1 },
  );
  await adopted(world, planId);
  expect(await see("1")).toMatchObject({ reason: "newer-version" });
  expect(await waiting()).toMatchObject({ count: 1 });
});

test("[6.2] the coordinator of a team says something about its draft; after adoption nobody does", async () => {
  const world = await aTeamAtWork();
  const { school, teamId, actors } = world;
  const coordinator = await school.actor(
    await school.inside(async (tx) => {
      const person = await addStaff(tx, { givenName: "Lou", familyName: "Meer" });
      await appoint(tx, person, "lob-coordinator", { teamId });
      return person;
    }),
  );
  const { planId } = await aPlan(world);
  const said = await submit(addComment, coordinator, { planId, words: "Noem ook de bbl." });
  expect(said).toMatchObject({ ok: true });
  expect(await submit(addComment, actors.outsider, { planId, words: "Nee" })).toMatchObject({
    reason: "not-found",
  });
  const read = () =>
    school.inside((tx) => openComments(tx, actors.member, { of: "team", planId }, { comment: false }));
  const { said: comments } = await read();
  expect(comments).toMatchObject([
    { words: "Noem ook de bbl.", author: { name: "Lou Meer" }, removal: null },
  ]);
  const commentId = comments[0]?.id ?? "";
  expect(await submit(removeComment, actors.leader, { commentId })).toMatchObject({ reason: "forbidden" });

  await adopted(world, planId);
  expect(await submit(addComment, actors.member, { planId, words: "Nog iets" })).toMatchObject({ ok: false });
  expect(await submit(removeComment, coordinator, { commentId })).toMatchObject({ ok: false });
  expect((await read()).said).toHaveLength(1);
});
