import { describe, expect, it } from "vitest";
import type { Actor, Office } from "@/lib/platform/actor";
import { institutionId } from "@/lib/platform/tenancy";
import {
  mayAssign,
  mayAssignIn,
  mayListHours,
  mayReadAssignments,
  visibleHolders,
} from "@/lib/profiles/assignments/policy";
import {
  keysOf,
  mayEditCompetences,
  mayKnowRole,
  mayReadProfile,
  mayReadRoles,
  mayRuleRoles,
  mayWriteConcepts,
} from "@/lib/profiles/policy";

const dier = { id: "dier", name: "Dier" };

function person(office: Office | null, rest: Partial<Actor> = {}): Actor {
  return {
    personId: "me",
    institutionId: institutionId("018f0000-0000-7000-8000-000000000001"),
    institution: { slug: "helicon", name: "Helicon" },
    kind: "staff",
    name: { givenName: "Sam", infix: null, familyName: "Jansen" },
    jobTitle: null,
    offices: new Set(office ? [office] : []),
    teams: [],
    ledTeams: [],
    coordinatedTeams: [],
    advisedTeams: [],
    isCoach: false,
    idiom: {},
    ...rest,
  };
}

const people = {
  teacher: person(null, { teams: [dier] }),
  leader: person("team-lead", { ledTeams: [dier] }),
  hr: person("hr"),
  directorate: person("directorate"),
  coordinator: person("lob-coordinator"),
  teamCoordinator: person(null, { coordinatedTeams: [dier] }),
  secondLine: person("second-line", { advisedTeams: [dier] }),
  admin: person("admin"),
  privacyOfficer: person("privacy-officer"),
  student: person(null, { kind: "student" }),
};

const rights = {
  "read profiles": mayReadRoles,
  "read a profile in force": (actor: Actor) =>
    mayReadProfile(actor, { state: "in-force", consultation: null }),
  "read a concept": (actor: Actor) => mayReadProfile(actor, { state: "one-key", consultation: null }),
  "know of a role without approved profile": (actor: Actor) => mayKnowRole(actor, { profiles: [] }),
  "write concepts": mayWriteConcepts,
  "retire and rename": mayRuleRoles,
  "edit competences": mayEditCompetences,
  "turn HR's key": (actor: Actor) => keysOf(actor).includes("hr"),
  "turn the directie's key": (actor: Actor) => keysOf(actor).includes("directorate"),
  "see who holds what in the team": (actor: Actor) => mayReadAssignments(actor, { teamId: "dier" }),
  "see who holds what in another team": (actor: Actor) => mayReadAssignments(actor, { teamId: "groen" }),
  "give roles in the team": (actor: Actor) => mayAssignIn(actor, { teamId: "dier" }),
  "give roles in another team": (actor: Actor) => mayAssignIn(actor, { teamId: "groen" }),
  "give roles outside teams": (actor: Actor) => mayAssignIn(actor, { teamId: null }),
};

type Who = keyof typeof people;
const staff: Who[] = [
  "teacher",
  "leader",
  "hr",
  "directorate",
  "coordinator",
  "teamCoordinator",
  "secondLine",
  "admin",
  "privacyOfficer",
];

const expected: Record<keyof typeof rights, readonly Who[]> = {
  "read profiles": staff,
  "read a profile in force": staff,
  "read a concept": ["hr", "directorate", "coordinator"],
  "know of a role without approved profile": ["hr", "directorate", "coordinator"],
  "write concepts": ["hr", "coordinator"],
  "retire and rename": ["hr"],
  "edit competences": ["hr"],
  "turn HR's key": ["hr"],
  "turn the directie's key": ["directorate"],
  "see who holds what in the team": ["teacher", "leader", "teamCoordinator", "hr"],
  "see who holds what in another team": ["hr"],
  "give roles in the team": ["leader", "hr"],
  "give roles in another team": ["hr"],
  "give roles outside teams": ["hr"],
};

describe("rights on roles and profiles", () => {
  const cells = Object.entries(rights).flatMap(([right, may]) =>
    Object.entries(people).map(([who, actor]) => ({ right, who, actor, may })),
  );

  it.each(cells)("[C7] $who, to $right: as the permission table says", ({ right, who, actor, may }) => {
    const allowed: readonly string[] = expected[right as keyof typeof rights];
    expect(may(actor)).toBe(allowed.includes(who));
  });

  it("nobody decides on the own role", () => {
    for (const actor of [people.hr, people.leader]) {
      expect(mayAssign(actor, { teamId: "dier", personId: "somebody" })).toBe(true);
      expect(mayAssign(actor, { teamId: "dier", personId: "me" })).toBe(false);
    }
    expect(mayAssign(people.teacher, { teamId: "dier", personId: "somebody" })).toBe(false);
  });

  it("names of holders: HR all, others of their own teams and themselves", () => {
    expect(visibleHolders(people.hr)).toBe("whole-institution");
    expect(visibleHolders(people.directorate)).toEqual({ teamIds: [], personId: "me" });
    for (const one of [people.leader, people.teacher, people.teamCoordinator])
      expect(visibleHolders(one)).toEqual({ teamIds: ["dier"], personId: "me" });
  });

  it("hours by person stand in lists only with the works council's consent; one's own always do", () => {
    for (const actor of Object.values(people)) {
      expect(mayListHours(actor, { personId: "somebody", isConsented: false })).toBe(false);
      expect(mayListHours(actor, { personId: "somebody", isConsented: true })).toBe(true);
      expect(mayListHours(actor, { personId: "me", isConsented: false })).toBe(true);
    }
  });
});
