import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { teachingWeeks } from "@/lib/conversations/coverage/rules";
import type { MentorHour } from "@/lib/conversations/hours/rules";
import { longer, mayBeHeldIn, usualPeriod } from "@/lib/conversations/rounds/periods/rules";
import {
  mayAssignRest,
  mayBeChosenUntil,
  mayChoose,
  stateOfRound,
  usualChooseBy,
} from "@/lib/conversations/rounds/rules";
import {
  chosenSlots,
  endOf,
  keyOf,
  proposalOf,
  type Slot,
  slotsIn,
} from "@/lib/conversations/rounds/slots/rules";
import { dayOf, later, momentOf, timeOf } from "@/lib/platform/calendar";

const now = new Date("2026-11-23T09:00:00Z");
const holiday = "2026-12-21";
const weeks = teachingWeeks(2026, [holiday, "2026-12-28"]);
const hour: MentorHour = {
  ...{ id: "a", weekday: 1, on: null, startsAt: 14 * 60, endsAt: 15 * 60 },
  ...{ room: "B1.04", talkMinutes: 15, pauseMinutes: 0 },
};
const december = { from: "2026-11-30", until: "2026-12-31" };
const times = (slots: readonly Slot[]) =>
  slots.map(({ startsAt }) => `${dayOf(startsAt)} ${timeOf(startsAt)}`);

const anHour = fc
  .record({
    weekday: fc.option(fc.integer({ min: 1, max: 5 })),
    on: fc.integer({ min: 0, max: 40 }).map((days) => later("2026-11-30", { days })),
    startsAt: fc.integer({ min: 8 * 60, max: 16 * 60 }),
    length: fc.integer({ min: 5, max: 180 }),
    talkMinutes: fc.integer({ min: 5, max: 60 }),
    pauseMinutes: fc.integer({ min: 0, max: 20 }),
  })
  .map(({ weekday, on, startsAt, length, ...rest }): MentorHour => {
    const when = weekday === null ? { weekday, on } : { weekday, on: null };
    return { id: "x", room: "", startsAt, endsAt: startsAt + length, ...when, ...rest };
  });
const aBusy = fc
  .record({ minute: fc.integer({ min: 0, max: 60_000 }), length: fc.integer({ min: 1, max: 300 }) })
  .map(({ minute, length }) => {
    const from = new Date(momentOf("2026-11-30", "00:00").getTime() + minute * 60_000);
    return { from, until: new Date(from.getTime() + length * 60_000) };
  });

describe("[O9] the moments a coach has for a round of talks", () => {
  test("follow from the hours, week after week, without the holidays", () => {
    const found = times(slotsIn([hour], { period: december, weeks, busy: [] }, now));
    expect(found.slice(0, 5)).toEqual([
      "2026-11-30 14:00",
      "2026-11-30 14:15",
      "2026-11-30 14:30",
      "2026-11-30 14:45",
      "2026-12-07 14:00",
    ]);
    expect(found.some((time) => time.startsWith(holiday))).toBe(false);
    expect(found).toHaveLength(12);
  });

  test("are never over one another, nor over what the coach has, always within an hour, from tomorrow on", () => {
    fc.assert(
      fc.property(fc.array(anHour, { maxLength: 6 }), fc.array(aBusy, { maxLength: 12 }), (hours, busy) => {
        const slots = slotsIn(hours, { period: december, weeks, busy }, now);
        for (const [at, slot] of slots.entries()) {
          const next = slots[at + 1];
          if (next) expect(endOf(slot) <= next.startsAt).toBe(true);
          expect(busy.some(({ from, until }) => slot.startsAt < until && from < endOf(slot))).toBe(false);
          const day = dayOf(slot.startsAt);
          expect(day >= december.from && day <= december.until && day > dayOf(now)).toBe(true);
          const [start, end] = [slot.startsAt, endOf(slot)];
          const isWithin = hours.some(
            ({ startsAt, endsAt }) =>
              start.getTime() >= momentOf(day, "00:00").getTime() + startsAt * 60_000 &&
              end.getTime() <= momentOf(day, "00:00").getTime() + endsAt * 60_000,
          );
          expect(isWithin).toBe(true);
        }
      }),
    );
  });

  test("[O9] go to whoever stands first, and say how many fall outside", () => {
    const slots = slotsIn([hour], { period: { ...december, until: "2026-12-01" }, weeks, busy: [] }, now);
    const { places, left, free } = proposalOf(["a", "b", "c", "d", "e", "f"], slots);
    expect(places.map(({ slot }) => slot && timeOf(slot.startsAt))).toEqual([
      "14:00",
      "14:15",
      "14:30",
      "14:45",
      null,
      null,
    ]);
    expect([left, free]).toEqual([2, []]);
    expect(proposalOf(["a"], slots)).toMatchObject({ left: 0, free: slots.slice(1) });
  });

  test("nobody shares a moment, and nobody is given two", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.uuid(), { maxLength: 30 }), fc.array(anHour), (students, hours) => {
        const slots = slotsIn(hours, { period: december, weeks, busy: [] }, now);
        const { places, left } = proposalOf(students, slots);
        const given = places.flatMap(({ slot }) => (slot ? [keyOf(slot)] : []));
        expect(new Set(given).size).toBe(given.length);
        expect(given.length + left).toBe(students.length);
      }),
    );
  });

  test("are chosen once each, and only what is there", () => {
    const slots = slotsIn([hour], { period: december, weeks, busy: [] }, now);
    const [first = "", second = ""] = slots.map(keyOf);
    const chosen = (...keys: string[]) =>
      chosenSlots(
        keys.map((key, at) => ({ studentId: String(at), key })),
        slots,
      );
    expect(chosen(first, "", second)).toMatchObject({
      ok: true,
      data: [{ studentId: "0" }, { studentId: "2" }],
    });
    expect(chosen(first, first)).toEqual({ ok: false, refusal: "slot-twice" });
    expect(chosen(first, "2026-12-01T03:00:00.000Z")).toEqual({ ok: false, refusal: "slot-gone" });
    expect(chosen("", "")).toEqual({ ok: false, refusal: "no-slots" });
  });
});

describe("the period of a round", () => {
  test("begins with the next week of lessons, lasts three, and stays in the school year", () => {
    expect(usualPeriod(weeks, now)).toEqual({ from: "2026-11-30", until: "2026-12-20" });
    expect(usualPeriod(weeks, now, "2027-01-12").until).toBe("2027-02-01");
    expect(longer({ from: "2026-11-30", until: "2026-12-20" }, now).until).toBe("2027-01-10");
    expect(longer({ from: "2027-06-01", until: "2027-07-20" }, now).until).toBe("2027-07-31");
  });

  test.each([
    [{ from: "2026-12-10", until: "2026-12-01" }, "period-backwards"],
    [{ from: "2026-11-01", until: "2026-11-23" }, "period-passed"],
    [{ from: "2027-07-01", until: "2027-08-01" }, "period-outside"],
    [{ from: "2026-12-01", until: "2027-03-01" }, "period-long"],
  ])("%j is refused", (period, refusal) => {
    expect(mayBeHeldIn(period, now)).toEqual({ ok: false, refusal });
  });

  test("has a last day to choose that comes, before its end", () => {
    expect(mayBeChosenUntil("2026-11-23", december, now).ok).toBe(true);
    expect(mayBeChosenUntil("2026-11-22", december, now).ok).toBe(false);
    expect(mayBeChosenUntil(december.until, december, now).ok).toBe(false);
    const on = (day: string) => ({ startsAt: momentOf(day, "10:00") });
    expect(usualChooseBy([on("2026-12-14")], now)).toBe("2026-11-30");
    expect(usualChooseBy([on("2026-11-26")], now)).toBe("2026-11-25");
  });
});

describe("[O9] choosing a moment", () => {
  const open = { chooseBy: "2026-11-25", closedAt: null };
  const slot = { startsAt: momentOf("2026-12-01", "10:00") };
  const own = { plannedFor: momentOf("2026-11-24", "10:00"), isHeld: false };
  const at = (day: string) => momentOf(day, "12:00");

  test("is possible up to and with the last day, and changing up to the day before the talk", () => {
    expect(mayChoose(open, slot, null, at("2026-11-25")).ok).toBe(true);
    expect(mayChoose(open, slot, null, at("2026-11-26"))).toEqual({ ok: false, refusal: "closed" });
    const later = { ...own, plannedFor: momentOf("2026-11-30", "10:00") };
    expect(mayChoose(open, slot, later, at("2026-11-26")).ok).toBe(true);
    expect(mayChoose(open, slot, later, at("2026-11-30"))).toEqual({ ok: false, refusal: "own-too-late" });
    expect(mayChoose(open, slot, { ...later, isHeld: true }, at("2026-11-26")).ok).toBe(false);
    expect(mayChoose(open, slot, own, at("2026-12-01")).ok).toBe(false);
  });

  test("no moment of today or earlier is chosen, and nothing in a round that is closed or was planned", () => {
    expect(mayChoose(open, { startsAt: at("2026-11-23") }, null, now)).toEqual({
      ok: false,
      refusal: "too-late",
    });
    expect(mayChoose({ ...open, closedAt: now }, slot, null, now)).toEqual({ ok: false, refusal: "closed" });
    expect(mayChoose({ ...open, chooseBy: null }, slot, null, now).ok).toBe(false);
  });

  test("from the last day on the coach gives the rest a moment", () => {
    expect(mayAssignRest(open, at("2026-11-24"))).toEqual({ ok: false, refusal: "still-choosing" });
    expect(mayAssignRest(open, at("2026-11-25")).ok).toBe(true);
    expect(mayAssignRest({ ...open, closedAt: now }, at("2026-11-25")).ok).toBe(false);
    expect(stateOfRound(open, at("2026-11-25"))).toBe("choosing");
    expect(stateOfRound(open, at("2026-11-26"))).toBe("to-assign");
  });
});
