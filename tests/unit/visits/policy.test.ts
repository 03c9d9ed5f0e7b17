import { describe, expect, it } from "vitest";
import {
  leadsTeacher,
  mayAnswer,
  mayArrange,
  mayCallOff,
  mayChangeVisit,
  mayReadDue,
  mayReadReport,
  mayReadVisit,
  mayTakeOver,
  mayUseVisits,
  mayWriteReport,
} from "@/lib/visits/policy";
import type { Actor, Office } from "@/lib/platform/actor";
import { anActor } from "@/tests/support/actor";

const team = { id: "team", name: "Team" };
const teacher = anActor({ personId: "teacher", teams: [team] });
const leader = anActor({ personId: "leader", ledTeams: [team] });
const otherLeader = anActor({ personId: "other", ledTeams: [team] });
const farLeader = anActor({ personId: "leader", ledTeams: [{ id: "far", name: "Ver" }] });
const former = anActor({ personId: "leader" });
const mate = anActor({ personId: "mate", teams: [team] });
const offices = (...held: Office[]) => anActor({ personId: "officer", offices: new Set(held) });
const officers: Actor[] = (
  ["hr", "directorate", "admin", "privacy-officer", "lob-coordinator", "second-line"] as const
).map((office) => offices(office));

const pair = { teacherId: "teacher", teacherTeamIds: ["team"] };
const led = { ...pair, kind: "leader", visitorId: "leader", sharedAt: new Date() } as const;
const peer = { ...pair, kind: "peer", visitorId: "mate", sharedAt: new Date() } as const;

describe("[I1] a leader's visit", () => {
  it("is known to the teacher and to who leads them today; what was seen to the teacher and the leader who was there", () => {
    for (const actor of [teacher, leader]) {
      expect(mayReadVisit(actor, led)).toBe(true);
      expect(mayReadReport(actor, led)).toBe(true);
      expect(mayChangeVisit(actor, led)).toBe(true);
    }
    expect(mayReadVisit(otherLeader, led)).toBe(true);
    for (const may of [mayReadReport, mayChangeVisit, mayWriteReport, mayAnswer])
      expect(may(otherLeader, led)).toBe(false);
  });

  it("is read by the teacher once it was handed over, written by the leader alone and answered by the teacher alone", () => {
    expect(mayReadReport(teacher, { ...led, sharedAt: null })).toBe(false);
    expect(mayReadReport(leader, { ...led, sharedAt: null })).toBe(true);
    expect([mayWriteReport(leader, led), mayWriteReport(teacher, led)]).toEqual([true, false]);
    expect([mayAnswer(teacher, led), mayAnswer(leader, led)]).toEqual([true, false]);
  });

  it("closes for a leader who leads the teacher no longer, and never opens by an office", () => {
    for (const actor of [former, farLeader, mate, ...officers])
      for (const may of [mayReadVisit, mayReadReport, mayChangeVisit, mayWriteReport, mayAnswer])
        expect(may(actor, led)).toBe(false);
  });

  it("is taken over or called off by who leads the teacher after an earlier leader, and by nobody while that one leads", () => {
    const left = { ...led, visitorId: "earlier", isVisitorLeading: false };
    for (const may of [mayTakeOver, mayCallOff]) {
      expect(may(otherLeader, left)).toBe(true);
      for (const actor of [former, farLeader, mate, anActor({ personId: "earlier" }), ...officers])
        expect(may(actor, left)).toBe(false);
      expect(may(otherLeader, { ...left, isVisitorLeading: true })).toBe(false);
      expect(may(otherLeader, { ...left, kind: "peer" })).toBe(false);
    }
    expect([mayTakeOver(teacher, left), mayCallOff(teacher, left)]).toEqual([false, true]);
    expect(mayTakeOver(leader, { ...led, isVisitorLeading: false })).toBe(false);
    expect(mayCallOff(leader, { ...led, isVisitorLeading: true })).toBe(true);
  });

  it("is planned by who leads the teacher, never with oneself", () => {
    const ties = { id: "teacher", teamIds: ["team"] };
    expect(leadsTeacher(leader, ties)).toBe(true);
    expect(leadsTeacher(leader, { id: "leader", teamIds: ["team"] })).toBe(false);
    expect(leadsTeacher(farLeader, ties)).toBe(false);
    expect(leadsTeacher({ ...leader, kind: "student" }, ties)).toBe(false);
    expect(leadsTeacher(leader, { id: "teacher", teamIds: [] })).toBe(false);
  });
});

describe("[I5] a visit by a colleague", () => {
  it("is known to the two alone: not to a leader, not to an office, not even that it took place", () => {
    for (const actor of [teacher, mate]) expect(mayReadVisit(actor, peer)).toBe(true);
    for (const actor of [leader, otherLeader, former, ...officers])
      for (const may of [mayReadVisit, mayReadReport, mayChangeVisit, mayWriteReport, mayAnswer])
        expect(may(actor, peer)).toBe(false);
  });

  it("is written by the colleague and answered by who was visited", () => {
    expect([mayWriteReport(mate, peer), mayWriteReport(teacher, peer)]).toEqual([true, false]);
    expect([mayAnswer(teacher, peer), mayAnswer(mate, peer)]).toEqual([true, false]);
    expect(mayWriteReport({ ...mate, kind: "student" }, peer)).toBe(false);
    expect(mayReadVisit({ ...teacher, kind: "student" }, peer)).toBe(false);
  });
});

it("[I1] staff have visits, leaders have lists, HR writes what is looked at", () => {
  expect([mayUseVisits(teacher), mayUseVisits({ ...teacher, kind: "student" })]).toEqual([true, false]);
  expect([mayReadDue(leader), mayReadDue(teacher), mayReadDue({ ...leader, kind: "student" })]).toEqual([
    true,
    false,
    false,
  ]);
  expect(officers.map(mayArrange)).toEqual([true, false, false, false, false, false]);
  expect(mayArrange({ ...offices("hr"), kind: "student" })).toBe(false);
});
