import { beforeEach, describe, expect, it } from "vitest";
import * as teamHours from "@/lib/plans/hours/actions";
import { findTeamHours } from "@/lib/plans/hours/queries";
import { setOwnHours } from "@/lib/plans/personal/hours/actions";
import { findOwnHours } from "@/lib/plans/personal/hours/queries";
import { budgetOf } from "@/lib/plans/personal/hours/rules";
import { personalPlanJobs } from "@/lib/plans/personal/jobs";
import { addLearning } from "@/lib/plans/personal/learning/actions";
import { listLearnings } from "@/lib/plans/personal/learning/queries";
import { addAction } from "@/lib/plans/personal/questions/actions";
import { asDate, dayOf, later, rangeOf, schoolYearOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { perform } from "@/lib/platform/jobs";
import { addStaff, appoint } from "@/prisma/seed/builders";
import { anInstitution, aTeamWithProgramme, type TestInstitution } from "@/tests/support/institution";
import { submit } from "@/tests/support/work";

const now = new Date();
const today = dayOf(now);
const year = schoolYearOf(now);

let here: TestInstitution;
let teamId: string;
let who: Readonly<Record<"anna" | "bas" | "lead" | "hr" | "admin", string>>;

beforeEach(async () => {
  here = await anInstitution();
  who = await here.inside(async (tx) => {
    ({ teamId } = await aTeamWithProgramme(tx));
    const anna = await addStaff(tx, { givenName: "Anna", teamIds: [teamId] });
    const bas = await addStaff(tx, { teamIds: [teamId] });
    const [lead, hr, admin] = [await addStaff(tx), await addStaff(tx), await addStaff(tx)];
    await appoint(tx, lead, "team-lead", { teamId });
    await appoint(tx, hr, "hr");
    await appoint(tx, admin, "admin");
    await tx.contract.deleteMany({ where: { personId: { in: [anna, bas] } } });
    for (const fte of [0.5, 0.3])
      await tx.contract.create({
        data: { id: newId(), personId: anna, kind: "permanent", startsOn: asDate("2020-08-01"), fte },
        select: { id: true },
      });
    return { anna, bas, lead, hr, admin };
  });
});

async function hoursOf(personId: string, schoolYear = year) {
  const actor = await here.actor(personId);
  return here.inside((tx) => findOwnHours(tx, actor, schoolYear, now), personId);
}

const says = async (hours: string, version: number, by = who.anna) =>
  submit(setOwnHours, await here.actor(by), { schoolYear: String(year), hours }, { version });

const notes = async (what: string, more: Readonly<Record<string, string>> = {}, by = who.anna) =>
  submit(addLearning, await here.actor(by), { what, on: today, ...more });

/** What the table itself shows to somebody, whatever a query forgets to ask. */
const saidTo = (reader: string | undefined) =>
  here.inside((tx) => tx.personalYearHours.findMany({ select: { minutes: true } }), reader);

describe("one's own hours", () => {
  it("[F14] follow from all contracts together and the norm of the institution, until their owner says otherwise", async () => {
    const found = await hoursOf(who.anna);
    expect(found).toMatchObject({ norm: 59 * 60, fte: 0.8, own: null, kinds: [], untimed: 0 });
    expect(budgetOf(found)).toEqual({ minutes: 47.2 * 60, from: "contract" });
    expect(budgetOf(await hoursOf(who.bas))).toBeNull();
    expect(await says("30", 0)).toMatchObject({ ok: true });
    expect(budgetOf(await hoursOf(who.anna))).toEqual({ minutes: 30 * 60, from: "own" });
    expect(await says("31", 0)).toMatchObject({ reason: "stale" });
    expect(await says("", 1)).toMatchObject({ ok: true });
    expect(budgetOf(await hoursOf(who.anna))).toMatchObject({ from: "contract" });
    const before = { schoolYear: String(year - 2), hours: "10" };
    expect(await submit(setOwnHours, await here.actor(who.anna), before, { version: 0 })).toMatchObject({
      reason: "wrong-year",
    });
  });

  it("[F14] [F5] count what was noted of the year, by kind, also in the log of what was learnt", async () => {
    const anna = await here.actor(who.anna);
    const action = {
      schoolYear: String(year),
      newQuestion: "Hoe?",
      what: "Oefenen",
      dueOn: rangeOf(year).to,
    };
    const added = await submit(addAction, anna, action);
    if (!added.ok) throw new Error(`Refused: ${added.reason}.`);
    const { id: actionId } = added.data as { id: string };
    await notes("Cursus", { kind: "training", minutes: "180", isLob: "yes", actionId });
    await notes("Nog een dag", { kind: "training", minutes: "120" });
    await notes("Onderweg");
    await notes("Vorig jaar", { minutes: "60", on: rangeOf(year - 1).to });
    await notes("Van Bas", { minutes: "600" }, who.bas);
    expect(await hoursOf(who.anna)).toMatchObject({
      kinds: [
        { kind: "training", minutes: 300, lines: 2 },
        { kind: "on-the-job", minutes: 0, lines: 1 },
      ],
      ...{ lobMinutes: 180, untimed: 1 },
    });
    const { lines } = await here.inside(
      (tx) => listLearnings(tx, anna, year, { page: 1, size: 10 }),
      who.anna,
    );
    expect(lines.find(({ what }) => what === "Cursus")).toMatchObject({
      kind: "training",
      action: "Oefenen",
    });
    expect(await notes("Van een ander", { actionId }, who.bas)).toMatchObject({ reason: "action-gone" });
  });

  it("[F14] are read and changed by nobody else, in the database neither, leave no event, and go after who left", async () => {
    await says("30", 0);
    for (const reader of [who.bas, who.lead, who.hr, who.admin, undefined]) {
      expect(await saidTo(reader)).toEqual([]);
      expect(await here.inside((tx) => tx.personalYearHours.deleteMany({}), reader)).toEqual({ count: 0 });
    }
    expect(await saidTo(who.anna)).toEqual([{ minutes: 30 * 60 }]);
    expect(await here.inside((tx) => tx.trailEvent.count())).toBe(0);
    const night = (at: Date) =>
      perform(personalPlanJobs, { kind: "forget-learnings", institutionId: here.id, ids: {} }, at);
    await night(new Date(`${year + 4}-07-30T02:00:00Z`));
    expect(await saidTo(who.anna)).toHaveLength(1);
    await night(new Date(`${year + 4}-08-02T02:00:00Z`));
    expect(await saidTo(who.anna)).toEqual([]);
    await says("30", 0);
    const left = asDate(later(today, { days: -91 }));
    await here.inside((tx) =>
      tx.staffMember.updateMany({ where: { personId: who.anna }, data: { endsOn: left } }),
    );
    await night(now);
    expect(await saidTo(who.anna)).toEqual([]);
  });
});

describe("the hours of a team", () => {
  const found = () => {
    const which = { teamId, schoolYear: year, page: 1, size: 10 };
    return here.inside((tx) => findTeamHours(tx, here.id, which));
  };
  const note = async (by: string, more: Readonly<Record<string, string>> = {}) => {
    const typed = { teamId, title: "Studiedag", heldOn: today, hours: "6,5", people: "8", ...more };
    return submit(teamHours.noteStudyDay, await here.actor(by), typed);
  };

  it("[F14] are set by the leader and filled by what the team learnt together, never by what anybody noted alone", async () => {
    const set = async (by: string, version: number) =>
      submit(
        teamHours.setTeamHours,
        await here.actor(by),
        { teamId, schoolYear: String(year), hours: "20" },
        { version },
      );
    expect(await set(who.anna, 0)).toMatchObject({ reason: "forbidden" });
    expect(await set(who.hr, 0)).toMatchObject({ reason: "not-found" });
    expect(await set(who.lead, 0)).toMatchObject({ ok: true });
    expect(await set(who.lead, 0)).toMatchObject({ reason: "stale" });
    await notes("Alleen", { minutes: "600" });
    expect(await note(who.anna)).toMatchObject({ ok: true });
    expect(await note(who.lead, { hours: "3", title: "Intervisie" })).toMatchObject({ ok: true });
    expect(await note(who.anna, { heldOn: rangeOf(year - 1).to })).toMatchObject({ ok: true });
    expect(await note(who.anna, { heldOn: later(today, { days: 1 }) })).toMatchObject({ reason: "not-yet" });
    expect(await found()).toMatchObject({
      ...{ total: 2, minutes: 570 },
      budget: { minutes: 1200, version: 1 },
    });
  });

  it("[F14] lose a day to who noted it or the leader, and exist for nobody outside the team", async () => {
    await note(who.anna);
    const studyDayId = (await found()).days[0]?.id ?? "";
    const removes = async (by: string) =>
      submit(teamHours.removeStudyDay, await here.actor(by), { studyDayId });
    expect(await note(who.hr)).toMatchObject({ reason: "forbidden" });
    expect(await removes(who.hr)).toMatchObject({ reason: "not-found" });
    expect(await removes(who.bas)).toMatchObject({ reason: "forbidden" });
    expect(await removes(who.lead)).toMatchObject({ ok: true });
    expect(await found()).toMatchObject({ total: 0, minutes: 0 });
  });
});
