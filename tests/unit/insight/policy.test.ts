import { describe, expect, it } from "vitest";
import {
  contractSightOf,
  homePlaceOf,
  maySeeFigures,
  maySeeInstitution,
  maySeePlace,
  reachOf,
} from "@/lib/insight/policy";
import { anActor } from "@/tests/support/actor";

const near = { id: "near", name: "Dier & Zorg" };
const kinds = {
  teacher: anActor({ teams: [near] }),
  coach: anActor({ teams: [near], isCoach: true }),
  lead: anActor({ offices: new Set(["team-lead"]), ledTeams: [near] }),
  hr: anActor({ offices: new Set(["hr"]) }),
  directorate: anActor({ offices: new Set(["directorate"]) }),
  coordinator: anActor({ offices: new Set(["lob-coordinator"]) }),
  secondLine: anActor({ offices: new Set(["second-line"]), advisedTeams: [near] }),
  admin: anActor({ offices: new Set(["admin"]) }),
  privacyOfficer: anActor({ offices: new Set(["privacy-officer"]) }),
  student: anActor({ kind: "student" }),
};

describe("the figures of borging", () => {
  it.each([
    ["teacher", false, false, "none"],
    ["coach", false, false, "none"],
    ["lead", true, false, "all"],
    ["hr", true, true, "all"],
    ["directorate", true, true, "three-or-more"],
    ["coordinator", true, true, "none"],
    ["secondLine", false, false, "none"],
    ["admin", false, false, "none"],
    ["privacyOfficer", false, false, "none"],
    ["student", false, false, "none"],
  ] as const)(
    "[X1] for a %s: any %s, of the institution %s, of contracts %s",
    (kind, any, institution, sight) => {
      const actor = kinds[kind];
      expect(maySeeFigures(actor)).toBe(any);
      expect(maySeeInstitution(actor)).toBe(institution);
      expect(contractSightOf(actor)).toBe(sight);
      expect(maySeePlace(actor, { id: "institution", kind: "institution" })).toBe(institution);
      expect(maySeePlace(actor, { id: "near", kind: "team" })).toBe(any);
      expect(maySeePlace(actor, { id: "far", kind: "team" })).toBe(institution);
      expect(maySeePlace(actor, { id: "unit", kind: "unit" })).toBe(institution);
    },
  );

  it("[X1] of a leader are asked for their own teams only", () => {
    expect(reachOf(kinds.lead)).toMatchObject({ over: "own", ledTeamIds: ["near"] });
    expect(homePlaceOf(kinds.lead)).toBe(kinds.lead.personId);
    expect(homePlaceOf(kinds.hr)).toBe(kinds.hr.institutionId);
  });

  it("[X1] of oneself as a leader are one's own, and nobody else's", () => {
    const own = { id: kinds.lead.personId, kind: "own" } as const;
    expect(maySeePlace(kinds.lead, own)).toBe(true);
    expect(maySeePlace(kinds.lead, { ...own, id: "somebody" })).toBe(false);
    expect(maySeePlace({ ...kinds.teacher, personId: "t" }, { id: "t", kind: "own" })).toBe(false);
    expect(maySeePlace({ ...kinds.hr, personId: "h" }, { id: "h", kind: "own" })).toBe(false);
  });

  it("[X1] are not a student's, whatever is said of them", () => {
    const offices = new Set(["hr", "directorate", "lob-coordinator"] as const);
    const student = anActor({ kind: "student", offices, ledTeams: [near] });
    expect(maySeeInstitution(student)).toBe(false);
    expect(maySeeFigures(student)).toBe(false);
    expect(maySeePlace(student, { id: "near", kind: "team" })).toBe(false);
  });

  it("[X1] [M13] say who has a role as it is to HR and to a leader of own teams alone", () => {
    const knowing = Object.entries(kinds).filter(
      ([, actor]) => maySeeFigures(actor) && reachOf(actor).knowsRoles,
    );
    expect(knowing.map(([kind]) => kind)).toEqual(["lead", "hr"]);
    const both = anActor({ offices: new Set(["directorate", "team-lead"]), ledTeams: [near] });
    expect(reachOf(both).knowsRoles).toBe(false);
  });

  it("[X4] stay withheld for a director or coordinator who leads a team as well", () => {
    const both = anActor({ offices: new Set(["directorate", "team-lead"]), ledTeams: [near] });
    expect(contractSightOf(both)).toBe("three-or-more");
    const coordinator = anActor({ offices: new Set(["lob-coordinator", "team-lead"]), ledTeams: [near] });
    expect(contractSightOf(coordinator)).toBe("none");
    // Who reads figures of every team would read those of talks with staff elsewhere as well.
    expect(reachOf(coordinator)).toMatchObject({ over: "institution", staffTalks: false });
    expect(reachOf(both).staffTalks).toBe(true);
    expect(reachOf(kinds.lead).staffTalks).toBe(true);
  });
});
