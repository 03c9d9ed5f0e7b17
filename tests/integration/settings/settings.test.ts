import { ZodError } from "zod";
import { beforeEach, describe, expect, test } from "vitest";
import { listProgress } from "@/lib/conversations/coverage/queries";
import { teachingWeeks, weeksOf } from "@/lib/conversations/coverage/rules";
import { findFigures } from "@/lib/insight/queries";
import type { Reach } from "@/lib/insight/rules";
import type { Actor } from "@/lib/platform/actor";
import { dayOf, later, schoolYearOf } from "@/lib/platform/calendar";
import { changeMinimums } from "@/lib/settings/actions";
import { changeCalendar } from "@/lib/settings/calendar/actions";
import { listCalendarChanges } from "@/lib/settings/calendar/queries";
import { editionOf } from "@/lib/settings/calendar/rules";
import { changeCounting } from "@/lib/settings/counting/actions";
import { findSettings, listMinimumChanges } from "@/lib/settings/queries";
import { addStaff, appoint } from "@/prisma/seed/builders";
import { aGuidance, type Guidance, recorded } from "@/tests/support/conversations";
import { submit } from "@/tests/support/work";

const year = schoolYearOf(new Date());
const typed = {
  requiredTalks: "2",
  talkMinutes: "15",
  placementVisits: "0",
  visitMinutes: "60",
  minimumStaff: "5",
  minimumStudents: "10",
  contractHorizonMonths: "9",
};

let world: Guidance;
let admin: Actor;
let director: Actor;

beforeEach(async () => {
  world = await aGuidance();
  const { here, teamId } = world;
  const [adminId, directorId] = await here.inside(async (tx) => {
    const ids = [
      await addStaff(tx, { givenName: "Bea" }),
      await addStaff(tx, { givenName: "Dirk", teamIds: [teamId] }),
    ] as const;
    await appoint(tx, ids[0], "admin");
    await appoint(tx, ids[1], "directorate");
    return ids;
  });
  admin = await here.actor(adminId);
  director = await here.actor(directorId);
});

const progress = async (now = new Date()) => {
  const { here, coach } = world;
  return here.inside((tx) => listProgress(tx, coach, { coachId: coach.personId }, now));
};

const basis = async (today = dayOf(new Date())) => {
  const { id } = world.here;
  const reach: Reach = { over: "institution", ownId: admin.personId, ledTeamIds: [], contracts: "all" };
  const asked = { institutionId: id, schoolYear: year, today, placeId: id, reach };
  const figures = await world.here.inside((tx) => findFigures(tx, asked));
  return { ...figures.basis, place: figures.places.find(({ kind }) => kind === "institution") };
};

describe("what an institution counts with", () => {
  test("[O1] more talks a year count at once for the coach and on the dashboard", async () => {
    await recorded(world);
    await recorded(world);
    const end = `${year + 1}-07-30`;
    expect((await progress()).students[0]?.standing).toMatchObject({ required: 2, isCovered: true });
    expect((await basis(end)).place?.talks).toMatchObject({ covered: 1, needed: 4, onSchedule: 1 });

    const ending = await submit(changeMinimums, admin, { ...typed, requiredTalks: "3" }, { version: 1 });
    expect(ending.ok).toBe(true);
    expect((await progress()).students[0]?.standing).toMatchObject({ required: 3, isCovered: false });
    expect(await basis(end)).toMatchObject({
      requiredTalks: 3,
      place: { talks: { covered: 0, needed: 6, onSchedule: 0 } },
    });
  });

  test("[O11] [O21] [V2] a kind counts for the coach and on the dashboard from when the institution says so, and no longer", async () => {
    for (const kind of ["trialogue", "placement-visit", "ad-hoc", "intake"]) await recorded(world, { kind });
    const counted = async () => [
      (await progress()).students[0]?.completed,
      (await basis()).place?.talks.more ?? 0,
    ];
    expect(await counted()).toEqual([0, 0]);
    await submit(changeCounting, admin, { kind: ["trialogue", "ad-hoc"] }, { version: 1 });
    expect(await counted()).toEqual([2, 1]);
    const ending = await submit(changeCounting, director, { kind: [] }, { version: 1 });
    expect(ending).toMatchObject({ ok: false, reason: "stale" });
    await submit(changeCounting, director, { kind: "placement-visit" }, { version: 2 });
    expect(await counted()).toEqual([1, 0]);
  });

  test("an intake never counts, whatever is sent", async () => {
    await expect(submit(changeCounting, admin, { kind: ["intake"] }, { version: 1 })).rejects.toThrow(
      ZodError,
    );
    const write = world.here.inside((tx) =>
      tx.institutionSettings.updateMany({ data: { alsoCounting: ["intake"] } }),
    );
    await expect(write).rejects.toThrow("also_counting");
  });

  test("how far ahead contracts are watched counts at once", async () => {
    await submit(changeMinimums, director, { ...typed, contractHorizonMonths: "24" }, { version: 1 });
    expect(await basis()).toMatchObject({ horizonMonths: 24 });
  });

  test("every change is told: who, when, from what to what; saving the same tells nothing", async () => {
    const { here } = world;
    const told = () => here.inside((tx) => listMinimumChanges(tx, here.id));
    await submit(changeMinimums, admin, typed, { version: 1 });
    expect(await told()).toEqual([]);
    const next = { ...typed, requiredTalks: "4", minimumStaff: "7" };
    await submit(changeMinimums, admin, next, { version: 1 });
    await submit(changeMinimums, director, { ...next, requiredTalks: "3" }, { version: 2 });
    const [last, first, ...none] = await told();
    expect(none).toEqual([]);
    expect(last).toMatchObject({ changes: [{ name: "requiredTalks", from: 4, to: 3 }] });
    expect(last?.who).toContain("Dirk");
    expect(first?.who).toContain("Bea");
    expect(first?.changes).toEqual([
      { name: "requiredTalks", from: 2, to: 4 },
      { name: "minimumStaff", from: 5, to: 7 },
    ]);
  });

  test("[Z7] a smallest group that was raised is never lowered again", async () => {
    const { here } = world;
    await submit(changeMinimums, admin, { ...typed, minimumStudents: "15" }, { version: 1 });
    const lower = await submit(changeMinimums, admin, { ...typed, minimumStudents: "14" }, { version: 2 });
    expect(lower).toMatchObject({ ok: false, reason: "students-lowered" });
    expect(await here.inside((tx) => findSettings(tx, here.id))).toMatchObject({ minimumStudents: 15 });
  });

  test("of two people who save at once the second sees both and loses nothing", async () => {
    const both = await Promise.all([
      submit(changeMinimums, admin, { ...typed, requiredTalks: "3" }, { version: 1 }),
      submit(changeMinimums, director, { ...typed, requiredTalks: "4" }, { version: 1 }),
    ]);
    const [stale] = both.filter(({ ok }) => !ok);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const kept = await world.here.inside((tx) => findSettings(tx, world.here.id));
    expect(stale).toMatchObject({
      reason: "stale",
      current: { version: 2, text: { requiredTalks: String(kept.requiredTalks) } },
    });
  });
});

describe("the school calendar", () => {
  const start = [...weeksOf(year)].filter((week) => !teachingWeeks(year, []).includes(week));
  const send = (actor: Actor, week: readonly string[], version: number) =>
    submit(changeCalendar, actor, { schoolYear: String(year), week }, { version });

  test("[O1] weeks without lessons count at once: in the coach's list, on the dashboard, in what is expected", async () => {
    const fewer = [...start, later(start[3] ?? "", { weeks: 1 })].sort();
    expect((await send(admin, fewer, editionOf([]))).ok).toBe(true);
    const { frame } = await progress();
    expect(frame.weeks).toEqual(teachingWeeks(year, fewer));
    const halfway = frame.weeks[Math.ceil(frame.weeks.length / 2) - 1] ?? "";
    const before = later(halfway, { days: -1 });
    const expected = async (day: string) =>
      (await progress(new Date(`${day}T12:00:00Z`))).students[0]?.standing;
    expect(await expected(before)).toMatchObject({ expected: 0 });
    expect(await expected(halfway)).toMatchObject({ expected: 1 });
    expect(await basis(halfway)).toMatchObject({
      teachingWeeks: frame.weeks.length,
      elapsedWeeks: Math.ceil(frame.weeks.length / 2),
    });
  });

  test("keeps to its own year, tells what changed, and refuses who started from older weeks", async () => {
    const { here } = world;
    expect((await send(admin, start, editionOf([]))).ok).toBe(true);
    const next = { schoolYear: String(year + 1), week: [weeksOf(year + 1)[0] ?? ""] };
    expect((await submit(changeCalendar, director, next, { version: editionOf([]) })).ok).toBe(true);
    const one = start.slice(1);
    expect(await send(director, one, editionOf([]))).toMatchObject({
      reason: "stale",
      current: { text: { week: start } },
    });
    expect((await send(director, one, editionOf(start))).ok).toBe(true);
    const told = await here.inside((tx) => listCalendarChanges(tx, here.id));
    expect(told.map(({ changes }) => changes[0]?.schoolYear)).toEqual([year, year + 1]);
    expect(told[0]?.changes[0]).toMatchObject({ freed: [], taught: [start[0]] });
    expect((await progress()).frame.weeks).toContain(start[0]);
  });

  test("a year that is over, or has no holiday at all, is not kept", async () => {
    expect(await send(admin, [], editionOf([]))).toMatchObject({ reason: "no-holidays" });
    const over = { schoolYear: String(year - 1), week: [weeksOf(year - 1)[0] ?? ""] };
    expect(await submit(changeCalendar, admin, over, { version: editionOf([]) })).toMatchObject({
      reason: "not-found",
    });
  });
});
