import { beforeEach, describe, expect, it } from "vitest";
import { personalPlanJobs } from "@/lib/plans/personal/jobs";
import * as learning from "@/lib/plans/personal/learning/actions";
import {
  listLearnings,
  listLearningYears,
  listRemovedLearnings,
} from "@/lib/plans/personal/learning/queries";
import { asDate, dayOf, later, rangeOf, schoolYearOf } from "@/lib/platform/calendar";
import { perform } from "@/lib/platform/jobs";
import { addStaff, appoint } from "@/prisma/seed/builders";
import { anInstitution, aTeamWithProgramme, type TestInstitution } from "@/tests/support/institution";
import { submit } from "@/tests/support/work";

const now = new Date();
const today = dayOf(now);
const year = schoolYearOf(now);
const dayMs = 86_400_000;

let here: TestInstitution;
let who: Readonly<Record<"anna" | "bas" | "lead" | "hr" | "admin", string>>;

beforeEach(async () => {
  here = await anInstitution();
  who = await here.inside(async (tx) => {
    const { teamId } = await aTeamWithProgramme(tx);
    const anna = await addStaff(tx, { givenName: "Anna", teamIds: [teamId] });
    const bas = await addStaff(tx, { teamIds: [teamId] });
    const [lead, hr, admin] = [await addStaff(tx), await addStaff(tx), await addStaff(tx)];
    await appoint(tx, lead, "team-lead", { teamId });
    await appoint(tx, hr, "hr");
    await appoint(tx, admin, "admin");
    return { anna, bas, lead, hr, admin };
  });
});

const note = async (what: string, more: Readonly<Record<string, string>> = {}, by = who.anna) =>
  submit(learning.addLearning, await here.actor(by), { what, on: today, ...more });

async function learnt(of = year, by = who.anna) {
  const actor = await here.actor(by);
  return here.inside((tx) => listLearnings(tx, actor, of, { page: 1, size: 10 }), by);
}

async function removedAt(at: Date) {
  const anna = await here.actor(who.anna);
  return here.inside((tx) => listRemovedLearnings(tx, anna, at), who.anna);
}

/** What the table itself shows to somebody, whatever a query forgets to ask. */
const rowsOf = (reader: string | undefined) =>
  here.inside((tx) => tx.personalLearning.findMany({ select: { body: true } }), reader);

describe("what somebody learns along the way", () => {
  it("[F5] is one line of a school year, with the minutes of all of them, and stands sealed in the database", async () => {
    expect(await note("Stiltes laten vallen", { minutes: "30", competence: "Luisteren" })).toMatchObject({
      ok: true,
    });
    await note("Iets over Moodle", { minutes: "60" });
    const before = rangeOf(year - 1).to;
    await note("Van vorig jaar", { on: before });
    expect(await learnt()).toMatchObject({
      ...{ total: 2, minutes: 90 },
      lines: [{ what: "Iets over Moodle" }, { what: "Stiltes laten vallen", competence: "Luisteren" }],
    });
    expect(await learnt(year - 1)).toMatchObject({ total: 1, minutes: 0, lines: [{ on: before }] });
    const anna = await here.actor(who.anna);
    expect(await here.inside((tx) => listLearningYears(tx, anna), who.anna)).toEqual([year, year - 1]);
    for (const { body } of await rowsOf(who.anna))
      expect(Buffer.from(body).toString("latin1")).not.toContain("Stiltes");
    expect(await note("Morgen", { on: later(today, { days: 1 }) })).toMatchObject({ reason: "not-yet" });
  });

  it("[F5] [F9] is read and changed by nobody else, in the database neither, and leaves no event", async () => {
    await note("Van mij");
    for (const reader of [who.bas, who.lead, who.hr, who.admin, undefined]) {
      expect(await rowsOf(reader)).toEqual([]);
      expect(await here.inside((tx) => tx.personalLearning.deleteMany({}), reader)).toEqual({ count: 0 });
    }
    const [row] = await here.inside((tx) => tx.personalLearning.findMany({ select: { id: true } }), who.anna);
    for (const action of [learning.removeLearning, learning.putBackLearning])
      expect(await submit(action, await here.actor(who.lead), { learningId: row?.id ?? "" })).toMatchObject({
        reason: "not-found",
      });
    expect(await here.inside((tx) => tx.trailEvent.count())).toBe(0);
    expect(await here.inside((tx) => tx.personalPlan.count())).toBe(0);
  });

  it("[F5] is taken away at once and put back for a week, and gone after it", async () => {
    await note("Toch niet");
    const anna = await here.actor(who.anna);
    const learningId = (await learnt()).lines[0]?.id ?? "";
    const night = (at: Date) =>
      perform(personalPlanJobs, { kind: "forget-learnings", institutionId: here.id, ids: {} }, at);
    await submit(learning.removeLearning, anna, { learningId });
    expect(await learnt()).toMatchObject({ total: 0, lines: [] });
    expect(await removedAt(now)).toMatchObject([{ what: "Toch niet" }]);
    await submit(learning.putBackLearning, anna, { learningId });
    expect(await learnt()).toMatchObject({ total: 1 });
    await submit(learning.removeLearning, anna, { learningId });
    await night(new Date(Date.now() + 6 * dayMs));
    expect(await rowsOf(who.anna)).toHaveLength(1);
    await night(new Date(Date.now() + 8 * dayMs));
    expect(await rowsOf(who.anna)).toEqual([]);
  });

  it("[F5] shows the last page there is when one asks for a page after it", async () => {
    const anna = await here.actor(who.anna);
    const page = (number: number) =>
      here.inside((tx) => listLearnings(tx, anna, year, { page: number, size: 2 }), who.anna);
    expect(await page(2)).toEqual({ lines: [], total: 0, minutes: 0, page: 1 });
    for (const what of ["Een", "Twee", "Drie"]) await note(what, { minutes: "10" });
    expect(await page(2)).toMatchObject({ lines: [{ what: "Een" }], total: 3, minutes: 30, page: 2 });
    await submit(learning.removeLearning, anna, { learningId: (await page(2)).lines[0]?.id ?? "" });
    expect(await page(2)).toMatchObject({
      lines: [{ what: "Drie" }, { what: "Twee" }],
      ...{ total: 2, minutes: 20, page: 1 },
    });
  });

  it("[F5] goes three months after who left, and three years after its school year", async () => {
    await note("Van Anna");
    await note("Van Bas", {}, who.bas);
    const night = (at: Date) =>
      perform(personalPlanJobs, { kind: "forget-learnings", institutionId: here.id, ids: {} }, at);
    await here.inside((tx) =>
      tx.staffMember.updateMany({ where: { personId: who.anna }, data: { endsOn: asDate(today) } }),
    );
    await night(new Date(now.getTime() + 89 * dayMs));
    expect(await rowsOf(who.anna)).toHaveLength(1);
    await night(new Date(now.getTime() + 92 * dayMs));
    expect(await rowsOf(who.anna)).toEqual([]);
    await night(new Date(`${year + 4}-07-30T02:00:00Z`));
    expect(await rowsOf(who.bas)).toHaveLength(1);
    await night(new Date(`${year + 4}-08-02T02:00:00Z`));
    expect(await rowsOf(who.bas)).toEqual([]);
  });
});
