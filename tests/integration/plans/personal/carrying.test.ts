import { beforeEach, describe, expect, it } from "vitest";
import { setLobActions } from "@/lib/plans/personal/check/actions";
import { findLobActions } from "@/lib/plans/personal/check/queries";
import { carryOver } from "@/lib/plans/personal/carrying/actions";
import { findOwnPlan } from "@/lib/plans/personal/queries";
import * as questions from "@/lib/plans/personal/questions/actions";
import { schoolYearOf } from "@/lib/platform/calendar";
import { addStaff, appoint } from "@/prisma/seed/builders";
import { anInstitution, aTeamWithProgramme, type TestInstitution } from "@/tests/support/institution";
import { submit } from "@/tests/support/work";

const year = schoolYearOf(new Date());
const schoolYear = String(year);

let here: TestInstitution;
let who: Readonly<Record<"anna" | "bas" | "hr" | "admin", string>>;

beforeEach(async () => {
  here = await anInstitution();
  who = await here.inside(async (tx) => {
    const { teamId } = await aTeamWithProgramme(tx);
    const anna = await addStaff(tx, { givenName: "Anna", teamIds: [teamId] });
    const bas = await addStaff(tx, { teamIds: [teamId] });
    const [hr, admin] = [await addStaff(tx), await addStaff(tx)];
    await appoint(tx, hr, "hr");
    await appoint(tx, admin, "admin");
    return { anna, bas, hr, admin };
  });
});

const as = async (personId: string, action: unknown, typed: Parameters<typeof submit>[2], version?: number) =>
  submit(action, await here.actor(personId), typed, { version: version ?? null });

async function planOf(of: number) {
  const anna = await here.actor(who.anna);
  return here.inside((tx) => findOwnPlan(tx, anna, of), who.anna);
}

/** Anna's actions of last year under one question: one finished, two not. */
async function lastYear() {
  const words = { schoolYear, dueOn: `${year + 1}-03-01`, carriers: [who.bas] };
  await as(who.anna, questions.addAction, { ...words, newQuestion: "Hoe vraag ik door?", what: "Klaar" });
  const questionId = (await planOf(year)).questions[0]?.id ?? "";
  for (const what of ["Oefenen", "Meelopen"])
    await as(who.anna, questions.addAction, { ...words, questionId, what });
  const [finished, ...left] = (await planOf(year)).questions[0]?.actions ?? [];
  await as(who.anna, questions.changeProgress, { actionId: finished?.id ?? "", progress: "done" });
  await here.inside((tx) => tx.personalPlan.updateMany({ data: { schoolYear: year - 1 } }), who.anna);
  return { done: finished?.id ?? "", left: left.map(({ id }) => id) };
}

const carry = (actions: readonly string[], carrying = "along") =>
  as(who.anna, carryOver, { schoolYear, carrying, actions });

describe("what lay unfinished last year", () => {
  it("[M1] is taken along under the same question, a year later, and both plans say so", async () => {
    const { left } = await lastYear();
    expect(await carry([])).toMatchObject({ reason: "nothing-chosen" });
    expect(await carry(left.slice(0, 1))).toMatchObject({ ok: true });
    expect(await carry(left.slice(1))).toMatchObject({ ok: true });
    const { questions: now } = await planOf(year);
    const dueOn = `${year + 2}-03-01`;
    expect(now).toHaveLength(1);
    expect(now[0]).toMatchObject({ title: "Hoe vraag ik door?", openedTo: null, result: null });
    expect(now[0]?.actions.map(({ what, carriedFrom, carriers }) => [what, carriedFrom, carriers])).toEqual([
      ["Oefenen", year - 1, []],
      ["Meelopen", year - 1, []],
    ]);
    expect(now[0]?.actions.every((action) => action.dueOn <= dueOn)).toBe(true);
    const before = await planOf(year - 1);
    expect(before.questions[0]?.actions.map(({ carriedTo }) => carriedTo)).toEqual([null, year, year]);
  });

  it("[M1] is taken along once, only when it is unfinished and one's own", async () => {
    const { done, left } = await lastYear();
    await carry(left);
    expect(await carry(left)).toMatchObject({ reason: "not-left" });
    expect(await carry([done])).toMatchObject({ reason: "not-left" });
    const bas = { schoolYear, carrying: "along", actions: left };
    expect(await as(who.bas, carryOver, bas)).toMatchObject({ reason: "not-left" });
  });

  it("[M1] lies there again when what was taken along is taken out, also after its words changed", async () => {
    const { left } = await lastYear();
    await carry(left);
    const [first, second] = (await planOf(year)).questions[0]?.actions ?? [];
    const words = { actionId: first?.id ?? "", what: "Anders", dueOn: `${year}-12-01` };
    await as(who.anna, questions.changeAction, words, first?.version);
    await as(who.anna, questions.removeAction, { actionId: first?.id ?? "" });
    expect(await carry(left.slice(0, 1))).toMatchObject({ ok: true });
    const question = (await planOf(year)).questions[0];
    expect(question?.actions.map(({ id }) => id)).toContain(second?.id);
    await as(who.anna, questions.removeQuestion, { questionId: question?.id ?? "" });
    expect(await carry(left)).toMatchObject({ ok: true });
  });

  it("[M1] stays the owner's alone under a question of this year that is open, unless it was open to the same person", async () => {
    const { left } = await lastYear();
    const { anna, bas } = who;
    await carry(left.slice(0, 1));
    const open = { openedToId: bas, openedAt: new Date() };
    const questionId = (await planOf(year)).questions[0]?.id ?? "";
    const openOf = (id: string) =>
      here.inside((tx) => tx.personalPlanPiece.updateMany({ where: { id }, data: open }), anna);
    await openOf(questionId);
    await carry(left.slice(1));
    const readers = () =>
      here.inside(
        (tx) =>
          tx.personalPlanPiece.findMany({
            where: { parentId: questionId, carriedFrom: year - 1 },
            select: { openedToId: true },
          }),
        anna,
      );
    expect((await readers()).map(({ openedToId }) => openedToId)).toEqual([null, null]);
  });

  it("[M1] is let go, and then is nothing to take along", async () => {
    const { left } = await lastYear();
    expect(await carry(left, "let-go")).toMatchObject({ ok: true });
    expect((await planOf(year)).questions).toEqual([]);
    const before = await planOf(year - 1);
    expect(before.questions[0]?.actions.map(({ progress }) => progress)).toEqual([
      "done",
      "stopped",
      "stopped",
    ]);
    expect(await carry(left)).toMatchObject({ reason: "not-left" });
  });
});

describe("the number of LOB actions", () => {
  it("[F3] is HR's to say for the institution, and of two who say it at once one sees the other's", async () => {
    const asked = () => here.inside((tx) => findLobActions(tx, here.id));
    const { version } = await asked();
    const next = { least: "2", most: "3" };
    for (const other of [who.anna, who.admin])
      expect(await as(other, setLobActions, next, version)).toMatchObject({ ok: false });
    expect(await as(who.hr, setLobActions, next, version)).toMatchObject({ ok: true });
    expect(await asked()).toMatchObject({ least: 2, most: 3 });
    expect(await as(who.hr, setLobActions, next, version)).toMatchObject({ reason: "stale" });
  });
});
