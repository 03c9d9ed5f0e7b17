import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  headcountOf,
  hoursWritten,
  isOverlapping,
  mayBeGiven,
  mayGetDates,
  minutesOf,
  stateOfAssignment,
} from "@/lib/profiles/assignments/rules";

const open = { startsOn: "2026-08-01", endsOn: null };
const autumn = { startsOn: "2026-08-01", endsOn: "2026-12-31" };
const spring = { startsOn: "2027-01-01", endsOn: "2027-07-31" };

describe("an assignment", () => {
  it("[C11] runs from its first day through its last", () => {
    expect(stateOfAssignment(autumn, "2026-07-31")).toBe("upcoming");
    expect(stateOfAssignment(autumn, "2026-08-01")).toBe("running");
    expect(stateOfAssignment(autumn, "2026-12-31")).toBe("running");
    expect(stateOfAssignment(autumn, "2027-01-01")).toBe("ended");
    expect(stateOfAssignment(open, "2099-01-01")).toBe("running");
  });

  it("shares a day with another, or does not", () => {
    expect(isOverlapping(autumn, spring)).toBe(false);
    expect(isOverlapping(open, spring)).toBe(true);
    expect(isOverlapping(autumn, { startsOn: "2026-12-31", endsOn: null })).toBe(true);
  });

  const candidate = { roleIsRetired: false, memberships: [open], employment: open, held: [] };
  const cases = [
    ["role-retired", open, { roleIsRetired: true }],
    ["ends-before-start", { startsOn: "2026-09-01", endsOn: "2026-08-31" }, {}],
    ["not-employed", spring, { employment: autumn }],
    ["not-in-team", spring, { memberships: [autumn] }],
    ["already-held", spring, { held: [open] }],
  ] as const;

  it.each(cases)("[A17] is refused: %s", (refusal, period, change) => {
    expect(mayBeGiven(period, { ...candidate, ...change })).toEqual({ ok: false, refusal });
  });

  it("[A17] is given to who works there, also outside any team", () => {
    expect(mayBeGiven(open, candidate).ok).toBe(true);
    expect(mayBeGiven(spring, { ...candidate, held: [autumn] }).ok).toBe(true);
    expect(mayBeGiven(open, { ...candidate, memberships: null }).ok).toBe(true);
  });

  it("that ended is history", () => {
    const facts = { today: "2027-02-01", before: autumn, held: [] };
    expect(mayGetDates(open, facts)).toMatchObject({ refusal: "assignment-ended" });
    expect(mayGetDates(open, { ...facts, before: spring }).ok).toBe(true);
    expect(mayGetDates(open, { ...facts, before: spring, held: [open] })).toMatchObject({
      refusal: "already-held",
    });
  });
});

describe("hours", () => {
  it("are read as people write them", () => {
    expect(["120", "120,5", "0.25", "1659"].map(minutesOf)).toEqual([7200, 7230, 15, 99540]);
    expect(["", "veel", "-3", "1.000,5", "12:30", "1e3"].map(minutesOf)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it("come back from the form as they were", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 120_000 }), (minutes) => {
        expect(minutesOf(hoursWritten(minutes))).toBe(minutes);
      }),
    );
  });
});

describe("how many hold a role", () => {
  it("[M13] is exact to who sees every name; else of who is not seen it says the same for as many numbers as the minimum", () => {
    expect(headcountOf({ all: 12, seen: 12, minimum: 5 }, true)).toEqual({ seen: 12, others: 0, step: 1 });
    const others = Array.from({ length: 15 }, (_, unseen) =>
      headcountOf({ all: unseen + 3, seen: 3, minimum: 5 }, false),
    );
    for (const told of others) {
      expect(told).toMatchObject({ seen: 3, step: 5 });
      expect(others.filter((one) => one.others === told.others)).toHaveLength(5);
    }
  });
});
