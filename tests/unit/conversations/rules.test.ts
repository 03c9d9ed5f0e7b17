import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  isCompleted,
  mayBeCancelled,
  mayBeConfirmed,
  mayBeHeldOn,
  mayBePlanned,
  mayBeRecorded,
  mayBeRewritten,
  emptyReport,
  readReport,
  type ReportText,
  standingOfDraft,
  stateOf,
  type Talk,
  type TalkState,
  writtenReport,
} from "@/lib/conversations/rules";

const now = new Date("2026-11-24T12:00:00Z");
const hour = 3_600_000;

function aTalk(facts: Partial<Talk> = {}): Talk {
  const plannedFor = new Date(now.getTime() + hour);
  return {
    studentId: "joris",
    coachId: "hanneke",
    plannedFor,
    heldOn: null,
    isCancelled: false,
    isConfirmed: false,
    ...facts,
  };
}

const talks: Record<TalkState, Talk> = {
  planned: aTalk(),
  "to-record": aTalk({ plannedFor: new Date(now.getTime() - hour) }),
  recorded: aTalk({ heldOn: "2026-11-24" }),
  confirmed: aTalk({ heldOn: "2026-11-24", isConfirmed: true }),
  cancelled: aTalk({ isCancelled: true }),
};

describe("the state of a talk follows from its facts", () => {
  test.each(Object.entries(talks))("%s", (state, talk) => {
    expect(stateOf(talk, now)).toBe(state);
  });

  test("a planned talk waits for its report from its own hour on", () => {
    expect(stateOf(aTalk({ plannedFor: now }), now)).toBe("to-record");
  });

  test("[O1] only what was recorded counts as held", () => {
    const counted = Object.entries(talks).filter(([, talk]) => isCompleted(stateOf(talk, now)));
    expect(counted.map(([state]) => state)).toEqual(["recorded", "confirmed"]);
  });
});

describe("what may still happen to a talk", () => {
  const verdicts = (rule: (talk: Talk, now: Date) => { ok: boolean; refusal?: string }) =>
    Object.fromEntries(
      Object.entries(talks).map(([state, talk]) => {
        const verdict = rule(talk, now);
        return [state, verdict.ok ? "yes" : verdict.refusal];
      }),
    );

  test("[O6] a report is written once", () => {
    expect(verdicts(mayBeRecorded)).toEqual({
      planned: "yes",
      "to-record": "yes",
      recorded: "already-recorded",
      confirmed: "already-recorded",
      cancelled: "cancelled",
    });
  });

  test("[O19] a text that the student confirmed is final", () => {
    expect(verdicts(mayBeRewritten)).toEqual({
      planned: "not-recorded-yet",
      "to-record": "not-recorded-yet",
      recorded: "yes",
      confirmed: "already-confirmed",
      cancelled: "cancelled",
    });
  });

  test("[S5] a student confirms what is recorded, once", () => {
    expect(verdicts(mayBeConfirmed)["recorded"]).toBe("yes");
    expect(verdicts(mayBeConfirmed)["confirmed"]).toBe("already-confirmed");
  });

  test("a talk that was held can't be cancelled", () => {
    expect(verdicts(mayBeCancelled)["recorded"]).toBe("already-recorded");
  });

  test.each([
    ["2026-11-24T12:00:00Z", "in-the-past"],
    ["2026-11-24T12:01:00Z", "yes"],
    ["2028-07-31T21:00:00Z", "yes"],
    ["2028-07-31T22:00:00Z", "too-far-ahead"],
  ])("a talk is planned ahead, for this school year or the next: %s", (at, expected) => {
    const verdict = mayBePlanned(new Date(at), now);
    expect(verdict.ok ? "yes" : verdict.refusal).toBe(expected);
  });

  test.each([
    ["2026-11-25", "not-held-yet"],
    ["2026-11-24", "yes"],
    ["2025-08-01", "yes"],
    ["2025-07-31", "too-long-ago"],
  ])("a talk is recorded on a day that has come, of this school year or the last: %s", (day, expected) => {
    const verdict = mayBeHeldOn(day, now);
    expect(verdict.ok ? "yes" : verdict.refusal).toBe(expected);
  });
});

test("a report is read as it was written, and one from before there were aims has none", () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 4, maxLength: 4 }), (said) => {
      const [studentWords = "", goal = "", careerStep = "", coachNotes = ""] = said;
      const report = { studentWords, goal, careerStep, coachNotes };
      expect(readReport(writtenReport(report))).toEqual(report);
    }),
  );
  const before = JSON.stringify({ studentWords: "Ik", coachNotes: "Goed" });
  expect(readReport(before)).toEqual({ ...emptyReport, studentWords: "Ik", coachNotes: "Goed" });
});

describe("a report that was being rewritten and was saved anew meanwhile", () => {
  const saved = { ...emptyReport, studentWords: "Van haar", goal: "Kok", coachNotes: "Van mij" };
  const draft = (version: string, text: Partial<ReportText> = { studentWords: "Half" }) => ({
    version,
    text,
  });

  test("goes on as long as it was typed over the saved version", () => {
    expect(standingOfDraft(draft("2"), saved, 2)).toEqual({
      state: "current",
      text: { ...saved, studentWords: "Half" },
    });
    expect(standingOfDraft(draft("2", { goal: "Chef" }), saved, 2)).toMatchObject({ text: { goal: "Chef" } });
  });

  test("is laid beside the newer text when it was typed over an older one, or nobody knows over which", () => {
    for (const version of ["1", ""])
      expect(standingOfDraft(draft(version), saved, 2)).toMatchObject({
        state: "overtaken",
        text: { studentWords: "Half" },
      });
  });

  test("asks nothing when there is none, or it says what is saved", () => {
    expect(standingOfDraft(null, saved, 2)).toEqual({ state: "none" });
    expect(standingOfDraft(draft("1", saved), saved, 2)).toEqual({ state: "none" });
  });
});
