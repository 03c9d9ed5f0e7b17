import { describe, expect, test } from "vitest";
import { mayKeepTeamHours, mayRemoveStudyDay, maySetTeamHours } from "@/lib/plans/hours/policy";
import { noteStudyDayInput } from "@/lib/plans/hours/schema";
import {
  budgetOf,
  contractDayOf,
  entitledMinutes,
  mayBeSaid,
  notedMinutes,
} from "@/lib/plans/personal/hours/rules";
import { ownHoursInput } from "@/lib/plans/personal/hours/schema";
import { newId } from "@/lib/platform/ids";
import { actorWith } from "@/tests/support/plans";

const norm = 59 * 60;

describe("how many hours somebody has", () => {
  test("[F14] is the norm by the size of the contract, to a tenth of an hour", () => {
    expect(entitledMinutes(norm, 0.8)).toBe(47.2 * 60);
    expect(entitledMinutes(norm, 1)).toBe(norm);
    expect(entitledMinutes(norm, 0.3333)).toBe(19.7 * 60);
    expect(entitledMinutes(norm, 0)).toBe(0);
  });

  test("[F14] is what its owner says before that, and unknown without either", () => {
    expect(budgetOf({ norm, fte: 0.8, own: { minutes: 0, version: 1 } })).toEqual({
      minutes: 0,
      from: "own",
    });
    expect(budgetOf({ norm, fte: 0.8, own: null })).toEqual({ minutes: 47.2 * 60, from: "contract" });
    expect(budgetOf({ norm, fte: null, own: null })).toBeNull();
    expect(ownHoursInput.parse({ schoolYear: "2026", hours: " " }).hours).toBeNull();
    expect(ownHoursInput.parse({ schoolYear: "2026", hours: "47,2" }).hours).toBe(47.2 * 60);
    expect(ownHoursInput.safeParse({ schoolYear: "2026", hours: "veel" }).success).toBe(false);
  });

  test("[F14] follows the contract of today, of the last day of a year that is over, of the first of one ahead", () => {
    expect(contractDayOf(2026, "2026-11-23")).toBe("2026-11-23");
    expect(contractDayOf(2025, "2026-11-23")).toBe("2026-07-31");
    expect(contractDayOf(2027, "2026-11-23")).toBe("2027-08-01");
    for (const [year, ok] of [
      [2024, false],
      [2025, true],
      [2026, true],
      [2027, true],
      [2028, false],
    ] as const)
      expect(mayBeSaid(year, 2026).ok, String(year)).toBe(ok);
    const kinds = [90, 30].map((minutes) => ({ kind: "training", minutes, lines: 1 }) as const);
    expect(notedMinutes(kinds)).toBe(120);
  });
});

describe("the hours of a team", () => {
  test("[F14] are kept by the team, set by its leader, and nobody else's", () => {
    const [member, leader] = [actorWith({ worksIn: ["a"] }), actorWith({ leads: ["a"] })];
    const team = { id: "a" };
    expect([member, leader].map((one) => mayKeepTeamHours(one, team))).toEqual([true, true]);
    expect([member, leader].map((one) => maySetTeamHours(one, team))).toEqual([false, true]);
    for (const office of ["hr", "directorate", "admin", "lob-coordinator"] as const)
      expect(mayKeepTeamHours(actorWith({ offices: [office], worksIn: ["b"] }), team), office).toBe(false);
    const day = { teamId: "a", notedById: member.personId };
    expect(mayRemoveStudyDay(member, day)).toBe(true);
    expect(mayRemoveStudyDay(leader, day)).toBe(true);
    expect(mayRemoveStudyDay(actorWith({ worksIn: ["a"] }), day)).toBe(false);
    expect(mayRemoveStudyDay({ ...member, teams: [] }, day)).toBe(false);
  });

  test("[F14] say how long and with how many, in figures", () => {
    const day = { teamId: newId(), title: "Studiedag", heldOn: "2026-11-20", hours: "6,5", people: "8" };
    expect(noteStudyDayInput.parse(day)).toMatchObject({ hours: 390, people: 8 });
    for (const wrong of [
      { hours: "25" },
      { hours: "0" },
      { people: "0" },
      { title: " " },
      { heldOn: "gisteren" },
    ])
      expect(noteStudyDayInput.safeParse({ ...day, ...wrong }).success, JSON.stringify(wrong)).toBe(false);
  });
});
