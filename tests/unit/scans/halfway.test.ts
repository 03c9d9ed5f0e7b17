import { describe, expect, it } from "vitest";
import { halfwaySince, halfwaySteps, type HalfwayTeam } from "@/lib/scans/thermometer/halfway/rules";

const team = (different: Partial<HalfwayTeam> = {}): HalfwayTeam => ({
  ...{ teamId: "t", teamName: "Team", isLed: true, roundId: null, isClosed: false, isDiscussed: false },
  ...different,
});

describe("the look back halfway through the year", () => {
  it("[D9] is asked in January and February, and counts a thermometer from December on", () => {
    expect(halfwaySince("2026-12-31")).toBeNull();
    expect(halfwaySince("2027-01-01")).toBe("2026-12-01");
    expect(halfwaySince("2028-02-29")).toBe("2027-12-01");
    expect(halfwaySince("2027-03-01")).toBeNull();
    expect(halfwaySince("2026-08-15")).toBeNull();
  });

  it("[D9] asks the coordinator for a thermometer and the leader to lay it beside the plan, each until it is done", () => {
    const far = team({ teamId: "far", isLed: false });
    expect(halfwaySteps([team(), far], true)).toEqual([
      { kind: "ask", count: 2 },
      { kind: "plan", teamId: "t", teamName: "Team" },
    ]);
    expect(halfwaySteps([team({ roundId: "r" })], false)).toEqual([]);
    const closed = team({ roundId: "r", isClosed: true });
    expect(halfwaySteps([closed], true)).toEqual([{ kind: "talk", roundId: "r", teamName: "Team" }]);
    expect(halfwaySteps([{ ...closed, isDiscussed: true }], true)).toEqual([]);
    expect(halfwaySteps([far], false)).toEqual([]);
  });
});
