import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { careerCompetences } from "@/lib/conversations/rules";
import { type Holder, holdersOf, kindsHeldBy, rulesWith } from "@/lib/conversations/staff/holders/rules";
import { mayBeReleased, wordsIn, writtenWords } from "@/lib/conversations/preparations/rules";
import { blocksOf, thoughtsIn } from "@/lib/conversations/staff/preparations/rules";
import {
  mayAnswer,
  mayAsk,
  stateOfRequest,
  workingDaysLater,
} from "@/lib/conversations/staff/requests/rules";
import { readStaffReport, staffKinds, topicsOf } from "@/lib/conversations/staff/rules";
import { later, mondayOf } from "@/lib/platform/calendar";

const now = new Date("2026-11-23T09:00:00Z");
const name = { givenName: "Lea", infix: null, familyName: "Berg" };
const held = { plannedFor: null, heldOn: "2026-11-20", isCancelled: false, isConfirmed: false };

describe("the agenda of a talk with staff", () => {
  test("[H16, H5, H11] begins with expectations, has every career competence, and ends with students", () => {
    for (const kind of staffKinds) {
      const blocks = blocksOf({ kind, isCoach: true, questions: [] });
      expect(blocks[0]).toBe("expectations");
      expect(blocks.at(-1)).toBe("student-support");
      expect(blocks).toEqual(expect.arrayContaining([...careerCompetences]));
    }
  });

  test("[H6] has the own career as a fixed point of a functioning talk", () => {
    expect(topicsOf("functioning", { isCoach: false })).toContain("own-career");
  });

  test("[H2] asks about being a coach only who coaches", () => {
    expect(topicsOf("development", { isCoach: true })).toContain("as-coach");
    expect(topicsOf("development", { isCoach: false })).not.toContain("as-coach");
  });
});

describe("who may hold which", () => {
  const holders: Holder[] = [
    { id: "lead", name, tie: "leader" },
    { id: "hr", name, tie: "hr" },
    { id: "lob", name, tie: "coordinator" },
    { id: "lead", name, tie: "hr" },
  ];
  const rules = rulesWith([
    { kind: "ambition", holders: ["hr"], consequences: "", answerDays: 5, version: 1 },
  ]);

  test("[H3] is the own leader always, others as the institution says, and everybody once", () => {
    expect(holdersOf("development", holders, rules).map(({ id }) => id)).toEqual(["lead"]);
    expect(holdersOf("ambition", holders, rules).map(({ id }) => id)).toEqual(["lead", "hr"]);
    expect(kindsHeldBy("lead", holders, rules)).toEqual([...staffKinds]);
    expect(kindsHeldBy("hr", holders, rules)).toEqual(["ambition"]);
    expect(kindsHeldBy("lob", holders, rules)).toEqual([]);
  });
});

describe("what is asked for", () => {
  test("[F17] is answered in working days: weekends and weeks without lessons don't count", () => {
    expect(workingDaysLater("2026-11-23", 10, [])).toBe("2026-12-07");
    expect(workingDaysLater("2026-11-27", 1, [])).toBe("2026-11-30");
    expect(workingDaysLater("2026-12-18", 1, ["2026-12-21", "2026-12-28"])).toBe("2027-01-04");
  });

  test("[F17] the last day is a working day, and one more day is never earlier", () => {
    const day = fc.integer({ min: 0, max: 400 }).map((days) => later("2026-08-01", { days }));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 40 }), (from, days) => {
        const last = workingDaysLater(from, days, []);
        expect(last < later(mondayOf(last), { days: 5 })).toBe(true);
        expect(workingDaysLater(from, days + 1, []) > last).toBe(true);
      }),
    );
  });

  test("[H15] waits on its last day, is overdue the day after, and stays answered", () => {
    const request = { answerBy: "2026-12-07", answer: null };
    expect(stateOfRequest(request, "2026-12-07")).toBe("waiting");
    expect(stateOfRequest(request, "2026-12-08")).toBe("overdue");
    expect(stateOfRequest({ ...request, answer: "declined" }, "2026-12-08")).toBe("answered");
    expect(mayAnswer({ answer: "granted" })).toMatchObject({ ok: false });
  });

  test("[H15] is asked in a talk that took place, and not without end", () => {
    expect(mayAsk(held, 0, now).ok).toBe(true);
    expect(mayAsk(held, 6, now)).toMatchObject({ refusal: "too-many" });
    expect(mayAsk({ ...held, heldOn: null, plannedFor: now }, 0, now)).toMatchObject({
      refusal: "not-recorded-yet",
    });
  });
});

describe("what is sealed", () => {
  test("comes back as it was written, without what was left empty", () => {
    expect(thoughtsIn(wordsIn(writtenWords({ growth: "Rustig", work: "" })))).toEqual({ growth: "Rustig" });
    expect(readStaffReport(JSON.stringify({ employeeWords: "a", holderNotes: "b", other: "c" }))).toEqual({
      employeeWords: "a",
      holderNotes: "b",
    });
    expect(() => readStaffReport("1")).toThrow("Not a text in parts.");
  });

  test("[H13] nothing empty is shared", () => {
    expect(mayBeReleased({})).toMatchObject({ refusal: "nothing-written" });
    expect(mayBeReleased({ growth: "Rustig" }).ok).toBe(true);
  });
});
