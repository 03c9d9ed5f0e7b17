import { describe, expect, test } from "vitest";
import { mayJudge } from "@/lib/conversations/dialogue/policy";
import * as policy from "@/lib/conversations/policy";
import {
  mayAssignCoach,
  mayHandOver,
  mayHandOverFor,
  mayOpenEarlier,
  mayReadStudent,
  sightOf,
} from "@/lib/organisation/students/policy";
import type { Actor, Office } from "@/lib/platform/actor";
import { institutionId } from "@/lib/platform/tenancy";
import { newId } from "@/lib/platform/ids";

const student = { id: "joris", coachId: "hanneke", teamIds: ["dier"], opensEarlier: true };
const talk = { student, coachId: "hanneke", withIntaker: null };
const team = { id: "dier", name: "Dier & Zorg" };

function anActor(personId: string, facts: Partial<Actor> = {}): Actor {
  return {
    personId,
    institutionId: institutionId(newId()),
    institution: { slug: "helicon", name: "Helicon" },
    kind: "staff",
    name: { givenName: "Sam", infix: null, familyName: "Jansen" },
    jobTitle: null,
    offices: new Set<Office>(),
    teams: [],
    ledTeams: [],
    coordinatedTeams: [],
    advisedTeams: [],
    isCoach: false,
    idiom: {},
    ...facts,
  };
}

const offices: Office[] = ["hr", "directorate", "lob-coordinator", "second-line", "admin", "privacy-officer"];
const people: Record<string, Actor> = {
  student: anActor("joris", { kind: "student" }),
  "another student": anActor("noor", { kind: "student" }),
  coach: anActor("hanneke", { teams: [team], isCoach: true }),
  "former coach": anActor("anna", { isCoach: true }),
  colleague: anActor("karim", { teams: [team], isCoach: true }),
  lead: anActor("peter", { offices: new Set(["team-lead"]), ledTeams: [team] }),
  "lead of another team": anActor("els", {
    offices: new Set(["team-lead"]),
    ledTeams: [{ id: "groen", name: "Groen" }],
  }),
  coordinator: anActor("lieke", { coordinatedTeams: [team] }),
  adviser: anActor("bea", { advisedTeams: [team] }),
  "all offices": anActor("alles", { offices: new Set(offices) }),
};

function who(may: (actor: Actor) => boolean): string[] {
  return Object.keys(people).filter((name) => {
    const actor = people[name];
    return actor !== undefined && may(actor);
  });
}

describe("permissions.md 6.3: relation, not office, opens what was said", () => {
  test.each<[string, (actor: Actor) => boolean, string[]]>([
    [
      "name, group and coach",
      (a) => mayReadStudent(a, student),
      ["student", "coach", "colleague", "lead", "coordinator"],
    ],
    ["that there were talks", (a) => policy.mayReadTalks(a, student), ["student", "coach", "lead"]],
    ["a talk's facts", (a) => policy.mayReadTalk(a, talk), ["student", "coach", "lead"]],
    ["what was said and agreed", (a) => policy.mayReadContent(a, talk), ["student", "coach"]],
    ["being one of the two", (a) => policy.isParty(a, student), ["student", "coach"]],
    ["what earlier coaches recorded", (a) => policy.mayReadEarlier(a, student), ["student", "coach"]],
    ["holding a talk", (a) => policy.mayHoldTalk(a, student), ["coach"]],
    ["recording a talk", (a) => policy.mayRecord(a, talk), ["coach"]],
    ["rewriting a report", (a) => policy.mayRewrite(a, talk), ["student", "coach"]],
    ["confirming a report", (a) => policy.mayConfirm(a, talk), ["student"]],
    ["calling a talk off", (a) => policy.mayCancel(a, talk), ["student", "coach"]],
    ["saying how deep a talk went", (a) => mayJudge(a, talk), ["student", "coach"]],
    ["settling an agreement", (a) => policy.maySettleFor(a, talk), ["student", "coach"]],
    ["how recording goes, in figures", policy.mayReadRecording, ["all offices"]],
    ["naming a first coach", (a) => mayAssignCoach(a, student), ["lead"]],
    ["handing over", (a) => mayHandOver(a, student), ["coach"]],
    ["naming the next coach for another", (a) => mayHandOverFor(a, student), ["lead"]],
  ])("%s", (_what, may, expected) => {
    expect(who(may)).toEqual(expected);
  });

  test("a new coach reads what a former one recorded, and rewrites none of it", () => {
    const coach = people["coach"];
    const written = { ...talk, coachId: "anna" };
    expect(coach && [policy.mayReadContent(coach, written), policy.mayRewrite(coach, written)]).toEqual([
      true,
      false,
    ]);
    expect(who((a) => mayJudge(a, written))).toEqual(["student"]);
  });

  test("who was the coach when it was planned or recorded has no part in it any more", () => {
    const own = { ...talk, coachId: "anna" };
    const rights = ["mayRecord", "mayRewrite", "mayCancel", "mayReadContent", "maySettleFor"] as const;
    const former = people["former coach"];
    expect(rights.filter((right) => former && policy[right](former, own))).toEqual([]);
  });

  test.each([true, false])(
    "[6.5-4] what an earlier coach recorded is for the student and, as long as they agree (%s), for the next coach",
    (opensEarlier) => {
      const earlier = { ...talk, student: { ...student, opensEarlier }, coachId: "anna" };
      const own = { ...talk, student: { ...student, opensEarlier } };
      expect(who((a) => policy.mayReadContent(a, earlier))).toEqual(
        opensEarlier ? ["student", "coach"] : ["student"],
      );
      expect(who((a) => policy.maySettleFor(a, earlier))).toEqual(
        opensEarlier ? ["student", "coach"] : ["student"],
      );
      expect(who((a) => policy.mayReadContent(a, own))).toEqual(["student", "coach"]);
      expect(who((a) => policy.mayReadTalk(a, earlier))).toEqual(["student", "coach", "lead"]);
      expect(who((a) => mayOpenEarlier(a, earlier.student))).toEqual(["student"]);
    },
  );

  test("a student is nothing to another one, whatever is said of them", () => {
    const other = { kind: "student", teams: [team], ledTeams: [team], coordinatedTeams: [team] } as const;
    expect(sightOf(anActor("noor", other), student)).toBeNull();
    expect(sightOf(anActor("hanneke", other), student)).toBeNull();
  });

  test("who leads the team and coaches the student is their coach first", () => {
    const both = anActor("hanneke", { offices: new Set(["team-lead"]), ledTeams: [team] });
    expect(sightOf(both, student)).toBe("coach");
    expect(policy.mayReadContent(both, { ...talk, student: { ...student, coachId: "karim" } })).toBe(false);
  });
});

describe("[U3] an intake is with the intaker who holds it until it is handed over", () => {
  const intaker = anActor("sacha");
  const ahead = { ...talk, coachId: "sacha", withIntaker: "ahead" } as const;
  const recorded = { ...ahead, withIntaker: "recorded" } as const;

  test("they read, record and mend their own, and no talk of anybody else", () => {
    for (const mine of [ahead, recorded]) {
      expect(policy.mayReadTalk(intaker, mine)).toBe(true);
      expect(policy.mayReadContent(intaker, mine)).toBe(true);
      expect(policy.mayRecord(intaker, mine)).toBe(true);
      expect(policy.isBetween(intaker, mine)).toBe(true);
    }
    expect(policy.mayReadTalk(intaker, talk)).toBe(false);
    expect(policy.mayReadTalk(intaker, { ...recorded, coachId: "iris" })).toBe(false);
    expect(policy.mayReadTalk(intaker, { ...recorded, withIntaker: null })).toBe(false);
  });

  test("the coach reads it once it was recorded, and never records it", () => {
    const coach = anActor("hanneke");
    expect(policy.mayReadContent(coach, ahead)).toBe(false);
    expect(policy.mayReadContent(coach, recorded)).toBe(true);
    expect(policy.mayReadContent(coach, { ...recorded, student: { ...student, opensEarlier: false } })).toBe(
      false,
    );
    expect(policy.mayRecord(coach, recorded)).toBe(false);
  });

  test("holding one is for who is an intaker of that student today", () => {
    expect(policy.mayHoldIntake(intaker, { intakerIds: ["sacha"] })).toBe(true);
    expect(policy.mayHoldIntake(intaker, { intakerIds: [] })).toBe(false);
    expect(policy.mayHoldIntake(anActor("sacha", { kind: "student" }), { intakerIds: ["sacha"] })).toBe(
      false,
    );
  });
});
