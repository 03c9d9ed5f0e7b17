import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  bucketOf,
  expectedTalks,
  isDue,
  isWithoutTalk,
  isInScope,
  isCareerDue,
  isPlacementDue,
  requiredTalks,
  type Standing,
  standingOf,
  summaryOf,
  teachingWeeks,
  turnOf,
  weeksWithin,
} from "@/lib/conversations/coverage/rules";
import { later, schoolYearOfDay } from "@/lib/platform/calendar";

const weeks = teachingWeeks(2026, []);
const frame = { weeks, minimum: 2 };
const week = (number: number) => weeks[number - 1] ?? "";
const wholeYear = { from: "2026-08-01", to: null };

function inScope(standing: Standing) {
  if (!standing.isInScope) throw new Error("Out of scope.");
  return standing;
}

describe("teaching weeks", () => {
  test("[O1] an institution without a calendar has forty in every school year", () => {
    for (let year = 2020; year < 2060; year += 1) {
      const found = teachingWeeks(year, []);
      expect(found).toHaveLength(40);
      expect(found.every((monday) => schoolYearOfDay(monday) === year)).toBe(true);
    }
  });

  test("with a calendar they are all weeks of the year but the holidays", () => {
    const found = teachingWeeks(2026, ["2026-10-19", "2026-12-21", "2026-12-28", "2025-10-20"]);
    expect(found).toHaveLength(49);
    expect(found).not.toContain("2026-12-28");
    expect([found.at(0), found.at(-1)]).toEqual(["2026-08-03", "2027-07-26"]);
  });

  test("the week in which somebody starts counts", () => {
    const third = week(3);
    expect(weeksWithin(weeks, later(third, { days: 4 }), null)).toHaveLength(38);
    expect(weeksWithin(weeks, third, third)).toEqual([third]);
  });
});

describe("[O1] how many talks are required", () => {
  test.each([
    [40, 2],
    [30, 2],
    [21, 2],
    [20, 1],
    [5, 1],
  ])("enrolled %i of 40 weeks: %i", (enrolled, required) => {
    expect(requiredTalks(2, enrolled, 40)).toBe(required);
  });

  test("who is there for less than half of the year is out of scope", () => {
    expect([isInScope(20, 40), isInScope(19, 40)]).toEqual([true, false]);
  });

  test("who starts in week 21 of 40 needs one", () => {
    expect(inScope(standingOf({ from: week(21), to: null }, 0, frame, week(30))).required).toBe(1);
  });
});

describe("[O1] how many talks are expected by now", () => {
  test.each([
    [19, 0],
    [20, 1],
    [39, 1],
    [40, 2],
  ])("week %i of 40: %i", (elapsed, expected) => {
    expect(expectedTalks(2, elapsed, 40)).toBe(expected);
    expect(inScope(standingOf(wholeYear, 0, frame, week(elapsed))).expected).toBe(expected);
  });

  test("the weeks of a late starter begin with their start", () => {
    const late = { from: week(19), to: null };
    expect(inScope(standingOf(late, 0, frame, week(28))).expected).toBe(0);
    expect(inScope(standingOf(late, 0, frame, week(29))).expected).toBe(1);
  });

  test("without a definitive enrolment nobody is in scope", () => {
    expect(standingOf(null, 0, frame, week(20))).toEqual({ isInScope: false });
  });

  test("on schedule is exactly: the next talk is not due yet", () => {
    const someDay = fc.integer({ min: 0, max: 364 }).map((days) => later("2026-08-01", { days }));
    fc.assert(
      fc.property(
        fc.nat(5),
        someDay,
        someDay,
        fc.integer({ min: 2, max: 6 }),
        (completed, from, today, minimum) => {
          const standing = standingOf({ from, to: null }, completed, { weeks, minimum }, today);
          if (!standing.isInScope) return;
          const isDueNow = standing.nextDueOn !== null && standing.nextDueOn <= today;
          expect(standing.isOnSchedule).toBe(!isDueNow);
          expect(standing.isCovered).toBe(standing.nextDueOn === null);
          expect(standing.expected).toBeLessThanOrEqual(standing.required);
        },
      ),
    );
  });

  test("time never lowers what is expected, and a talk more never puts anybody behind", () => {
    fc.assert(
      fc.property(fc.nat(3), fc.nat(300), fc.nat(60), (completed, days, more) => {
        const day = later("2026-08-20", { days });
        const today = inScope(standingOf(wholeYear, completed, frame, day));
        const afterwards = inScope(standingOf(wholeYear, completed, frame, later(day, { days: more })));
        expect(afterwards.expected).toBeGreaterThanOrEqual(today.expected);
        const withOneMore = inScope(standingOf(wholeYear, completed + 1, frame, day));
        expect(withOneMore.isOnSchedule || !today.isOnSchedule).toBe(true);
      }),
    );
  });
});

describe("[M5] whose turn it is, and why", () => {
  const now = new Date(`${week(20)}T12:00:00Z`);
  const nothing = { toRecordFrom: null, nextPlannedFor: null };
  const standing = (completed: number, today = week(20)) => standingOf(wholeYear, completed, frame, today);

  test("a talk that waits for its report comes first", () => {
    const turn = turnOf({ toRecordFrom: now, nextPlannedFor: now, standing: standing(0) }, now);
    expect(turn.kind).toBe("to-record");
    expect(isDue(turn)).toBe(true);
  });

  test("who has a talk planned is not due", () => {
    expect(isDue(turnOf({ ...nothing, nextPlannedFor: now, standing: standing(0) }, now))).toBe(false);
  });

  test.each([
    [20, 0, "behind", true],
    [17, 0, "soon", true],
    [5, 0, "later", false],
    [20, 1, "later", false],
    [20, 2, "covered", false],
  ])("week %i with %i talks: %s", (number, completed, kind, due) => {
    const moment = new Date(`${week(number)}T12:00:00Z`);
    const turn = turnOf({ ...nothing, standing: standing(completed, week(number)) }, moment);
    expect([turn.kind, isDue(turn)]).toEqual([kind, due]);
  });

  test("[M5] the figures above a list add up to the list, and who doesn't count this year stands apart", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(4), fc.boolean())), (list) => {
        const students = list.map(([completed, counts]) => {
          const where = counts ? standing(completed) : ({ isInScope: false } as const);
          return { completed, standing: where, turn: turnOf({ ...nothing, standing: where }, now) };
        });
        const summary = summaryOf(students);
        expect(summary.none + summary.one + summary["two-or-more"] + summary.apart).toBe(summary.students);
        expect(summary.one).toBe(
          list.filter(([count, counts]) => counts && bucketOf(count) === "one").length,
        );
        expect(summary.apart).toBe(list.filter(([, counts]) => !counts).length);
        expect(students.filter(isWithoutTalk)).toHaveLength(summary.none);
      }),
    );
  });
});

describe("[O11] [V1] a placement asks for a talk about it", () => {
  test.each([
    [null, false],
    ["2026-10-27", false],
    ["2026-10-26", true],
    ["2026-09-01", true],
  ])("from four weeks on: without one since %s", (since, due) => {
    expect(isPlacementDue(since, "2026-11-23")).toBe(due);
  });
});

test("[O2] the career is asked for of who had a talk that counts, and never one about it", () => {
  const had = [
    [0, 0],
    [1, 0],
    [3, 0],
    [1, 1],
    [0, 1],
  ] as const;
  expect(had.map(([completed, career]) => isCareerDue(completed, career))).toEqual([
    ...[false, true, true],
    ...[false, false],
  ]);
});
