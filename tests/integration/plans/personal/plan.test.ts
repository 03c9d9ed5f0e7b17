import { beforeEach, describe, expect, it } from "vitest";
import { setReviewDay, writePart } from "@/lib/plans/personal/actions";
import { personalPlanJobs } from "@/lib/plans/personal/jobs";
import { findOwnPlan, listColleagues } from "@/lib/plans/personal/queries";
import { personalTasksOf } from "@/lib/plans/personal/tasks/queries";
import * as questions from "@/lib/plans/personal/questions/actions";
import { asDate, dayOf, later, schoolYearOf } from "@/lib/platform/calendar";
import { perform } from "@/lib/platform/jobs";
import type { TenantTx } from "@/lib/platform/tenancy";
import { ask as askTogether } from "@/lib/platform/together";
import { addStaff, addTeam, appoint } from "@/prisma/seed/builders";
import { anInstitution, aTeamWithProgramme, type TestInstitution } from "@/tests/support/institution";
import { submit } from "@/tests/support/work";

const now = new Date();
const year = schoolYearOf(now);
const schoolYear = String(year);
const dueOn = `${year + 1}-03-01`;

let here: TestInstitution;
let who: Readonly<Record<"anna" | "bas" | "far" | "lead" | "hr" | "admin" | "directorate", string>>;

beforeEach(async () => {
  here = await anInstitution();
  who = await here.inside(async (tx) => {
    const { teamId, unitId } = await aTeamWithProgramme(tx);
    const otherId = await addTeam(tx, { unitId, name: "Groen" });
    const [anna, bas] = [
      await addStaff(tx, { givenName: "Anna", teamIds: [teamId] }),
      await addStaff(tx, { givenName: "Bas", teamIds: [teamId] }),
    ];
    const far = await addStaff(tx, { teamIds: [otherId] });
    const [lead, hr, admin, directorate] = [
      await addStaff(tx),
      await addStaff(tx),
      await addStaff(tx),
      await addStaff(tx),
    ];
    await appoint(tx, lead, "team-lead", { teamId });
    await appoint(tx, hr, "hr");
    await appoint(tx, admin, "admin");
    await appoint(tx, directorate, "directorate");
    return { anna, bas, far, lead, hr, admin, directorate };
  });
});

async function write(words: string, { kind = "going-well", version = 0, by = who.anna } = {}) {
  return submit(writePart, await here.actor(by), { schoolYear, kind, words }, { version });
}

async function ask(title: string, more: Readonly<Record<string, string>> = {}) {
  const anna = await here.actor(who.anna);
  expect(await submit(questions.addQuestion, anna, { schoolYear, title, ...more })).toMatchObject({
    ok: true,
  });
  return planOf(who.anna);
}

async function planOf(personId: string, of = year) {
  const actor = await here.actor(personId);
  return here.inside((tx) => findOwnPlan(tx, actor, of), personId);
}

/** What the tables themselves show to somebody, whatever a query forgets to ask. */
const rowsOf = (reader: string | undefined) =>
  here.inside((tx) => tx.personalPlanPiece.findMany({ select: { kind: true, body: true } }), reader);

describe("a plan of one's own", () => {
  it("[F1] [F9] [F16] is written part by part, and stands sealed in the database", async () => {
    expect(await write("Ik luister goed")).toMatchObject({ ok: true });
    expect(await write("Ik wil naar buiten", { kind: "motives" })).toMatchObject({ ok: true });
    const { parts } = await planOf(who.anna);
    expect(parts.map(({ kind, words }) => [kind, words])).toEqual([
      ["going-well", "Ik luister goed"],
      ["motives", "Ik wil naar buiten"],
    ]);
    const [piece] = await rowsOf(who.anna);
    expect(Buffer.from(piece?.body ?? []).toString("latin1")).not.toContain("luister");
  });

  it("[F8] [F18] as a draft is read by nobody else, in the database neither, whatever their office", async () => {
    await write("Ik wil hier weg", { kind: "ambition" });
    await ask("Hoe vraag ik door?");
    for (const reader of [who.bas, who.far, who.lead, who.hr, who.admin, who.directorate, undefined])
      expect(await rowsOf(reader)).toEqual([]);
    expect(await rowsOf(who.anna)).toHaveLength(2);
  });

  it("[F1] is changed by nobody else, in the database neither", async () => {
    await write("Van mij");
    const change = (tx: TenantTx) => tx.personalPlanPiece.updateMany({ data: { version: 9 } });
    const remove = (tx: TenantTx) => tx.personalPlanPiece.deleteMany({});
    for (const by of [who.lead, who.admin]) {
      expect(await here.inside(change, by)).toEqual({ count: 0 });
      expect(await here.inside(remove, by)).toEqual({ count: 0 });
    }
    expect((await planOf(who.anna)).parts).toMatchObject([{ words: "Van mij", version: 1 }]);
  });

  it("[F1] of two tabs that write the same part for the first time at once one wins, and the other sees its words", async () => {
    const both = await Promise.all([write("Een"), write("Twee")]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: "stale", current: { version: 1 } });
  });

  it("[F1] a part without words is gone", async () => {
    await write("Iets");
    await write("", { version: 1 });
    expect((await planOf(who.anna)).parts).toEqual([]);
  });

  it("[F1] of a year gone by stays as it was", async () => {
    const anna = await here.actor(who.anna);
    const past = { schoolYear: String(year - 1), kind: "going-well", words: "Te laat" };
    expect(await submit(writePart, anna, past, { version: 0 })).toMatchObject({ reason: "wrong-year" });
    const day = { schoolYear, reviewOn: `${year + 1}-08-01` };
    expect(await submit(setReviewDay, anna, day)).toMatchObject({ reason: "outside-year" });
  });

  it("[F1] a write leaves an event that says nothing of what was written", async () => {
    await write("Geheim");
    const events = await here.inside((tx) =>
      tx.trailEvent.findMany({ select: { verb: true, entity: true, details: true } }),
    );
    expect(events).toEqual([{ verb: "write", entity: "personal-plan", details: {} }]);
  });
});

describe("learning questions and actions", () => {
  it("[F4] [F10] [Z9] an action stands under a question, or begins a new one, with what it takes", async () => {
    const anna = await here.actor(who.anna);
    const words = {
      ...{ what: "Vier gesprekken voeren", dueOn, context: "guidance", careerCompetence: "motives" },
      ...{ needs: "Twee uur", responsible: "organisation" },
    };
    const added = await submit(questions.addAction, anna, {
      schoolYear,
      newQuestion: "Wat drijft hen?",
      ...words,
    });
    expect(added).toMatchObject({ ok: true });
    const { questions: kept } = await planOf(who.anna);
    expect(kept).toMatchObject([{ title: "Wat drijft hen?", actions: [words] }]);
    const nothing = questions.addAction as unknown as {
      definition: { input: { safeParse(v: unknown): object } };
    };
    expect(nothing.definition.input.safeParse({ schoolYear, ...words })).toMatchObject({ success: false });
  });

  it("[F12] who carries an action too reads that action and nothing else, as long as they work together", async () => {
    const { questions: kept } = await ask("Hoe vraag ik door?");
    const anna = await here.actor(who.anna);
    const together = { schoolYear, questionId: kept[0]?.id ?? "", what: "Samen oefenen", dueOn };
    expect(await submit(questions.addAction, anna, { ...together, carriers: [who.far] })).toMatchObject({
      reason: "foreign-colleague",
    });
    await submit(questions.addAction, anna, { ...together, carriers: [who.bas] });
    expect((await rowsOf(who.bas)).map(({ kind }) => kind)).toEqual(["action"]);
    expect(await rowsOf(who.far)).toEqual([]);
    expect(await rowsOf(who.lead)).toEqual([]);
    const yesterday = asDate(later(dayOf(now), { days: -1 }));
    await here.inside((tx) =>
      tx.teamMembership.updateMany({ where: { personId: who.bas }, data: { endsOn: yesterday } }),
    );
    expect(await rowsOf(who.bas)).toEqual([]);
  });

  it("[F12] [F8] nobody makes themselves a carrier of a colleague’s action, in the database neither", async () => {
    const { questions: kept } = await ask("Hoe vraag ik door?");
    const anna = await here.actor(who.anna);
    const alone = { schoolYear, questionId: kept[0]?.id ?? "", what: "Alleen oefenen", dueOn, carriers: [] };
    await submit(questions.addAction, anna, alone);
    const actionId = (await planOf(who.anna)).questions[0]?.actions[0]?.id ?? "";
    const data = { actionId, personId: who.bas, ownerId: who.bas };
    const take = (tx: TenantTx) => tx.personalPlanCarrier.create({ data, select: { actionId: true } });
    await expect(here.inside(take, who.bas)).rejects.toThrow();
    expect(await rowsOf(who.bas)).toEqual([]);
  });

  it("[F1] what is due is asked as long as it can be changed, and of next year’s plan in that plan", async () => {
    const anna = await here.actor(who.anna);
    const dueAt = async (at: string) => {
      const question = personalTasksOf(anna, new Date(at));
      const tasks = question && (await here.inside((tx) => askTogether(tx, question), who.anna));
      return tasks?.filter(({ kind }) => kind === "due");
    };
    const action = { newQuestion: "Hoe vraag ik door?", what: "Oefenen", carriers: [] };
    const next = { schoolYear: String(year + 1), dueOn: `${year + 1}-08-03` };
    await submit(questions.addAction, anna, { ...action, ...next });
    expect(await dueAt(`${year + 1}-07-30T10:00:00Z`)).toMatchObject([{ count: 1, schoolYear: year + 1 }]);
    await submit(questions.addAction, anna, { ...action, schoolYear, dueOn: `${year + 1}-07-20` });
    expect(await dueAt(`${year + 1}-07-30T10:00:00Z`)).toMatchObject([{ count: 2, schoolYear: null }]);
    expect(await dueAt(`${year + 1}-08-02T10:00:00Z`)).toMatchObject([{ count: 1, schoolYear: null }]);
  });

  it("[F12] only who works in a team with somebody can be asked to carry something", async () => {
    const anna = await here.actor(who.anna);
    const asked = await here.inside((tx) => listColleagues(tx, anna), who.anna);
    expect(asked.map(({ id }) => id).sort()).toEqual([who.bas, who.lead].sort());
  });

  it("[F1] a save over what another tab wrote is refused with what stands there", async () => {
    const { questions: kept } = await ask("Hoe vraag ik door?");
    const anna = await here.actor(who.anna);
    const change = (title: string, version: number) =>
      submit(questions.changeQuestion, anna, { questionId: kept[0]?.id ?? "", title }, { version });
    expect(await change("Hoe luister ik?", 1)).toMatchObject({ ok: true });
    expect(await change("Hoe zwijg ik?", 1)).toMatchObject({
      ...{ ok: false, reason: "stale", current: { version: 2, text: { title: "Hoe luister ik?" } } },
    });
  });

  it("[F1] a question that is taken out takes its actions along", async () => {
    const { questions: kept } = await ask("Hoe vraag ik door?");
    const anna = await here.actor(who.anna);
    const questionId = kept[0]?.id ?? "";
    await submit(questions.addAction, anna, {
      schoolYear,
      questionId,
      what: "Oefenen",
      dueOn,
      carriers: [who.bas],
    });
    expect(await submit(questions.removeQuestion, anna, { questionId })).toMatchObject({ ok: true });
    expect(await rowsOf(who.anna)).toEqual([]);
    expect(await rowsOf(who.bas)).toEqual([]);
  });

  it("[F1] somebody else’s question does not exist, not for who leads them either", async () => {
    const { questions: kept } = await ask("Hoe vraag ik door?");
    for (const by of [who.bas, who.lead, who.admin])
      expect(
        await submit(questions.removeQuestion, await here.actor(by), { questionId: kept[0]?.id ?? "" }),
      ).toMatchObject({ reason: "not-found" });
  });
});

describe("forgetting", () => {
  const night = (at: Date) =>
    perform(personalPlanJobs, { kind: "forget-personal-plans", institutionId: here.id, ids: {} }, at);

  it("[F1] plans of who left go after three months, and of who stays after three years", async () => {
    await write("Van Anna");
    await write("Van Bas", { by: who.bas });
    await here.inside((tx) =>
      tx.staffMember.updateMany({ where: { personId: who.anna }, data: { endsOn: asDate(dayOf(now)) } }),
    );
    await night(new Date(now.getTime() + 89 * 86_400_000));
    expect(await rowsOf(who.anna)).toHaveLength(1);
    await night(new Date(now.getTime() + 92 * 86_400_000));
    expect(await rowsOf(who.anna)).toEqual([]);
    expect(await rowsOf(who.bas)).toHaveLength(1);
    await night(new Date(`${year + 4}-08-03T02:00:00Z`));
    expect(await rowsOf(who.bas)).toEqual([]);
    expect(await here.inside((tx) => tx.personalPlan.count())).toBe(0);
  });
});
