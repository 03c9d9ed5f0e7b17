import { beforeEach, describe, expect, it } from "vitest";
import { setReviewDay, writePart } from "@/lib/plans/personal/actions";
import { askAgreement } from "@/lib/plans/personal/agreements/actions";
import { closePiece, openPieces } from "@/lib/plans/personal/opening/actions";
import { findOpenedPlan } from "@/lib/plans/personal/opening/queries";
import { findOwnPlan } from "@/lib/plans/personal/queries";
import * as questions from "@/lib/plans/personal/questions/actions";
import * as reviews from "@/lib/plans/personal/reviews/actions";
import { stateOfPlan } from "@/lib/plans/personal/rules";
import { personalTasksOf } from "@/lib/plans/personal/tasks/queries";
import { asDate, dayOf, later, schoolYearOf } from "@/lib/platform/calendar";
import { ask as askTogether } from "@/lib/platform/together";
import { addStaff, appoint } from "@/prisma/seed/builders";
import { anInstitution, aTeamWithProgramme, type TestInstitution } from "@/tests/support/institution";
import { submit } from "@/tests/support/work";

const now = new Date();
const year = schoolYearOf(now);
const schoolYear = String(year);

let here: TestInstitution;
let who: Readonly<Record<"anna" | "bas" | "lead" | "hr", string>>;
let planId: string;
let questionId: string;

beforeEach(async () => {
  here = await anInstitution();
  who = await here.inside(async (tx) => {
    const { teamId } = await aTeamWithProgramme(tx);
    const anna = await addStaff(tx, { givenName: "Anna", teamIds: [teamId] });
    const bas = await addStaff(tx, { teamIds: [teamId] });
    const [lead, hr] = [await addStaff(tx, { givenName: "Lea" }), await addStaff(tx)];
    await appoint(tx, lead, "team-lead", { teamId });
    await appoint(tx, hr, "hr");
    return { anna, bas, lead, hr };
  });
  const action = { what: "Oefenen", dueOn: `${year + 1}-03-01`, carriers: [who.bas] };
  await as(who.anna, questions.addAction, { schoolYear, newQuestion: "Hoe vraag ik door?", ...action });
  const plan = await ownPlan();
  planId = plan.id ?? "";
  questionId = plan.questions[0]?.id ?? "";
});

const as = async (personId: string, action: unknown, typed: Parameters<typeof submit>[2]) =>
  submit(action, await here.actor(personId), typed);

async function ownPlan(of = year) {
  const anna = await here.actor(who.anna);
  return here.inside((tx) => findOwnPlan(tx, anna, of), who.anna);
}

async function readBy(reader: string) {
  const actor = await here.actor(reader);
  return here.inside((tx) => findOpenedPlan(tx, actor, planId), reader);
}

async function tasksOf(personId: string) {
  const actor = await here.actor(personId);
  const question = personalTasksOf(actor, now);
  const tasks = question && (await here.inside((tx) => askTogether(tx, question), personId));
  return tasks?.map(({ kind }) => kind) ?? [];
}

const share = () => as(who.anna, openPieces, { schoolYear, leaderId: who.lead, pieces: [questionId] });
/** Writes over the question as its owner sees it now. */
async function over(action: unknown, typed: Parameters<typeof submit>[2]) {
  const plans = [await ownPlan(), await ownPlan(year - 1), await ownPlan(year - 2)];
  const question = plans.flatMap((plan) => plan.questions).find(({ id }) => id === questionId);
  return submit(action, await here.actor(who.anna), typed, { version: question?.version ?? null });
}

const answer = (result = "not-reached", learnt = "Geen tijd") =>
  over(reviews.writeResult, { questionId, result, learnt });
const lookBack = () => as(who.anna, reviews.lookBack, { schoolYear });
const lookAlong = (by = who.lead) => as(by, reviews.lookAlong, { planId });
const close = () => as(who.anna, reviews.closePlan, { schoolYear });

describe("looking back on a plan", () => {
  it("[H14] what was not reached is told with why, and only the one it is open to reads it too", async () => {
    expect(await answer()).toMatchObject({ ok: true });
    expect(await readBy(who.lead)).toBeNull();
    await share();
    expect((await readBy(who.lead))?.questions).toMatchObject([
      { result: "not-reached", learnt: "Geen tijd" },
    ]);
    for (const other of [who.bas, who.hr]) expect(await readBy(other)).toBeNull();
    const { input } = (
      reviews.writeResult as unknown as { definition: { input: { safeParse(v: unknown): object } } }
    ).definition;
    const silent = { questionId, result: "not-reached", learnt: " " };
    expect(input.safeParse(silent)).toMatchObject({ success: false });
    expect(input.safeParse({ ...silent, result: "reached" })).toMatchObject({ success: true });
  });

  it("[F11] what an experiment taught stays when its words change, and is no change of what was agreed on", async () => {
    const words = { questionId, title: "Wat doet stilte?", type: "experiment", hypothesis: "Meer" };
    await over(questions.changeQuestion, words);
    await answer("not-reached", "Stilte moet je uitleggen");
    await over(questions.changeQuestion, { ...words, title: "Wat doet stil zijn?" });
    expect((await ownPlan()).questions).toMatchObject([
      { title: "Wat doet stil zijn?", result: "not-reached", learnt: "Stilte moet je uitleggen" },
    ]);
  });

  it("[domain 2.7] is reviewed when both looked, and waits for the leader it is open to", async () => {
    await share();
    expect(await lookBack()).toMatchObject({ reason: "not-looked-back" });
    await answer();
    expect(await lookAlong()).toMatchObject({ reason: "not-looked-back" });
    expect(await lookBack()).toMatchObject({ ok: true });
    expect(stateOfPlan(await ownPlan())).toBe("shared");
    expect(await tasksOf(who.lead)).toContain("look-along");
    expect(await close()).toMatchObject({ reason: "not-reviewed" });
    for (const other of [who.bas, who.hr]) expect(await lookAlong(other)).toMatchObject({ ok: false });
    expect(await lookAlong()).toMatchObject({ ok: true });
    expect(await lookAlong()).toMatchObject({ reason: "already-reviewed" });
    const plan = await ownPlan();
    expect(stateOfPlan(plan)).toBe("reviewed");
    expect(plan.reviewedWith?.id).toBe(who.lead);
    expect(await as(who.anna, reviews.takeBackLookBack, { schoolYear })).toMatchObject({
      reason: "looked-along",
    });
    expect(await tasksOf(who.lead)).not.toContain("look-along");
  });

  it("[domain 2.7] is reviewed by its owner alone when nobody reads along, who can take that back", async () => {
    await answer("reached", "");
    await lookBack();
    expect(stateOfPlan(await ownPlan())).toBe("reviewed");
    expect(await as(who.anna, reviews.takeBackLookBack, { schoolYear })).toMatchObject({ ok: true });
    expect(stateOfPlan(await ownPlan())).toBe("draft");
  });

  it("[domain 2.7] a closed plan is read and closed to others, and never changed again", async () => {
    await share();
    await as(who.anna, askAgreement, { schoolYear, leaderId: who.lead });
    await answer();
    await lookBack();
    await lookAlong();
    expect(await close()).toMatchObject({ ok: true });
    const plan = await ownPlan();
    expect(stateOfPlan(plan)).toBe("closed");
    expect(plan.asked).toBeNull();
    const actionId = plan.questions[0]?.actions[0]?.id ?? "";
    const anna = await here.actor(who.anna);
    for (const refused of [
      await submit(writePart, anna, { schoolYear, kind: "motives", words: "Nog" }, { version: 0 }),
      await submit(writePart, anna, { schoolYear, kind: "look-back", words: "Nog" }, { version: 0 }),
      await as(who.anna, setReviewDay, { schoolYear, reviewOn: `${year + 1}-05-01` }),
      await as(who.anna, questions.addQuestion, { schoolYear, title: "Nog een" }),
      await as(who.anna, questions.removeQuestion, { questionId }),
      await as(who.anna, questions.changeProgress, { actionId, progress: "done" }),
      await as(who.anna, openPieces, { schoolYear, leaderId: who.lead, pieces: [questionId] }),
      await as(who.anna, askAgreement, { schoolYear, leaderId: who.lead }),
      await answer("reached"),
      await lookBack(),
      await close(),
    ])
      expect(refused).toMatchObject({ ok: false, reason: "plan-closed" });
    expect(await as(who.anna, closePiece, { pieceId: questionId })).toMatchObject({ ok: true });
    expect(await readBy(who.lead)).toBeNull();
  });

  it("[domain 2.7] of the year before can still be looked back on, of earlier years not", async () => {
    const move = (to: number) =>
      here.inside((tx) => tx.personalPlan.updateMany({ data: { schoolYear: to } }), who.anna);
    await move(year - 1);
    expect(await answer()).toMatchObject({ ok: true });
    expect(await as(who.anna, reviews.lookBack, { schoolYear: String(year - 1) })).toMatchObject({
      ok: true,
    });
    await move(year - 2);
    expect(await answer()).toMatchObject({ reason: "wrong-year" });
  });

  it("[A3] Vandaag asks to look back from the chosen day on, until it was done", async () => {
    await here.inside(
      (tx) => tx.personalPlan.updateMany({ data: { reviewOn: new Date("2020-01-01") } }),
      who.anna,
    );
    expect(await tasksOf(who.anna)).toContain("look-back");
    await answer();
    await lookBack();
    expect(await tasksOf(who.anna)).not.toContain("look-back");
  });

  it("[G7] while the yearly round runs Vandaag asks once for a day to look back on, until there is one", async () => {
    const asked = async () => (await tasksOf(who.anna)).filter((kind) => kind === "choose-day").length;
    const round = { schoolYear: year, dueOn: asDate(later(dayOf(now), { days: 3 })) };
    expect(await asked()).toBe(0);
    await here.inside((tx) =>
      tx.reviewCampaign.create({ data: { ...round, createdById: who.lead }, select: { id: true } }),
    );
    expect(await asked()).toBe(1);
    const over = asDate(later(dayOf(now), { days: -1 }));
    await here.inside((tx) => tx.reviewCampaign.updateMany({ data: { dueOn: over } }));
    expect(await asked()).toBe(0);
    await here.inside((tx) => tx.reviewCampaign.updateMany({ data: { dueOn: round.dueOn } }));
    await as(who.anna, setReviewDay, { schoolYear, reviewOn: dayOf(now) });
    expect(await asked()).toBe(0);
  });

  it("[A3] Vandaag asks to look back on the year before until the end of October, and no longer", async () => {
    const [schoolYear, reviewOn] = [year - 1, new Date("2020-01-01")];
    await here.inside((tx) => tx.personalPlan.updateMany({ data: { schoolYear, reviewOn } }), who.anna);
    const anna = await here.actor(who.anna);
    const asksOn = async (day: string) => {
      const asking = personalTasksOf(anna, new Date(`${day}T10:00:00Z`));
      const found = asking && (await here.inside((tx) => askTogether(tx, asking), who.anna));
      return found?.some(({ kind }) => kind === "look-back");
    };
    expect([await asksOn(`${year}-10-31`), await asksOn(`${year}-11-01`)]).toEqual([true, false]);
  });

  it("[permissions 6.2] that something is open is a fact without content, and goes when it is closed", async () => {
    const openedAt = () =>
      here.inside((tx) => tx.personalPlan.findFirstOrThrow({ select: { openedAt: true } }), who.hr);
    expect(await openedAt()).toEqual({ openedAt: null });
    await share();
    expect((await openedAt()).openedAt).not.toBeNull();
    await as(who.anna, closePiece, { pieceId: questionId });
    expect(await openedAt()).toEqual({ openedAt: null });
    await share();
    await as(who.anna, questions.removeQuestion, { questionId });
    expect(await openedAt()).toEqual({ openedAt: null });
  });
});
