import { expect, test } from "vitest";
import { adoptPlan, openConsultation, reviewPlan, startPlan } from "@/lib/plans/actions";
import { editionOf } from "@/lib/plans/adoptions/files";
import { addGoal, removeGoal } from "@/lib/plans/goals/actions";
import { findPlan } from "@/lib/plans/queries";
import { arrangeCard, postCard, takeBackCard, takeOverCards } from "@/lib/plans/workshop/actions";
import { findWorkshop, findWorkshopVersion } from "@/lib/plans/workshop/queries";
import { boardOf } from "@/lib/plans/workshop/rules";
import type { Actor } from "@/lib/platform/actor";
import { dayOf, schoolYearOf } from "@/lib/platform/calendar";
import { addStaff, appoint } from "@/prisma/seed/builders";
import { aTeamWithProgramme, anInstitution } from "@/tests/support/institution";
import { submit } from "@/tests/support/work";

const today = dayOf(new Date());
const schoolYear = schoolYearOf(new Date());
const dueOn = `${schoolYear + 1}-02-01`;

/** A team with a plan with two goals, its leader and two members, and somebody of another team. */
async function aMeeting() {
  const school = await anInstitution();
  const made = await school.inside(async (tx) => {
    const { teamId } = await aTeamWithProgramme(tx);
    const anna = await addStaff(tx, { teamIds: [teamId], familyName: "Anna" });
    const bert = await addStaff(tx, { teamIds: [teamId], familyName: "Bert" });
    const [leader, outsider] = [await addStaff(tx), await addStaff(tx)];
    await appoint(tx, leader, "team-lead", { teamId });
    return { teamId, anna, bert, leader, outsider };
  });
  const { teamId } = made;
  const people = {
    anna: await school.actor(made.anna),
    bert: await school.actor(made.bert),
    leader: await school.actor(made.leader),
    outsider: await school.actor(made.outsider),
  };
  await submit(startPlan, people.leader, { teamId, schoolYear: String(schoolYear) });
  const plan = async () => {
    const found = await school.inside((tx) => findPlan(tx, school.id, { teamId, schoolYear }));
    if (!found) throw new Error("No plan");
    return found;
  };
  const planId = (await plan()).id;
  for (const title of ["Eerste", "Tweede"]) {
    await submit(addGoal, people.leader, {
      planId,
      title,
      goingWell: "",
      couldImprove: "",
      contributesTo: "",
    });
  }
  const [first, second] = (await plan()).goals.map(({ id }) => id);
  if (!first || !second) throw new Error("No goals");
  const workshop = (actor: Actor) => school.inside((tx) => findWorkshop(tx, actor, { teamId, schoolYear }));
  const version = () =>
    school.inside(
      async (tx) => (await findWorkshopVersion(tx, people.anna, { teamId, schoolYear }))?.version,
    );
  return { school, ...made, ...people, planId, plan, first, second, workshop, version };
}

type Meeting = Awaited<ReturnType<typeof aMeeting>>;

async function aCard({ planId }: Meeting, actor: Actor, what: string, partnerId = "") {
  const posted = await submit(postCard, actor, { planId, what, partnerId, dueOn });
  if (!posted.ok) throw new Error(posted.reason);
  return (posted.data as { id: string }).id;
}

test("[G4] everybody lays down cards at once, and each lies there with who does it and when", async () => {
  const meeting = await aMeeting();
  const { anna, bert, leader, workshop } = meeting;
  await Promise.all([
    aCard(meeting, anna, "Alleen van Anna"),
    aCard(meeting, bert, "Samen met Anna", anna.personId),
    aCard(meeting, leader, "Van de leider"),
  ]);
  const found = await workshop(anna);
  expect(found?.cards).toHaveLength(3);
  const together = found?.cards.find(({ what }) => what === "Samen met Anna");
  expect(together).toMatchObject({ dueOn, author: { id: bert.personId }, partner: { id: anna.personId } });
});

test("[G4] cards under goals become actions in one go, also when two people press at once: nothing twice", async () => {
  const meeting = await aMeeting();
  const { anna, bert, leader, first, second, planId, plan, workshop } = meeting;
  const one = await aCard(meeting, anna, "Een", bert.personId);
  const two = await aCard(meeting, bert, "Twee");
  const with2 = await aCard(meeting, leader, "Hoort bij twee");
  const aside = await aCard(meeting, leader, "Apart");
  await submit(arrangeCard, anna, { cardId: one, spot: `goal:${first}` });
  await submit(arrangeCard, leader, { cardId: with2, spot: `card:${two}` });
  await submit(arrangeCard, bert, { cardId: two, spot: `goal:${second}` });
  await submit(arrangeCard, leader, { cardId: aside, spot: "aside" });

  const pressed = await Promise.all([1, 2, 3].map(() => submit(takeOverCards, leader, { planId })));
  expect(pressed.filter(({ ok }) => ok)).toHaveLength(1);
  expect(pressed.filter((end) => !end.ok && end.reason === "nothing-arranged")).toHaveLength(2);

  const [goalOne, goalTwo] = (await plan()).goals;
  expect(goalOne?.actions).toMatchObject([{ what: "Een", dueOn, progress: "not-started" }]);
  expect(goalOne?.actions[0]?.owners.map(({ id }) => id).toSorted()).toEqual(
    [anna.personId, bert.personId].toSorted(),
  );
  expect(goalTwo?.actions.map(({ what }) => what)).toEqual(["Twee"]);
  expect(goalTwo?.actions[0]?.owners).toHaveLength(2);
  const board = boardOf((await workshop(leader))?.cards ?? []);
  expect([board.takenOver.length, board.aside.length, board.table.length]).toEqual([2, 1, 0]);
  expect(await submit(takeBackCard, anna, { cardId: one })).toMatchObject({
    ok: false,
    reason: "taken-over",
  });
});

test("[G4] a card is taken back by its author only, and what lay with it lies on the table again", async () => {
  const meeting = await aMeeting();
  const { anna, bert, leader, first, workshop } = meeting;
  const one = await aCard(meeting, anna, "Een");
  const two = await aCard(meeting, bert, "Twee");
  await submit(arrangeCard, leader, { cardId: one, spot: `goal:${first}` });
  await submit(arrangeCard, leader, { cardId: two, spot: `card:${one}` });
  for (const other of [bert, leader])
    expect(await submit(takeBackCard, other, { cardId: one })).toMatchObject({
      ok: false,
      reason: "forbidden",
    });
  expect(await submit(takeBackCard, anna, { cardId: one })).toMatchObject({ ok: true });
  expect(boardOf((await workshop(leader))?.cards ?? []).table.map(({ id }) => id)).toEqual([two]);
});

test("[G4] of a plan the team stopped with the table stays as it was: no card is taken back", async () => {
  const meeting = await aMeeting();
  const { anna, leader, planId, first, second } = meeting;
  const cardId = await aCard(meeting, anna, "Blijft liggen");
  await submit(openConsultation, leader, { planId });
  const version = editionOf(await meeting.plan());
  await submit(adoptPlan, leader, { planId, adoptedOn: today, presentCount: "1" }, { version });
  const stop = {
    ...{ planId, heldOn: today, outcome: "stop", measure: "talks", sources: ["outside"] },
    ...{ findings: "Veel", developments: "Een wet", studentEffect: "Meer gesprekken" },
    ...{ [`decision-${first}`]: "stop", [`decision-${second}`]: "stop" },
  };
  expect(await submit(reviewPlan, leader, stop)).toMatchObject({ ok: true });
  expect(await submit(takeBackCard, anna, { cardId })).toMatchObject({ ok: false, reason: "closed" });
});

test("[G4] laying a stack with another card keeps it together, and a goal that goes gives its cards back", async () => {
  const meeting = await aMeeting();
  const { anna, leader, first, workshop } = meeting;
  const [one, two, three] = [
    await aCard(meeting, anna, "Een"),
    await aCard(meeting, anna, "Twee"),
    await aCard(meeting, anna, "Drie"),
  ];
  await submit(arrangeCard, leader, { cardId: one, spot: `card:${two}` });
  await submit(arrangeCard, leader, { cardId: two, spot: `card:${three}` });
  await submit(arrangeCard, leader, { cardId: three, spot: `goal:${first}` });
  const under = boardOf((await workshop(leader))?.cards ?? []).underGoals.get(first);
  expect(under?.map(({ merged }) => merged.length)).toEqual([2]);
  expect(await submit(removeGoal, leader, { goalId: first })).toMatchObject({ ok: true });
  const after = boardOf((await workshop(leader))?.cards ?? []);
  expect(after.table.map(({ id, merged }) => [id, merged.length])).toEqual([[three, 2]]);
});

test("[16] every change on the table has a version of its own, so that screens follow along", async () => {
  const meeting = await aMeeting();
  const { anna, leader, first, planId, version } = meeting;
  const seen = [await version()];
  const cardId = await aCard(meeting, anna, "Een");
  seen.push(await version());
  await submit(arrangeCard, leader, { cardId, spot: `goal:${first}` });
  seen.push(await version());
  await submit(takeOverCards, leader, { planId });
  seen.push(await version());
  await submit(takeBackCard, anna, { cardId: await aCard(meeting, anna, "Terug") });
  seen.push(await version());
  expect(new Set(seen).size).toBe(seen.length);
  expect(await version()).toBe(seen.at(-1));
});

test("[6.2] the table is the team's: nobody of another team finds it, or a card on it", async () => {
  const meeting = await aMeeting();
  const { anna, outsider, planId, workshop } = meeting;
  const cardId = await aCard(meeting, anna, "Een");
  expect(await workshop(outsider)).toBeNull();
  expect(await submit(postCard, outsider, { planId, what: "Iets", partnerId: "", dueOn })).toMatchObject({
    reason: "not-found",
  });
  expect(await submit(arrangeCard, outsider, { cardId, spot: "aside" })).toMatchObject({
    reason: "not-found",
  });
  const elsewhere = await aMeeting();
  expect(await submit(takeBackCard, elsewhere.leader, { cardId })).toMatchObject({ reason: "not-found" });
});
