import { describe, expect, test } from "vitest";
import { mayBeAdded, type MentorHour, minutesOf, talksIn, timeIn } from "@/lib/conversations/hours/rules";
import { addHourInput } from "@/lib/conversations/hours/schema";

const now = new Date("2026-11-23T09:00:00Z");
const hour: MentorHour = {
  ...{ id: "a", weekday: 1, on: null, startsAt: 14 * 60, endsAt: 15 * 60 },
  ...{ room: "B1.04", talkMinutes: 15, pauseMinutes: 0 },
};

describe("[N4] when a coach can be found", () => {
  test.each([
    ["too short for one talk", { endsAt: 14 * 60 + 10 }, "too-short"],
    ["on a day that has passed", { weekday: null, on: "2026-11-22" }, "day-passed"],
    ["on a day of the next school year", { weekday: null, on: "2027-08-01" }, "other-year"],
    ["over another hour of that day of the week", { startsAt: 14 * 60 + 59, endsAt: 16 * 60 }, "overlaps"],
  ])("an hour %s is refused", (_what, different, refusal) => {
    expect(mayBeAdded({ ...hour, ...different }, [hour], now)).toEqual({ ok: false, refusal });
  });

  test.each([
    ["right after another one", { startsAt: 15 * 60, endsAt: 16 * 60 }],
    ["on another day of the week", { weekday: 2 }],
    ["on today itself", { weekday: null, on: "2026-11-23" }],
  ])("an hour %s stands beside it", (_what, different) => {
    expect(mayBeAdded({ ...hour, ...different }, [hour], now).ok).toBe(true);
  });

  test("forty are enough", () => {
    const many = Array.from({ length: 40 }, () => hour);
    expect(mayBeAdded({ ...hour, weekday: 2 }, many, now)).toEqual({ ok: false, refusal: "too-many" });
  });

  test("says how many talks fit, with the pause between them and not after the last", () => {
    expect(talksIn(hour)).toBe(4);
    expect(talksIn({ ...hour, pauseMinutes: 5 })).toBe(3);
    expect(talksIn({ ...hour, talkMinutes: 20, pauseMinutes: 20 })).toBe(2);
  });

  test("reads and writes times of the clock", () => {
    expect(minutesOf("09:05")).toBe(545);
    expect(timeIn(545)).toBe("09:05");
  });

  test("a form says which field is wrong", () => {
    const typed = {
      repeats: "once",
      startsAt: "15:00",
      endsAt: "15:00",
      talkMinutes: "3",
      pauseMinutes: "0",
    };
    const problems = (sent: object) =>
      addHourInput.safeParse(sent).error?.issues.map(({ path, message }) => [path[0], message]);
    expect(problems(typed)).toEqual([
      ["talkMinutes", "talk-minutes-out-of-range"],
      ["onDay", "add-day"],
      ["endsAt", "ends-before"],
    ]);
    expect(addHourInput.parse({ ...typed, repeats: "2", endsAt: "16:00", talkMinutes: "15" })).toMatchObject({
      weekday: 2,
      on: null,
      startsAt: 900,
      endsAt: 960,
    });
  });
});
