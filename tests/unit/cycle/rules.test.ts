import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readMoments, writeMoments } from "@/lib/cycle/files";
import {
  isForward,
  type Moment,
  momentKinds,
  type Period,
  schoolMonths,
  standingsOf,
  startingCycle,
  wordsOfCycle,
} from "@/lib/cycle/rules";
import { cycleInput } from "@/lib/cycle/schema";
import { problemsOf } from "@/lib/platform/problems";

function moment(kind: Moment["kind"], from?: Period["from"], until?: Period["until"]): Moment {
  return { kind, period: from && until ? { from, until } : null, who: "" };
}

const year = [
  moment("development", 9, 11),
  moment("visit", 11, 3),
  moment("functioning", 2, 4),
  moment("appraisal", 6, 6),
];

function problems(typed: Readonly<Record<string, string>>) {
  const read = cycleInput.safeParse(typed);
  return read.success ? {} : problemsOf(read.error);
}

describe("[H1] the cycle of talks with staff", () => {
  test("begins as the three talks in the order of the sources, without months", () => {
    expect(startingCycle.moments.map(({ kind }) => kind)).toEqual([
      "development",
      "functioning",
      "appraisal",
    ]);
    expect(startingCycle.moments.every(({ period }) => period === null)).toBe(true);
  });

  test("a moment is now in each month of its period, also over the turn of the year", () => {
    expect(standingsOf(year, "2026-09-01")).toEqual(["now", "next", null, null]);
    expect(standingsOf(year, "2026-11-30")).toEqual(["now", "now", "next", null]);
    expect(standingsOf(year, "2027-01-15")).toEqual([null, "now", "next", null]);
    expect(standingsOf(year, "2027-02-01")).toEqual([null, "now", "now", "next"]);
  });

  test("after the last of the year what the next year begins with is next", () => {
    expect(standingsOf(year, "2027-07-31")).toEqual(["next", null, null, null]);
    expect(standingsOf(year, "2026-08-01")).toEqual(["next", null, null, null]);
  });

  test("what has no months is neither now nor next", () => {
    expect(standingsOf(startingCycle.moments, "2026-09-01")).toEqual([null, null, null]);
    expect(standingsOf([], "2026-09-01")).toEqual([]);
  });

  test("a period runs forward through the school year", () => {
    expect(isForward({ from: 11, until: 2 })).toBe(true);
    expect(isForward({ from: 5, until: 5 })).toBe(true);
    expect(isForward({ from: 2, until: 11 })).toBe(false);
    expect(isForward({ from: 7, until: 8 })).toBe(false);
  });
});

describe("[H1] what HR lays down", () => {
  test("rows without a talk are no moments, and an order is that of the rows", () => {
    const read = cycleInput.parse({ kind1: "functioning", kind3: "development", from3: "9", until3: "9" });
    expect(read.moments).toEqual([moment("functioning"), moment("development", 9, 9)]);
  });

  test("there is at least one talk, and a row that says more says which", () => {
    expect(problems({})).toEqual({ kind1: ["choose"] });
    expect(problems({ kind1: "visit", who2: "De mentor" })).toEqual({ kind2: ["choose"] });
  });

  test("a period has both its months, and ends no earlier than it begins", () => {
    expect(problems({ kind1: "visit", from1: "9" })).toEqual({ until1: ["choose"] });
    expect(problems({ kind1: "visit", until1: "9" })).toEqual({ from1: ["choose"] });
    expect(problems({ kind1: "visit", from1: "3", until1: "11" })).toEqual({ until1: ["months-backwards"] });
  });

  test("nothing but a month, a known talk and a short text is taken", () => {
    expect(problems({ kind1: "visit", from1: "13", until1: "13" })).toHaveProperty("from1");
    expect(problems({ kind1: "dismissal" })).toHaveProperty("kind1");
    expect(problems({ kind1: "visit", who1: "a".repeat(201) })).toEqual({ who1: ["too-long"] });
    expect(cycleInput.safeParse({ kind1: "visit", kind7: "visit" }).success).toBe(false);
  });

  test("what was laid down opens in the form as it was, and is kept as it was", () => {
    const period = fc.tuple(fc.constantFrom(...schoolMonths), fc.constantFrom(...schoolMonths));
    const one = fc.record({
      kind: fc.constantFrom(...momentKinds),
      period: fc.option(period.map(([from, until]) => ({ from, until })).filter(isForward)),
      who: fc.string({ maxLength: 40 }).map((text) => text.trim()),
    });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 6 }), (moments) => {
        expect(cycleInput.parse(wordsOfCycle({ number: 1, moments })).moments).toEqual(moments);
        expect(readMoments(JSON.parse(JSON.stringify(writeMoments(moments))))).toEqual(moments);
      }),
    );
  });
});
