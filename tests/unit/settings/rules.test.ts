import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { teachingWeeks, weeksOf } from "@/lib/conversations/coverage/rules";
import * as calendar from "@/lib/settings/calendar/rules";
import { mayConfirm, mayRecord, stateOfConsent } from "@/lib/settings/consents/rules";
import { changesBetween, changesIn, detailsOf, mayBecome, type Minimums } from "@/lib/settings/rules";
import { minimumsInput } from "@/lib/settings/schema";

const usual: Minimums = {
  requiredTalks: 2,
  talkMinutes: 15,
  placementVisits: 0,
  visitMinutes: 60,
  minimumStaff: 5,
  minimumStudents: 10,
  contractHorizonMonths: 9,
};
const anyMinimums = fc.record({
  requiredTalks: fc.integer({ min: 2, max: 20 }),
  talkMinutes: fc.integer({ min: 5, max: 120 }),
  placementVisits: fc.integer({ min: 0, max: 20 }),
  visitMinutes: fc.integer({ min: 5, max: 480 }),
  minimumStaff: fc.integer({ min: 5, max: 50 }),
  minimumStudents: fc.integer({ min: 10, max: 100 }),
  contractHorizonMonths: fc.integer({ min: 1, max: 24 }),
});

describe("what an institution counts with", () => {
  test("[O1] a student has two talks a year or more: fewer is refused at the field", () => {
    const typed = {
      requiredTalks: "1",
      talkMinutes: "4",
      placementVisits: "21",
      visitMinutes: "4",
      minimumStaff: "4",
      minimumStudents: "9",
      contractHorizonMonths: "25",
    };
    const { error } = minimumsInput.safeParse(typed);
    expect(error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
      ["requiredTalks", "talks-out-of-range"],
      ["talkMinutes", "talk-minutes-out-of-range"],
      ["placementVisits", "visits-out-of-range"],
      ["visitMinutes", "visit-minutes-out-of-range"],
      ["minimumStaff", "staff-out-of-range"],
      ["minimumStudents", "students-out-of-range"],
      ["contractHorizonMonths", "months-out-of-range"],
    ]);
    const asText = Object.fromEntries(Object.entries(usual).map(([name, value]) => [name, ` ${value} `]));
    expect(minimumsInput.parse(asText)).toEqual(usual);
  });

  test("[Z7] the smallest groups are raised and never lowered, the other values move both ways", () => {
    fc.assert(
      fc.property(anyMinimums, anyMinimums, (current, next) => {
        const lowered =
          next.minimumStaff < current.minimumStaff || next.minimumStudents < current.minimumStudents;
        expect(mayBecome(current, next).ok).toBe(!lowered);
      }),
    );
  });

  test("what the trail keeps of a change tells the change again", () => {
    fc.assert(
      fc.property(anyMinimums, (next) => {
        const changes = changesBetween(usual, next);
        expect(changesIn(detailsOf(changes))).toEqual(changes);
      }),
    );
    expect(changesBetween(usual, usual)).toEqual([]);
  });
});

describe("the school calendar", () => {
  const anyHolidays = fc.subarray([...weeksOf(2026)], { minLength: 1, maxLength: 30 });

  test("teaching weeks are all weeks without the pressed ones", () => {
    fc.assert(
      fc.property(anyHolidays, (holidays) => {
        expect(teachingWeeks(2026, holidays)).toHaveLength(weeksOf(2026).length - holidays.length);
        expect(calendar.holidaysOf({ schoolYear: 2026, holidays })).toEqual(holidays);
      }),
    );
  });

  test("a summer that began in the last week of July does not make a calendar for the next year", () => {
    expect(teachingWeeks(2026, ["2026-07-27"])).toHaveLength(40);
  });

  test("without a calendar the usual forty weeks stand there to start from", () => {
    const holidays = calendar.holidaysOf({ schoolYear: 2026, holidays: [] });
    expect(weeksOf(2026).length - holidays.length).toBe(40);
    expect(calendar.mayHold({ schoolYear: 2026, holidays })).toMatchObject({ ok: true });
  });

  test("a year without any holiday, with another year's, or with hardly a lesson is refused", () => {
    const hold = (holidays: readonly string[]) => calendar.mayHold({ schoolYear: 2026, holidays });
    expect(hold([])).toMatchObject({ refusal: "no-holidays" });
    expect(hold(["2027-08-02"])).toMatchObject({ refusal: "other-year" });
    expect(hold(["2026-10-20"])).toMatchObject({ refusal: "other-year" });
    expect(hold(weeksOf(2026).slice(0, 33))).toMatchObject({ refusal: "too-few-weeks" });
  });

  test("[decision 27] with 2 talks in 40 weeks one is expected from week 20, two from week 40", () => {
    const weeks = teachingWeeks(2026, []);
    const at = (week: number) => calendar.scheduleOf({ weeks, minimum: 2 }, weeks[week - 1] ?? "").expected;
    expect([at(19), at(20), at(39), at(40)]).toEqual([0, 1, 1, 2]);
    expect(calendar.scheduleOf({ weeks, minimum: 2 }, "2026-08-01")).toMatchObject({
      elapsed: 0,
      dueOn: [weeks[19], weeks[39]],
    });
  });

  test("what the trail keeps of a calendar tells which weeks changed", () => {
    const current = { schoolYear: 2026, holidays: ["2026-10-19", "2026-12-21"] };
    const change = calendar.changeBetween(current, { schoolYear: 2026, holidays: ["2026-10-26"] });
    expect(change).toMatchObject({ freed: ["2026-10-26"], taught: ["2026-10-19", "2026-12-21"] });
    expect(change && calendar.changesIn(calendar.detailsOf(change))).toEqual([change]);
    expect(calendar.changeBetween(current, current)).toBeNull();
  });

  test("its edition differs as soon as a week does", () => {
    fc.assert(
      fc.property(anyHolidays, anyHolidays, (one, other) => {
        expect(calendar.editionOf(one) === calendar.editionOf(other)).toBe(one.join() === other.join());
      }),
    );
  });

  test("weeks that follow each other are one holiday, from Monday to Friday", () => {
    expect(calendar.periodsOf(["2026-10-19", "2026-12-21", "2026-12-28"])).toEqual([
      { from: "2026-10-19", to: "2026-10-23", weeks: 1 },
      { from: "2026-12-21", to: "2027-01-01", weeks: 2 },
    ]);
  });
});

describe("the works council's consent", () => {
  test("[decision 33] takes two keys of two people, and is recorded after it was given", () => {
    const waiting = { state: "waiting", recordedById: "hr" } as const;
    expect(mayConfirm(waiting, "director")).toMatchObject({ ok: true });
    expect(mayConfirm(waiting, "hr")).toMatchObject({ refusal: "own-record" });
    expect(mayConfirm({ ...waiting, state: "ended" }, "director")).toMatchObject({ refusal: "not-waiting" });
    const today = "2026-11-22";
    expect(mayRecord({ consentedOn: today, isWaiting: false }, today)).toMatchObject({ ok: true });
    expect(mayRecord({ consentedOn: "2026-11-23", isWaiting: false }, today)).toMatchObject({
      refusal: "in-the-future",
    });
    expect(mayRecord({ consentedOn: today, isWaiting: true }, today)).toMatchObject({
      refusal: "already-waiting",
    });
  });

  test("waits, is in force, and is over", () => {
    const at = new Date();
    expect(stateOfConsent({ confirmedAt: null, endedAt: null })).toBe("waiting");
    expect(stateOfConsent({ confirmedAt: at, endedAt: null })).toBe("in-force");
    expect(stateOfConsent({ confirmedAt: at, endedAt: at })).toBe("ended");
  });
});
