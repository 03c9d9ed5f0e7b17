import { expect, test } from "vitest";
import { writeReviewReminder } from "@/components/mail/review-reminder";
import { listPlanned } from "@/lib/calendars/queries";
import { moveCampaign, remindLeaders, startCampaign } from "@/lib/plans/campaigns/actions";
import { sendDue } from "@/lib/plans/campaigns/jobs";
import { findCampaign, listCampaignTeams } from "@/lib/plans/campaigns/queries";
import { campaignStateOf } from "@/lib/plans/campaigns/rules";
import { leaderTasksOf } from "@/lib/plans/tasks/queries";
import { asDate, dayOf, later, rangeOf, schoolYearOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import type { TenantTx } from "@/lib/platform/tenancy";
import { ask } from "@/lib/platform/together";
import { addStaff, addTeam, addUnit, appoint } from "@/prisma/seed/builders";
import { anInstitution } from "@/tests/support/institution";
import { aMailbox } from "@/tests/support/mailbox";
import { submit } from "@/tests/support/work";

const now = new Date();
const [today, schoolYear] = [dayOf(now), schoolYearOf(now)];
const lastDay = rangeOf(schoolYear).to;
const { received } = aMailbox();

/** A plan of this school year, adopted on its first day, and reviewed when told so. */
async function aPlan(tx: TenantTx, teamId: string, createdById: string, isReviewed = false) {
  const planId = newId();
  const firstDay = asDate(rangeOf(schoolYear).from);
  await tx.teamPlan.create({
    data: { id: planId, teamId, schoolYear, ambition: "", createdById },
    select: { id: true },
  });
  const attendance = { presentCount: 1, memberCount: 1, snapshot: { ambition: "", goals: [] } };
  await tx.planAdoption.create({
    data: { planId, number: 1, adoptedOn: firstDay, recordedById: createdById, ...attendance },
    select: { id: true },
  });
  if (!isReviewed) return;
  const words = { outcome: "continue", findings: "a", developments: "b", studentEffect: "c" };
  await tx.planReview.create({
    data: { planId, heldOn: firstDay, recordedById: createdById, ...words },
    select: { id: true },
  });
}

/** Four teams: one reviewed, two that wait (one of them led through its unit), one without a plan. */
async function aSchool() {
  const school = await anInstitution();
  const made = await school.inside(async (tx) => {
    const unitId = await addUnit(tx);
    const hr = await addStaff(tx);
    await appoint(tx, hr, "hr");
    const [leader, manager] = [await addStaff(tx), await addStaff(tx)];
    for (const id of [leader, manager])
      await tx.person.updateMany({ where: { id }, data: { email: `${id}@school.example` } });
    const [reviewed, waiting, bare] = [
      await addTeam(tx, { unitId, name: "Besproken" }),
      await addTeam(tx, { unitId, name: "Wacht" }),
      await addTeam(tx, { unitId, name: "Zonder" }),
    ];
    const below = await addUnit(tx, { parentId: unitId });
    const managed = await addTeam(tx, { unitId: below, name: "Onder" });
    await appoint(tx, leader, "team-lead", { teamId: waiting });
    await appoint(tx, leader, "team-lead", { teamId: reviewed });
    await appoint(tx, manager, "team-lead", { unitId: below });
    await aPlan(tx, reviewed, leader, true);
    await aPlan(tx, waiting, leader);
    await aPlan(tx, managed, manager);
    return { hr, leader, manager, reviewed, waiting, bare, managed };
  });
  const hr = await school.actor(made.hr);
  const campaign = async () => {
    const found = await school.inside((tx) => findCampaign(tx, school.id, schoolYear));
    if (!found) throw new Error("No campaign");
    return found;
  };
  return { school, ...made, actors: { hr }, campaign };
}

test("[G7][A3] one campaign a school year, also when two people start it at once; its day can move", async () => {
  const { actors, campaign } = await aSchool();
  const started = await Promise.all([1, 2].map(() => submit(startCampaign, actors.hr, { dueOn: lastDay })));
  expect(started.filter(({ ok }) => ok)).toHaveLength(1);
  expect(started.find((end) => !end.ok)).toMatchObject({ reason: "already-there" });
  const { id } = await campaign();
  expect(await submit(moveCampaign, actors.hr, { campaignId: id, dueOn: today })).toMatchObject({ ok: true });
  expect((await campaign()).dueOn).toBe(today);
});

test("[G7] each team stands in the list as the rule says, the late ones first, and the counts agree", async () => {
  const { school, actors, campaign } = await aSchool();
  await submit(startCampaign, actors.hr, { dueOn: lastDay });
  const { dueOn } = await campaign();
  for (const day of [today, later(dueOn, { days: 1 })]) {
    const asked = { schoolYear, dueOn, today: day, state: null, page: 1, size: 25 };
    const { teams, counts, total } = await school.inside((tx) => listCampaignTeams(tx, school.id, asked));
    const waits = campaignStateOf({ isAdopted: true, reviewedOn: null }, dueOn, day);
    expect(teams.map(({ name, state }) => [name, state])).toEqual([
      ["Onder", waits],
      ["Wacht", waits],
      ["Zonder", "no-plan"],
      ["Besproken", "reviewed"],
    ]);
    expect([total, counts[waits], counts["no-plan"], counts.reviewed]).toEqual([4, 2, 1, 1]);
  }
});

test("[G7] the leader is asked on Vandaag as soon as the institution asks, by its day, until it is done", async () => {
  const { school, actors, waiting, reviewed } = await aSchool();
  const asked = () =>
    school.inside((tx) => ask(tx, leaderTasksOf(school.id, { teamIds: [waiting, reviewed], today })));
  const before = (await asked()).filter(({ kind }) => kind === "review").length;
  await submit(startCampaign, actors.hr, { dueOn: lastDay });
  expect((await asked()).filter(({ kind }) => kind === "review")).toMatchObject([
    { teamId: waiting, dueOn: lastDay },
  ]);
  expect(before).toBeLessThanOrEqual(1);
});

test("[G7] the last day stands in the calendar of who leads a team that waits, and in nobody else's", async () => {
  const { school, actors, leader, manager } = await aSchool();
  await submit(startCampaign, actors.hr, { dueOn: today });
  const shown = async (personId: string) => {
    const actor = await school.actor(personId);
    const asked = { hasPlanDays: true, now };
    const lines = await school.inside((tx) => listPlanned(tx, actor, asked), personId);
    return lines.map(({ kind, on, other }) => [kind, on, other]);
  };
  expect(await shown(leader)).toEqual([["team-review", today, "Wacht"]]);
  expect(await shown(manager)).toEqual([["team-review", today, "Onder"]]);
  expect(await shown(actors.hr.personId)).toEqual([]);
});

test("[G7] leaders whose plan waits get one letter a week, whoever presses; who did it meanwhile gets none", async () => {
  const { school, actors, campaign, leader, manager, managed } = await aSchool();
  await submit(startCampaign, actors.hr, { dueOn: lastDay });
  const { id: campaignId } = await campaign();
  const pressed = await submit(remindLeaders, actors.hr, { campaignId });
  expect(pressed).toMatchObject({ ok: true, data: { reminded: 2 } });
  expect(await submit(remindLeaders, actors.hr, { campaignId })).toMatchObject({
    reason: "nobody-to-remind",
  });

  await school.inside(async (tx) => {
    const plan = await tx.teamPlan.findFirst({ where: { teamId: managed }, select: { id: true } });
    const words = { outcome: "continue", findings: "a", developments: "b", studentEffect: "c" };
    await tx.planReview.create({
      data: { planId: plan?.id ?? "", heldOn: asDate(today), recordedById: manager, ...words },
      select: { id: true },
    });
  });
  received.length = 0;
  await sendDue(school.id, campaignId, writeReviewReminder, now);
  await sendDue(school.id, campaignId, writeReviewReminder, now);
  const email = await school.inside((tx) =>
    tx.person.findFirst({ where: { id: leader }, select: { email: true } }),
  );
  expect(received.map(({ to }) => to)).toEqual([email?.email]);

  await school.inside((tx) =>
    tx.reviewReminder.updateMany({ where: {}, data: { askedAt: new Date(now.getTime() - 8 * 86_400_000) } }),
  );
  expect(await submit(remindLeaders, actors.hr, { campaignId })).toMatchObject({ data: { reminded: 1 } });
});
