import { describe, expect, it } from "vitest";
import { linesIn } from "@/lib/platform/lines";
import { arrangeInput } from "@/lib/visits/arrangements/schema";
import {
  forgottenBefore,
  hasWords,
  isTimeToForget,
  mayBeAnswered,
  mayBeChanged,
  mayBePlanned,
  mayBeShared,
  mayBeWritten,
  stateOf,
  type VisitMoments,
} from "@/lib/visits/rules";
import { askVisitInput, writeReportInput } from "@/lib/visits/schema";
import { readReport, writtenReport } from "@/lib/visits/texts/rules";

const now = new Date("2026-11-24T10:00:00Z");
const nothing: VisitMoments = {
  plannedFor: null,
  heldOn: null,
  sharedAt: null,
  answeredAt: null,
  cancelledAt: null,
};
const asked = nothing;
const planned = { ...nothing, plannedFor: new Date("2026-11-25T09:00:00Z") };
const passed = { ...nothing, plannedFor: new Date("2026-11-23T09:00:00Z") };
const written = { ...passed, heldOn: "2026-11-23" };
const shared = { ...written, sharedAt: now };
const answered = { ...shared, answeredAt: now };
const cancelled = { ...planned, cancelledAt: now };
const id = "0199e000-0000-7000-8000-000000000001";

describe("[I1] a lesson visit", () => {
  it.each([
    [asked, "asked"],
    [planned, "planned"],
    [passed, "to-write"],
    [written, "written"],
    [shared, "shared"],
    [answered, "answered"],
    [cancelled, "cancelled"],
  ] as const)("has the state that follows from its moments (%#)", (visit, state) => {
    expect(stateOf(visit, now)).toBe(state);
  });

  it("is planned from today on, to the end of the next school year", () => {
    expect(mayBePlanned(new Date("2026-11-24T07:00:00Z"), now).ok).toBe(true);
    expect(mayBePlanned(new Date("2026-11-23T22:59:00Z"), now)).toMatchObject({ refusal: "in-the-past" });
    expect(mayBePlanned(new Date("2028-07-31T08:00:00Z"), now).ok).toBe(true);
    expect(mayBePlanned(new Date("2028-08-01T08:00:00Z"), now)).toMatchObject({ refusal: "too-far-ahead" });
  });

  it("is moved and called off until it was written down, and not after", () => {
    for (const visit of [asked, planned, passed]) expect(mayBeChanged(visit, now).ok).toBe(true);
    for (const visit of [written, shared, answered, cancelled])
      expect(mayBeChanged(visit, now)).toMatchObject({ refusal: "over" });
  });

  it("is written down and rewritten until it is handed over, about a day that has come", () => {
    for (const visit of [asked, planned, passed, written])
      expect(mayBeWritten(visit, "2026-11-24", now).ok).toBe(true);
    for (const visit of [shared, answered, cancelled])
      expect(mayBeWritten(visit, "2026-11-24", now)).toMatchObject({ refusal: "over" });
    expect(mayBeWritten(passed, "2026-11-25", now)).toMatchObject({ refusal: "not-held-yet" });
    expect(mayBeWritten(passed, "2025-07-31", now)).toMatchObject({ refusal: "too-long-ago" });
    expect(mayBeWritten(passed, "2025-08-01", now).ok).toBe(true);
  });

  it("is handed over once it was written, and read once it was handed over", () => {
    expect(mayBeShared(written, now).ok).toBe(true);
    expect(mayBeShared(passed, now)).toMatchObject({ refusal: "not-written" });
    expect(mayBeShared(shared, now)).toMatchObject({ refusal: "over" });
    expect(mayBeAnswered(shared, now).ok).toBe(true);
    for (const visit of [planned, written, answered, cancelled])
      expect(mayBeAnswered(visit, now)).toMatchObject({ refusal: "over" });
  });
});

describe("[I1] what was seen", () => {
  const report = {
    arrangement: 2,
    observed: [{ words: "Er valt iets te kiezen.", seen: "seen" as const, note: "Bij de start" }],
    wentWell: "De vragen",
    canGrow: "",
  };

  it("is read back as it was written, and has nowhere to put a score", () => {
    expect(readReport(writtenReport(report))).toEqual(report);
    const scored = JSON.stringify({ ...report, score: 8, observed: [{ ...report.observed[0], seen: "7" }] });
    expect(readReport(scored)).toEqual({ ...report, observed: [{ ...report.observed[0], seen: null }] });
    expect(() => readReport("[1]").observed.length).not.toThrow();
    expect(() => readReport("null")).toThrow();
  });

  it("is empty as long as nothing was chosen or said", () => {
    const empty = {
      arrangement: 0,
      observed: [{ words: "Zin", seen: null, note: "" }],
      wentWell: "",
      canGrow: "",
    };
    expect(hasWords(empty)).toBe(false);
    expect(hasWords({ ...empty, canGrow: "Iets" })).toBe(true);
    expect(hasWords(report)).toBe(true);
  });

  it("comes in sentence by sentence, and a field of another name does not", () => {
    const sent = { visitId: id, heldOn: "2026-11-23", seen2: "not-seen", note2: "Niet vandaag" };
    const { given } = writeReportInput.parse(sent);
    expect(given).toHaveLength(10);
    expect(given[1]).toEqual({ seen: "not-seen", note: "Niet vandaag" });
    expect(given[0]).toEqual({ seen: null, note: "" });
    expect(writeReportInput.safeParse({ ...sent, score: "8" }).success).toBe(false);
    expect(writeReportInput.safeParse({ ...sent, seen1: "8" }).success).toBe(false);
  });
});

describe("[I1] what the institution looks at", () => {
  it("is ten sentences at most, one a line, without doubles", () => {
    expect(linesIn(" Een \n\nTwee  keer\nEen\n")).toEqual(["Een", "Twee keer"]);
    const lines = (count: number) => Array.from({ length: count }, (_, place) => `Zin ${place}`).join("\n");
    expect(arrangeInput.safeParse({ sentences: lines(10), months: "3" }).success).toBe(true);
    expect(arrangeInput.safeParse({ sentences: lines(11), months: "3" }).success).toBe(false);
    expect(arrangeInput.safeParse({ sentences: " \n ", months: "3" }).success).toBe(false);
    expect(arrangeInput.safeParse({ sentences: "Zin", months: "13" }).success).toBe(false);
  });
});

it("[I1] who asks for a visit gives day and hour together, or neither", () => {
  const ask = (plannedDay: string, plannedTime: string) =>
    askVisitInput.safeParse({ withId: id, lesson: "Les", plannedDay, plannedTime });
  expect(ask("", "").data?.plannedFor).toBe(null);
  expect(ask("2026-11-25", "10:30").data?.plannedFor).toEqual(new Date("2026-11-25T09:30:00Z"));
  expect(ask("2026-11-25", "").success).toBe(false);
  expect(ask("", "10:30").success).toBe(false);
});

it("[I1] what was written goes three school years after the one of the visit", () => {
  expect(forgottenBefore(new Date("2026-08-03T02:00:00Z"))).toBe("2023-08-01");
  expect(isTimeToForget("2026-08-01")).toBe(true);
  expect(isTimeToForget("2026-08-08")).toBe(false);
  expect(isTimeToForget("2026-07-31")).toBe(false);
});
