import { describe, expect, test } from "vitest";
import { aspectsIn } from "@/lib/appraisals/frames/rules";
import { frameInput } from "@/lib/appraisals/frames/schema";
import { type AppraisalTies, listsOf, mayPlanWith, sightOf } from "@/lib/appraisals/policy";
import * as rules from "@/lib/appraisals/rules";
import { respondInput, typedOf, writeInput } from "@/lib/appraisals/schema";
import type { Office } from "@/lib/platform/actor";
import { anActor } from "@/tests/support/actor";

const id = "0199e000-0000-7000-8000-00000000000c";
const me = anActor().personId;
const other = "0199e000-0000-7000-8000-000000000002";
const third = "0199e000-0000-7000-8000-000000000003";
const planned = {
  ...{ calledOffAt: null, isLapsed: false, laidAt: null },
  ...{ unsignedAt: null, response: null, ruling: null },
} as const;
const laid = { ...planned, laidAt: new Date() };
const ties: AppraisalTies = {
  ...{ employeeId: other, leaderId: third, isEmployeeLed: false, isLeaderLed: false },
  ...{ isLaid: true, isObjected: false },
};
const holding = (...offices: Office[]) => anActor({ offices: new Set(offices) });

describe("[H4] as what somebody reads an appraisal", () => {
  test("the employee always, the leader as long as they lead the employee", () => {
    expect(sightOf(anActor(), { ...ties, employeeId: me, isLaid: false })).toBe("own");
    expect(sightOf(anActor(), { ...ties, leaderId: me, isEmployeeLed: true, isLaid: false })).toBe("leader");
    expect(sightOf(anActor(), { ...ties, leaderId: me })).toBeNull();
  });

  test("no office opens what its holder wrote once, or what is about themselves", () => {
    const all = holding("hr", "directorate");
    expect(sightOf(all, { ...ties, leaderId: me, isObjected: true, isLeaderLed: true })).toBeNull();
    expect(sightOf(all, { ...ties, employeeId: me })).toBe("own");
  });

  test("no office opens what was not laid, and no other office opens anything", () => {
    const hidden = { ...ties, isLaid: false, isLeaderLed: true, isObjected: true };
    expect(sightOf(holding("hr", "directorate"), hidden)).toBeNull();
    const others = holding("admin", "privacy-officer", "lob-coordinator", "second-line", "team-lead");
    expect(sightOf(others, { ...ties, isEmployeeLed: true, isLeaderLed: true, isObjected: true })).toBeNull();
  });

  test("the directie as next manager of the leader, or once there is an objection", () => {
    const director = holding("directorate");
    expect(sightOf(director, ties)).toBeNull();
    expect(sightOf(director, { ...ties, isLeaderLed: true })).toBe("next-manager");
    expect(sightOf(director, { ...ties, isObjected: true })).toBe("objection-body");
    expect(sightOf(anActor(), { ...ties, isLeaderLed: true })).toBeNull();
  });

  test("nobody plans with themselves, or with who they don't lead", () => {
    const leader = anActor({ ledTeams: [{ id, name: "Groen" }] });
    expect(mayPlanWith(leader, { id: other, isLed: true })).toBe(true);
    expect(mayPlanWith(leader, { id: other, isLed: false })).toBe(false);
    expect(mayPlanWith(leader, { id: me, isLed: true })).toBe(false);
    expect(mayPlanWith(anActor(), { id: other, isLed: true })).toBe(false);
    expect(listsOf(leader)).toEqual(["leading", "own"]);
    expect(listsOf(holding("hr"))).toEqual(["file", "own"]);
  });
});

describe("[H4] how an appraisal stands", () => {
  test("follows from what happened, and a draft is no state", () => {
    expect(rules.stateOfAppraisal(planned)).toBe("planned");
    expect(rules.stateOfAppraisal({ ...planned, calledOffAt: new Date() })).toBe("called-off");
    expect(rules.stateOfAppraisal(laid)).toBe("discussed");
    expect(rules.stateOfAppraisal({ ...laid, response: "objection" })).toBe("objection");
    expect(rules.stateOfAppraisal({ ...laid, response: "seen", ruling: "set-aside" })).toBe("set-aside");
  });

  test("it is planned for today or later, and discussed today or before", () => {
    expect(rules.mayBePlanned("2026-11-21", "2026-11-22")).toMatchObject({ refusal: "in-the-past" });
    expect(rules.mayBePlanned("2026-11-22", "2026-11-22").ok).toBe(true);
    const judgement = { aspects: [{ choice: "below", words: "x" }], overall: "y" } as const;
    const moments = { madeOn: "2026-11-02", today: "2026-11-22" };
    const laying = { standing: planned, judgement, aspects: 1, openRequests: 0, ...moments };
    expect(rules.mayBeLaid({ ...laying, discussedOn: "2026-11-23" })).toMatchObject({
      refusal: "not-discussed-yet",
    });
    expect(rules.mayBeLaid({ ...laying, discussedOn: "2016-11-22" })).toMatchObject({
      refusal: "before-planned",
    });
    expect(rules.mayBeLaid({ ...laying, discussedOn: "2026-11-22" }).ok).toBe(true);
    expect(rules.mayBeLaid({ ...laying, discussedOn: "2026-11-22", aspects: 2 })).toMatchObject({
      refusal: "unfinished",
    });
  });

  test("[H8] a choice without words is no judgement, and neither is a judgement without a conclusion", () => {
    expect(rules.isWhole({ aspects: [{ choice: "above", words: " " }], overall: "y" }, 1)).toBe(false);
    expect(rules.isWhole({ aspects: [{ choice: null, words: "x" }], overall: "y" }, 1)).toBe(false);
    expect(rules.isWhole({ aspects: [{ choice: "above", words: "x" }], overall: "" }, 1)).toBe(false);
  });

  test("HR checks after the answer, with words wherever somebody is told no", () => {
    const check = (response: rules.Response | null, ruling: rules.Ruling, words: string) =>
      rules.mayBeChecked({ unsignedAt: null, response, ruling: null }, { ruling, words });
    expect(check(null, "stands", "x")).toMatchObject({ refusal: "not-answered" });
    expect(check("objection", "stands", "")).toMatchObject({ refusal: "say-why" });
    expect(check("seen", "set-aside", "")).toMatchObject({ refusal: "say-why" });
    expect(check("seen", "stands", "").ok).toBe(true);
    expect(
      rules.mayBeChecked(
        { unsignedAt: null, response: "seen", ruling: "stands" },
        { ruling: "stands", words: "" },
      ).ok,
    ).toBe(false);
  });
});

describe("[H4] somebody who never signs", () => {
  const waiting = { ...laid, laidAt: new Date("2026-11-02T22:59:00Z"), signingDays: 14 };

  test("has the days they were told of, counted from the day it was laid before them", () => {
    expect(rules.lastDayToSign(waiting)).toBe("2026-11-16");
    expect(rules.lastDayToSign({ laidAt: null, signingDays: 14 })).toBeNull();
    expect(rules.mayBeNotedUnsigned(waiting, "2026-11-16")).toMatchObject({ refusal: "time-left" });
    expect(rules.mayBeNotedUnsigned(waiting, "2026-11-17").ok).toBe(true);
    const answered = { ...waiting, response: "seen" } as const;
    expect(rules.mayBeNotedUnsigned(answered, "2026-12-17")).toMatchObject({ refusal: "answered-already" });
  });

  test("can still answer until HR checked, and the text is not taken back any more", () => {
    const noted = { ...waiting, unsignedAt: new Date() };
    expect(rules.stateOfAppraisal(noted)).toBe("unsigned");
    expect(rules.mayBeAnswered(noted).ok).toBe(true);
    expect(rules.stateOfAppraisal({ ...noted, response: "objection" })).toBe("objection");
    expect(rules.mayBeAnswered({ ...noted, ruling: "stands" })).toMatchObject({ refusal: "checked-already" });
    expect(rules.mayBeTakenBack(noted)).toMatchObject({ refusal: "noted-unsigned" });
    expect(rules.mayBeNotedUnsigned(noted, "2026-12-17")).toMatchObject({ refusal: "noted-unsigned" });
  });

  test("does not agree by it: HR says what became of it", () => {
    const noted = { unsignedAt: new Date(), response: null, ruling: null };
    expect(rules.mayBeChecked(noted, { ruling: "stands", words: "" })).toMatchObject({ refusal: "say-why" });
    expect(rules.mayBeChecked(noted, { ruling: "stands", words: "x" }).ok).toBe(true);
  });
});

test("[H4] who leads the employee no more holds no talk with them, and nothing of it changes", () => {
  expect(rules.stateOfAppraisal({ ...planned, isLapsed: true })).toBe("called-off");
  expect(rules.mayStillChange({ ...planned, isLapsed: true })).toMatchObject({ refusal: "called-off" });
});

describe("What people send", () => {
  test("an objection says why", () => {
    const sent = { appraisalId: id, response: "objection", reasons: " " };
    expect(respondInput.safeParse(sent).error?.issues[0]?.path).toEqual(["reasons"]);
    expect(respondInput.safeParse({ ...sent, response: "seen" }).success).toBe(true);
  });

  test("[H8] a judgement is a choice of three and words, never a number; and its form gives back what it was given", () => {
    expect(writeInput.safeParse({ appraisalId: id, choice0: "8", overall: "" }).success).toBe(false);
    const { judgement } = writeInput.parse({
      appraisalId: id,
      choice1: "above",
      words1: "Goed",
      overall: "Slot",
    });
    expect(judgement.aspects.slice(0, 2)).toEqual([
      { choice: null, words: "" },
      { choice: "above", words: "Goed" },
    ]);
    expect(typedOf(judgement, 2)).toEqual({
      ...{ choice0: "", words0: "", choice1: "above", words1: "Goed", overall: "Slot" },
    });
  });

  test("[M14] at most eight aspects, one on a line, each once", () => {
    expect(aspectsIn(" Lesgeven \n\nLesgeven\nSamenwerken")).toEqual(["Lesgeven", "Samenwerken"]);
    const aspects = Array.from({ length: 9 }, (_, place) => `Aspect ${place}`).join("\n");
    const refused = frameInput.safeParse({ consequences: "Salaris", aspects, signingDays: "14" });
    expect(refused.error?.issues[0]?.message).toBe("too-many-aspects");
  });
});
