import { describe, expect, test } from "vitest";
import * as policy from "@/lib/conversations/staff/policy";
import { anActor } from "@/tests/support/actor";

const talk = { kind: "development", employeeId: "teun", holderId: "lea", isStillHeld: true } as const;
const employee = anActor({ personId: "teun" });
const holder = anActor({ personId: "lea" });
const offices = anActor({
  personId: "ander",
  offices: new Set(["team-lead", "hr", "directorate", "admin", "privacy-officer", "lob-coordinator"]),
});

describe("a talk with staff", () => {
  test("[H4] is between two: no office and no other leader knows of it", () => {
    const { mayReadStaffTalk, mayReadStaffContent, mayArrange, mayRecordStaffTalk, mayReact } = policy;
    for (const may of [mayReadStaffTalk, mayReadStaffContent, mayArrange, mayRecordStaffTalk, mayReact])
      expect(may(offices, talk)).toBe(false);
  });

  test("is recorded by who holds it, and confirmed by whom it is about", () => {
    expect([policy.mayRecordStaffTalk(holder, talk), policy.mayRecordStaffTalk(employee, talk)]).toEqual([
      true,
      false,
    ]);
    expect([policy.mayReact(holder, talk), policy.mayReact(employee, talk)]).toEqual([false, true]);
  });

  test("of a functioning talk the employee writes no report", () => {
    expect(policy.mayRewriteOwn(employee, talk)).toBe(true);
    expect(policy.mayRewriteOwn(employee, { ...talk, kind: "functioning" })).toBe(false);
    expect(policy.mayRewriteOwn(holder, talk)).toBe(false);
  });

  test("when the relation ends its holder keeps the facts and nothing else", () => {
    const ended = { ...talk, isStillHeld: false };
    expect(policy.mayReadStaffTalk(holder, ended)).toBe(true);
    expect(policy.mayReadStaffContent(holder, ended)).toBe(false);
    expect(policy.mayRecordStaffTalk(holder, ended)).toBe(false);
    expect(policy.mayArrange(holder, ended)).toBe(false);
    expect(policy.mayReadStaffContent(employee, ended)).toBe(true);
  });

  test("[H3] who may hold which is HR's to say", () => {
    expect(policy.mayChangeTalkRules(anActor({ offices: new Set(["hr"]) }))).toBe(true);
    expect(policy.mayChangeTalkRules(anActor({ offices: new Set(["admin", "directorate"]) }))).toBe(false);
  });

  test("students have none", () => {
    expect(policy.mayReadOwnTalks(anActor({ kind: "student" }))).toBe(false);
    expect(policy.mayReadStaffTalk(anActor({ kind: "student", personId: "teun" }), talk)).toBe(false);
  });
});
