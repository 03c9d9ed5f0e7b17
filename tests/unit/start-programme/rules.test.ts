import { expect, test } from "vitest";
import { teachingWeeks } from "@/lib/conversations/coverage/rules";
import { later } from "@/lib/platform/calendar";
import { mayConclude, type StartOutcome, startStandingOf } from "@/lib/start-programme/rules";

const weeks = teachingWeeks(2026, []);
const first = weeks[0] ?? "";
const start = { startsOn: first, studyYear: 1 };
const on = (place: number) => weeks[place - 1] ?? "";
const standing = (outcome: StartOutcome | null, day: string) => startStandingOf(start, outcome, weeks, day);

test("[U5] a start is under way for seven weeks of lessons, and looked back on from the eighth", () => {
  expect(standing(null, on(1))).toEqual({ kind: "under-way", week: 1 });
  expect(standing(null, later(on(8), { days: -1 }))).toEqual({ kind: "under-way", week: 7 });
  expect(standing(null, on(8))).toEqual({ kind: "to-review", week: 8 });
  expect(standing(null, on(20))).toEqual({ kind: "to-review", week: 20 });
});

test("holidays are no weeks, and before the first lesson it is week 0", () => {
  const early = { startsOn: "2026-08-01", studyYear: 1 };
  expect(startStandingOf(early, null, weeks, "2026-08-03")).toEqual({ kind: "under-way", week: 0 });
  const shorter = weeks.filter((monday) => monday !== on(3) && monday !== on(4));
  expect(startStandingOf(start, null, shorter, on(9))).toEqual({ kind: "under-way", week: 7 });
});

test("[U6] what was concluded stands, and who is still looking is asked once more", () => {
  expect(standing("in-place", on(9))).toEqual({ kind: "reviewed", outcome: "in-place" });
  expect(standing("switch", on(3))).toEqual({ kind: "reviewed", outcome: "switch" });
  expect(standing("still-looking", on(9))).toEqual({ kind: "to-review", week: 9 });
});

test.each([
  ["a later year", { startsOn: first, studyYear: 2 }],
  ["last school year", { startsOn: "2025-09-01", studyYear: 1 }],
  ["no enrolment", null],
])("who is of %s does not start", (_who, other) => {
  expect(startStandingOf(other, null, weeks, on(9))).toEqual({ kind: "none" });
});

test("[U6] a switch has a reason, and only a start is concluded", () => {
  expect(mayConclude(standing(null, on(9)), "switch", null)).toMatchObject({ refusal: "reason-missing" });
  expect(mayConclude(standing(null, on(9)), "switch", "other-field").ok).toBe(true);
  expect(mayConclude(standing(null, on(2)), "in-place", null).ok).toBe(true);
  expect(mayConclude({ kind: "none" }, "in-place", null)).toMatchObject({ refusal: "no-start" });
});
