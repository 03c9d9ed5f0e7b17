import { beforeEach, describe, expect, it } from "vitest";
import { startPlan } from "@/lib/plans/actions";
import { addGoal, removeGoal } from "@/lib/plans/goals/actions";
import { addQuestion, removeQuestion } from "@/lib/plans/personal/questions/actions";
import { findOwnPlan } from "@/lib/plans/personal/queries";
import { personalTasksOf } from "@/lib/plans/personal/tasks/queries";
import { answerProposal, bringToTeam, seeAnswer, withdrawProposal } from "@/lib/plans/proposals/actions";
import {
  listAnswered,
  listDestinations,
  listOwnProposals,
  listProposals,
} from "@/lib/plans/proposals/queries";
import { findPlan } from "@/lib/plans/queries";
import { dayOf, schoolYearOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { ask } from "@/lib/platform/together";
import { addStaff, appoint } from "@/prisma/seed/builders";
import { anInstitution, aTeamWithProgramme, type TestInstitution } from "@/tests/support/institution";
import { submit } from "@/tests/support/work";

const now = new Date();
const schoolYear = schoolYearOf(now);
const words = "Hoe laat ik stiltes vallen?";

let here: TestInstitution;
let who: Readonly<Record<"anna" | "bas" | "lead" | "stranger" | "admin" | "teamId", string>>;
let planId: string;
let questionId: string;

beforeEach(async () => {
  here = await anInstitution();
  who = await here.inside(async (tx) => {
    const { teamId } = await aTeamWithProgramme(tx);
    const anna = await addStaff(tx, { givenName: "Anna", familyName: "Appel", teamIds: [teamId] });
    const bas = await addStaff(tx, { teamIds: [teamId] });
    const [lead, stranger, admin] = [await addStaff(tx), await addStaff(tx), await addStaff(tx)];
    await appoint(tx, lead, "team-lead", { teamId });
    await appoint(tx, admin, "admin");
    return { anna, bas, lead, stranger, admin, teamId };
  });
  await as(who.lead, startPlan, { teamId: who.teamId, schoolYear: String(schoolYear) });
  planId = (await planOf()).id;
  questionId = await asked(`${words} Bij mijn eigen studenten`);
});

const as = async (personId: string, action: unknown, typed: Parameters<typeof submit>[2]) =>
  submit(action, await here.actor(personId), typed);

async function planOf() {
  const plan = await here.inside((tx) => findPlan(tx, here.id, { teamId: who.teamId, schoolYear }));
  if (!plan) throw new Error("No plan");
  return plan;
}

/** A new learning question of Anna. */
async function asked(title: string) {
  await as(who.anna, addQuestion, { schoolYear: String(schoolYear), title });
  const anna = await here.actor(who.anna);
  const plan = await here.inside((tx) => findOwnPlan(tx, anna, schoolYear), who.anna);
  return plan.questions.at(-1)?.id ?? "";
}

const bring = (changes: Record<string, string> = {}) =>
  as(who.anna, bringToTeam, { questionId, planId, words, as: "anonymous", ...changes });
const waiting = () => here.inside((tx) => listProposals(tx, here.id, planId), who.lead);
async function own(personId = who.anna) {
  const actor = await here.actor(personId);
  return here.inside((tx) => listOwnProposals(tx, actor, { questionIds: [questionId] }, now), personId);
}
async function tasks(personId: string) {
  const asking = personalTasksOf(await here.actor(personId), now);
  return asking ? here.inside((tx) => ask(tx, asking), personId) : [];
}
const only = async () => (await waiting())[0]?.id ?? "";
const answer = async (typed: Record<string, string>, proposalId?: string) =>
  as(who.lead, answerProposal, { proposalId: proposalId ?? (await only()), ...typed });

describe("what crosses from a personal plan to the team", () => {
  it("[M8] is words and a day: no id of the plan or the question, and without a name no person", async () => {
    expect(await bring()).toMatchObject({ ok: true });
    const text = JSON.stringify(await waiting());
    expect(text).toContain(words);
    expect(text).not.toContain("Bij mijn eigen studenten");
    const anna = await here.actor(who.anna);
    const plan = await here.inside((tx) => findOwnPlan(tx, anna, schoolYear), who.anna);
    for (const secret of [plan.id ?? "none", questionId, who.anna, "Anna", "Appel"])
      expect(text).not.toContain(secret);
    const rows = await here.inside((tx) => tx.planProposal.findMany(), who.admin);
    for (const secret of [plan.id ?? "none", questionId, who.anna])
      expect(JSON.stringify(rows)).not.toContain(secret);
    expect(rows[0]?.id[14]).toBe("4");
  });

  it("[M8] with a name is that colleague's", async () => {
    await bring({ as: "named" });
    expect(await waiting()).toMatchObject([{ words, author: { id: who.anna, name: "Anna Appel" } }]);
  });

  it("[M8] leaves no event and no key that tells who brought it in without a name, nor who took it back", async () => {
    const proposalId = await only();
    const count = async () => ({
      events: await here.inside((tx) => tx.trailEvent.count()),
      keys: await here.inside((tx) => tx.idempotencyKey.count()),
    });
    const before = await count();
    const actor = await here.actor(who.anna);
    const form = { questionId, planId, words, as: "anonymous" };
    await submit(bringToTeam, actor, form, { key: "0197a000-0000-7000-8000-000000000001" });
    const brought = (await only()) || proposalId;
    await submit(
      withdrawProposal,
      actor,
      { proposalId: brought },
      { key: "0197a000-0000-7000-8000-000000000002" },
    );
    expect(await count()).toEqual(before);
    await bring({ as: "named" });
    expect((await count()).events).toBe(before.events + 1);
  });

  it("[F13] ties the question to the proposal for its owner alone, whoever asks", async () => {
    await bring();
    expect(await own()).toMatchObject([{ questionId, words, isNamed: false, answer: null }]);
    for (const other of [who.lead, who.bas, who.admin]) {
      expect(await own(other)).toEqual([]);
      expect(await here.inside((tx) => tx.broughtQuestion.findMany(), other)).toEqual([]);
    }
    expect(await here.inside((tx) => tx.broughtQuestion.count())).toBe(0);
  });

  it("[F13] is seen by nobody of another team or institution, who answer and withdraw nothing either", async () => {
    await bring();
    const proposalId = await only();
    for (const other of [who.stranger, who.admin])
      expect(await as(other, answerProposal, { proposalId, choice: "accepted" })).toMatchObject({
        reason: "not-found",
      });
    expect(await as(who.bas, withdrawProposal, { proposalId })).toMatchObject({ reason: "not-found" });
    const elsewhere = await anInstitution();
    expect(await elsewhere.inside((tx) => listProposals(tx, elsewhere.id, planId))).toEqual([]);
    const foreign = await elsewhere.inside((tx) => addStaff(tx));
    const actor = await elsewhere.actor(foreign);
    expect(await submit(answerProposal, actor, { proposalId, choice: "accepted" })).toMatchObject({
      reason: "not-found",
    });
  });

  it("[F13] goes to a team one is of, and only from a question of one's own", async () => {
    const stranger = await here.actor(who.stranger);
    expect(await here.inside((tx) => listDestinations(tx, stranger, now), who.stranger)).toEqual([]);
    expect(await as(who.bas, bringToTeam, { questionId, planId, words, as: "named" })).toMatchObject({
      reason: "not-found",
    });
    const anna = await here.actor(who.anna);
    const [team] = await here.inside((tx) => listDestinations(tx, anna, now), who.anna);
    expect(team).toMatchObject({ planId, schoolYear, members: 2, isSmall: true });
  });

  it("[F13] is one proposal when it is sent twice, other words wait, and nobody brings more than three at once", async () => {
    await bring();
    expect(await bring()).toMatchObject({ ok: true });
    expect(await waiting()).toHaveLength(1);
    expect(await bring({ words: "Anders" })).toMatchObject({ reason: "already-brought" });
    for (const title of ["Twee", "Drie"]) await bring({ questionId: await asked(title) });
    expect(await bring({ questionId: await asked("Vier") })).toMatchObject({ reason: "too-many" });
  });
});

describe("the answer of a team", () => {
  it("[F13] makes a goal of it, once, and comes back to who asked", async () => {
    await bring();
    const proposalId = await only();
    expect(await tasks(who.lead)).toContainEqual(
      expect.objectContaining({ kind: "proposals", id: who.teamId, count: 1, name: null }),
    );
    expect(await answer({ choice: "accepted" })).toMatchObject({ ok: true });
    expect((await planOf()).goals.map(({ title }) => title)).toEqual([words]);
    expect(await answer({ choice: "accepted" }, proposalId)).toMatchObject({ reason: "already-answered" });
    expect((await planOf()).goals).toHaveLength(1);
    expect(await waiting()).toEqual([]);
    expect(await own()).toMatchObject([{ answer: "accepted", goal: words, isSeen: false }]);
    const waits = expect.objectContaining({ kind: "answered", count: 1 });
    expect(await tasks(who.anna)).toContainEqual(waits);
    expect(await as(who.anna, seeAnswer, { proposalId })).toMatchObject({ ok: true });
    expect(await tasks(who.anna)).not.toContainEqual(waits);
    const [goal] = (await planOf()).goals;
    await as(who.lead, removeGoal, { goalId: goal?.id ?? "" });
    expect(await own()).toMatchObject([{ answer: "accepted", goal: null }]);
  });

  it("[F13] lays it with a goal that is there, and refuses one that is gone", async () => {
    const goal = { title: "Rust in de les", goingWell: "", couldImprove: "", contributesTo: "" };
    await as(who.lead, addGoal, { planId, ...goal });
    await bring();
    expect(await answer({ choice: `goal:${questionId}` })).toMatchObject({ reason: "goal-gone" });
    const [there] = (await planOf()).goals;
    expect(await answer({ choice: `goal:${there?.id ?? ""}` })).toMatchObject({ ok: true });
    expect((await planOf()).goals).toHaveLength(1);
    expect(await own()).toMatchObject([{ answer: "merged", goal: "Rust in de les" }]);
  });

  it("[F13] declines with a reason, which who asked reads", async () => {
    await bring();
    await expect(answer({ choice: "declined" })).rejects.toThrow("required");
    await answer({ choice: "declined", reason: "Dit jaar kiezen we voor toetsen" });
    const answered = await here.inside((tx) => listAnswered(tx, here.id, planId), who.lead);
    expect(answered).toMatchObject([
      { words, author: null, answer: "declined", reason: "Dit jaar kiezen we voor toetsen" },
    ]);
    expect(await own()).toMatchObject([{ answer: "declined", reason: "Dit jaar kiezen we voor toetsen" }]);
    expect((await planOf()).goals).toEqual([]);
  });

  it("[F13] can't be given to what was taken back, and nothing is taken back after it", async () => {
    await bring();
    const first = await only();
    expect(await as(who.anna, withdrawProposal, { proposalId: first })).toMatchObject({ ok: true });
    expect(await answer({ choice: "accepted" }, first)).toMatchObject({ reason: "not-found" });
    await bring();
    const second = await only();
    await answer({ choice: "accepted" });
    expect(await as(who.anna, withdrawProposal, { proposalId: second })).toMatchObject({
      reason: "already-answered",
    });
  });

  it("[F13] no longer comes once the plan was stopped: its owner hears that, reads it or takes the question back", async () => {
    await bring();
    expect(await own()).toMatchObject([{ answer: null, isOver: false }]);
    const words = { findings: "", developments: "", studentEffect: "", outcome: "stop" };
    await here.inside((tx) =>
      tx.planReview.create({
        data: { id: newId(), planId, heldOn: new Date(dayOf(now)), ...words, recordedById: who.lead },
        select: { id: true },
      }),
    );
    expect(await own()).toMatchObject([{ answer: null, isOver: true }]);
    const kinds = async (personId: string) => (await tasks(personId)).map(({ kind }) => kind);
    expect(await kinds(who.anna)).toContain("unanswered");
    expect(await kinds(who.lead)).not.toContain("proposals");
    for (const other of [who.bas, who.lead]) expect(await kinds(other)).not.toContain("unanswered");
    const [proposalId = ""] = (await own()).map(({ id }) => id);
    await as(who.anna, seeAnswer, { proposalId });
    expect(await kinds(who.anna)).not.toContain("unanswered");
    expect(await as(who.anna, withdrawProposal, { proposalId })).toMatchObject({ ok: true });
    expect(await own()).toEqual([]);
  });

  it("[F13] is not asked any more when the question itself was taken out", async () => {
    await bring();
    await as(who.anna, removeQuestion, { questionId });
    expect(await waiting()).toEqual([]);
  });
});
