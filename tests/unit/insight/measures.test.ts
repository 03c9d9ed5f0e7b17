import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measureCodes, readingOf, readingsOf } from "@/lib/insight/measures/rules";
import { referenceDayOf, schoolYearAsked, schoolYearsWithFigures } from "@/lib/insight/rules";
import { aBasis, aPlace } from "@/tests/support/figures";

const talks = (students: number, onSchedule: number) => ({
  talks: {
    students,
    none: students - onSchedule,
    one: onSchedule,
    more: 0,
    covered: 0,
    onSchedule,
    needed: 2 * students,
  },
});

describe("a measure", () => {
  it.each([
    ["talks", talks(100, 90), "ok"],
    ["talks", talks(100, 89), "attention"],
    ["plans", { plans: { part: 4, whole: 6, draft: 1, consultation: 1 } }, "attention"],
    ["plans", { plans: { part: 6, whole: 6, draft: 0, consultation: 0 } }, "ok"],
    ["profiles", { profiles: { part: 3, whole: 4 } }, "attention"],
    ["staff", { staff: { part: 9, whole: 10 } }, "ok"],
    ["staff", { staff: { part: 8, whole: 10 } }, "attention"],
    ["staff", { staff: "withheld" }, "insufficient-data"],
    ["clarity", { clarity: "withheld" }, "insufficient-data"],
    ["clarity", { clarity: { part: 9, whole: 10 } }, "ok"],
    ["clarity", { clarity: { part: 8, whole: 10 } }, "attention"],
    ["feedback", { feedback: { part: 10, whole: 20 } }, "ok"],
    ["feedback", { feedback: { part: 9, whole: 20 } }, "attention"],
    ["feedback", { feedback: "withheld" }, "insufficient-data"],
    ["visits", { visits: { part: 9, whole: 20 } }, "ok"],
    ["visits", { visits: { part: 8, whole: 20 } }, "attention"],
    ["visits", { visits: "withheld" }, "insufficient-data"],
    ["leaderTalks", { leaderTalks: { part: 9, whole: 20 } }, "ok"],
    ["leaderTalks", { leaderTalks: { part: 8, whole: 20 } }, "attention"],
    ["leaderTalks", { leaderTalks: "withheld" }, "insufficient-data"],
    ["coaches", { coaches: { part: 99, whole: 100 } }, "attention"],
    ["scans", { scans: { part: 9, whole: 10 } }, "ok"],
    ["scans", { scans: { part: 8, whole: 10 } }, "attention"],
    ["career", { career: { part: 50, whole: 100 } }, "ok"],
    ["career", { career: { part: 49, whole: 100 } }, "attention"],
    ["inPerson", { inPerson: { part: 89, whole: 100 } }, "attention"],
    ["inPerson", { inPerson: "withheld" }, "insufficient-data"],
    ["length", { length: { part: 50, whole: 100 } }, "ok"],
    ["length", { length: { part: 49, whole: 100 } }, "attention"],
    ["trialogue", { trialogue: { part: 25, whole: 100 } }, "ok"],
    ["trialogue", { trialogue: { part: 24, whole: 100 } }, "attention"],
    ["continuity", { continuity: { part: 90, whole: 100 } }, "ok"],
    ["contracts", { contracts: { minutes: 1000, minutesEnding: 200, people: 9, peopleEnding: 3 } }, "ok"],
    [
      "contracts",
      { contracts: { minutes: 1470, minutesEnding: 412, people: 9, peopleEnding: 3 } },
      "attention",
    ],
  ] as const)("[X1] %s is %s by its own rule", (code, different, state) => {
    expect(readingOf(code, aPlace(different), aBasis()).state).toBe(state);
  });

  it("[X1] says 'not enough data' where there is none, and never 'bad'", () => {
    const empty = aPlace({
      ...talks(0, 0),
      plans: { part: 0, whole: 1, draft: 0, consultation: 0 },
      profiles: { part: 0, whole: 0 },
      staff: { part: 0, whole: 0 },
      clarity: { part: 0, whole: 0 },
      feedback: { part: 0, whole: 0 },
      visits: { part: 0, whole: 0 },
      leaderTalks: { part: 0, whole: 0 },
      staffTalks: { part: 0, whole: 0 },
      ...{ career: { part: 0, whole: 0 }, inPerson: { part: 0, whole: 0 }, length: { part: 0, whole: 0 } },
      ...{ trialogue: { part: 0, whole: 0 }, continuity: { part: 0, whole: 0 } },
      coaches: { part: 0, whole: 0 },
      scans: { part: 0, whole: 0 },
      contracts: { minutes: 0, minutesEnding: 0, people: 0, peopleEnding: 0 },
    });
    for (const code of measureCodes.filter((one) => one !== "plans"))
      expect(readingOf(code, empty, aBasis())).toMatchObject({ state: "insufficient-data", shown: null });
    expect(readingOf("talks", aPlace(), aBasis({ elapsedWeeks: 0 })).state).toBe("insufficient-data");
  });

  it("[X1] does not apply to a support unit, save hours and roles", () => {
    const support = aPlace({
      kind: "support",
      ...talks(0, 0),
      plans: { part: 0, whole: 0, draft: 0, consultation: 0 },
      coaches: { part: 0, whole: 0 },
    });
    const states = Object.fromEntries(readingsOf(support, aBasis()).map(({ code, state }) => [code, state]));
    expect(states).toEqual({
      talks: "not-applicable",
      visits: "not-applicable",
      leaderTalks: "not-applicable",
      staffTalks: "not-applicable",
      plans: "not-applicable",
      staff: "not-applicable",
      clarity: "not-applicable",
      feedback: "not-applicable",
      coaches: "not-applicable",
      scans: "not-applicable",
      ...{ career: "not-applicable", inPerson: "not-applicable", length: "not-applicable" },
      ...{ trialogue: "not-applicable", continuity: "not-applicable" },
      contracts: "ok",
      profiles: "ok",
    });
  });

  it("[X4] of contracts says nothing when withheld, and is no measure at all for who may not see it", () => {
    const withheld = readingOf("contracts", aPlace({ contracts: "withheld" }), aBasis());
    expect(withheld).toEqual({
      code: "contracts",
      state: "insufficient-data",
      shown: null,
      isWithheld: true,
    });
    const codes = readingsOf(aPlace({ contracts: "hidden" }), aBasis()).map(({ code }) => code);
    expect(codes).not.toContain("contracts");
  });

  it("[X1] shows a part that is never more than its whole", () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(400), (one, other) => {
        const [part, whole] = [Math.min(one, other), Math.max(one, other)];
        const { shown } = readingOf("staff", aPlace({ staff: { part, whole } }), aBasis());
        return shown === null ? whole === 0 : shown.part <= shown.whole;
      }),
    );
  });
});

describe("a school year", () => {
  it("is seen on today's day, and on its last day once it is over", () => {
    expect(referenceDayOf(2026, "2026-11-24")).toBe("2026-11-24");
    expect(referenceDayOf(2025, "2026-11-24")).toBe("2026-07-31");
  });

  it("can be chosen back to the first talk, and never ahead", () => {
    expect(schoolYearsWithFigures("2024-10-01", 2026)).toEqual([2026, 2025, 2024]);
    expect(schoolYearsWithFigures(null, 2026)).toEqual([2026]);
    expect(schoolYearsWithFigures("2001-10-01", 2026)).toHaveLength(6);
    expect(schoolYearAsked(2031, 2026)).toBe(2026);
    expect(schoolYearAsked(2025, 2026)).toBe(2025);
  });
});
