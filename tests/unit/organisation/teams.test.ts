import { describe, expect, test } from "vitest";
import { attentionOf } from "@/lib/organisation/teams/attention/rules";
import { readingsOf } from "@/lib/organisation/teams/members/rules";
import * as may from "@/lib/organisation/teams/policy";
import { mayJoin, mayLeave } from "@/lib/organisation/teams/rules";
import type { Actor } from "@/lib/platform/actor";
import { actorWith } from "@/tests/support/plans";

const today = "2026-11-22";
const nothing = { plan: null, lateActions: 0, withoutCoach: null, behind: null, leaving: [] };

describe("what needs attention", () => {
  test("[A2] a team in which everything runs asks nothing", () => {
    expect(attentionOf({ ...nothing, withoutCoach: 0, behind: 0 }, today)).toEqual([]);
  });

  test("[A2] students come first, then the plan, then who leaves; each once", () => {
    const leaving = [
      { name: "Bert Cox", endsOn: "2027-07-31" },
      { name: "Anna Bos", endsOn: "2027-01-31" },
    ];
    const plan = { kind: "adopt", dueOn: "2026-10-01" } as const;
    const items = attentionOf({ plan, lateActions: 2, withoutCoach: 1, behind: 3, leaving }, today);
    expect(items).toEqual([
      { kind: "without-coach", count: 1 },
      { kind: "behind", count: 3 },
      { kind: "plan", step: "adopt", isLate: true },
      { kind: "late-actions", count: 2 },
      { kind: "leaving", name: "Anna Bos", others: 1, endsOn: "2027-01-31" },
    ]);
  });

  test("a plan is late from the day after it was asked for", () => {
    const items = attentionOf({ ...nothing, plan: { kind: "review", dueOn: today } }, today);
    expect(items).toEqual([{ kind: "plan", step: "review", isLate: false }]);
  });
});

test("somebody joins a team once, from a day on which they work here", () => {
  const employment = { startsOn: "2020-08-01", endsOn: "2027-07-31" };
  expect(mayJoin(employment, today, false)).toMatchObject({ ok: true });
  expect(mayJoin(employment, today, true)).toMatchObject({ refusal: "already-member" });
  expect(mayJoin(employment, "2020-07-31", false)).toMatchObject({ refusal: "not-employed" });
  expect(mayJoin(employment, "2027-08-01", false)).toMatchObject({ refusal: "not-employed" });
});

test("a membership ends once, not before it began", () => {
  const membership = { id: "m", teamId: "t", personId: "p", startsOn: "2026-09-01", endsOn: null };
  expect(mayLeave(membership, "2026-09-01")).toMatchObject({ ok: true });
  expect(mayLeave(membership, "2026-08-31")).toMatchObject({ refusal: "ends-before-start" });
  expect(mayLeave({ ...membership, endsOn: today }, today)).toMatchObject({ refusal: "already-ended" });
});

test("[6.2] each contract end that a list shows is a reading of its subject, and nothing else is", () => {
  const members = [
    { id: "a", contractEnd: { contractId: "c", endsOn: "2027-01-31" } },
    { id: "b", contractEnd: null },
  ];
  expect(readingsOf(members)).toEqual([
    { verb: "read", entity: "contract", entityId: "c", subjectPersonId: "a" },
  ]);
});

describe("[6.2] who may know what of a team", () => {
  const team = { id: "t" };
  const rights = {
    team: may.mayReadTeam,
    members: may.mayReadMembers,
    counts: may.mayCountMembers,
    contracts: may.mayReadContractEnds,
    students: may.mayReadStudents,
    coverage: may.mayReadCoverage,
    arrange: may.mayArrangeMembers,
    rename: may.mayRenameTeam,
  };
  test.each([
    ["member", actorWith({ worksIn: ["t"] }), "team members counts"],
    ["other team", actorWith({ worksIn: ["u"] }), "team"],
    ["leader", actorWith({ leads: ["t"] }), "team members counts contracts students coverage arrange rename"],
    ["other leader", actorWith({ leads: ["u"] }), "team"],
    ["hr", actorWith({ offices: ["hr"] }), "team members counts contracts coverage arrange"],
    ["directorate", actorWith({ offices: ["directorate"] }), "team counts coverage"],
    ["coordinator", actorWith({ offices: ["lob-coordinator"] }), "team counts coverage"],
    ["team coordinator", actorWith({ coordinates: ["t"] }), "team members counts coverage"],
    ["coordinator of another team", actorWith({ coordinates: ["u"] }), "team"],
    ["adviser", actorWith({ advises: ["t"] }), "team"],
    ["admin", actorWith({ offices: ["admin"] }), "team rename"],
    ["student", actorWith({ kind: "student" }), ""],
  ])("%s", (_who, actor, expected) => {
    const granted = Object.entries(rights).flatMap(([name, decide]) => (decide(actor, team) ? [name] : []));
    expect(granted.join(" ")).toBe(expected);
  });

  test("[6.5-2] nobody of HR takes or leaves a place themselves; who leads the team does, as for anybody", () => {
    const mayFor = (actor: Actor) =>
      [actor.personId, "somebody"].map((personId) => may.mayArrangeMember(actor, { ...team, personId }));
    expect(mayFor(actorWith({ offices: ["hr"] }))).toEqual([false, true]);
    expect(mayFor(actorWith({ leads: ["t"] }))).toEqual([true, true]);
    expect(mayFor(actorWith({ worksIn: ["t"] }))).toEqual([false, false]);
  });

  test("a student has none of it, whatever is said of them", () => {
    const student = actorWith({ kind: "student", offices: ["hr", "admin"], leads: ["t"], worksIn: ["t"] });
    expect(
      [may.mayArrangeMembers, may.mayRenameTeam, may.mayReadTeam].map((decide) => decide(student, team)),
    ).toEqual([false, false, false]);
    expect(may.mayReadMembers(actorWith({ kind: "student", worksIn: ["t"] }), team)).toBe(false);
  });

  test("the list as a file is for who steers the institution", () => {
    expect(may.mayExportTeams(actorWith({ offices: ["directorate"] }))).toBe(true);
    expect(may.mayExportTeams(actorWith({ leads: ["t"] }))).toBe(false);
    expect(may.mayListTeams(actorWith({ kind: "student" }))).toBe(false);
  });
});
