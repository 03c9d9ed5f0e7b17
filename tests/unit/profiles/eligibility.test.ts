import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assignRoleInput } from "@/lib/profiles/assignments/schema";
import { addCriterionInput } from "@/lib/profiles/criteria/schema";
import { mayAskMore } from "@/lib/profiles/criteria/rules";
import { differenceBetween, isEmptyDifference } from "@/lib/profiles/difference/rules";
import { mayCountOpen, mayReadOpen, seenOpen } from "@/lib/profiles/eligibility/policy";
import {
  dueAfter,
  isComplete,
  mayBeReached,
  mayBeReopened,
  maySay,
  proposedDue,
  stateOfStanding,
} from "@/lib/profiles/eligibility/rules";
import { fieldOf } from "@/lib/profiles/eligibility/schema";
import { problemsOf } from "@/lib/platform/problems";
import { anActor } from "@/tests/support/actor";
import { criteriaToDo } from "@/lib/today/profiles/rules";

const today = "2026-11-22";
const before = { withinMonths: null };
const within = { withinMonths: 6 };
const id = "0198c000-0000-7000-8000-000000000001";
const sent = {
  ...{ teamId: id, personId: id, roleId: id },
  ...{ hours: "10", startsOn: today, endsOn: "" },
};

describe("the last day that is proposed", () => {
  it("[E7] is counted from the start of the role, and is never a day that has passed", () => {
    expect(proposedDue(within, "2026-08-01", today)).toBe("2027-02-01");
    expect(proposedDue(within, "2027-01-15", today)).toBe("2027-07-15");
    expect(proposedDue(within, "2024-08-01", today)).toBe(today);
    expect(proposedDue(before, "2026-08-01", today)).toBeNull();
  });
});

describe("what is said of a criterion", () => {
  it("[E7] what is needed before the start and is not there asks for a reason, and with one is said", () => {
    const open = { standing: "open", dueOn: "2027-01-01" } as const;
    expect(maySay({ ...open, reason: "" }, before, today)).toMatchObject({ refusal: "reason-missing" });
    expect(maySay({ ...open, reason: "Loopt mee met een collega" }, before, today).ok).toBe(true);
    expect(maySay({ ...open, reason: "" }, within, today).ok).toBe(true);
  });

  it("[E7] nothing is still to come by a day that has passed, and nothing is there since a day to come", () => {
    const open = { standing: "open", dueOn: "2026-11-21", reason: "" } as const;
    expect(maySay(open, within, today)).toMatchObject({ refusal: "due-past" });
    expect(maySay({ standing: "there", reachedOn: "2026-11-23" }, before, today)).toMatchObject({
      refusal: "reached-later",
    });
    expect(maySay({ standing: "there", reachedOn: today }, before, today).ok).toBe(true);
  });

  it("[E7] is late from the day after its last day, and never once it is there or not needed", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), (day) => {
        const on = new Date(Date.UTC(2026, 10, 1 + day)).toISOString().slice(0, 10);
        const state = stateOfStanding({ standing: "open", dueOn: "2026-11-22" }, on);
        expect(state).toBe(on > "2026-11-22" ? "late" : "open");
        expect(stateOfStanding({ standing: "there", dueOn: "2026-11-22" }, on)).toBe("there");
        expect(stateOfStanding({ standing: "waived", dueOn: null }, on)).toBe("waived");
        expect(stateOfStanding(null, on)).toBe("unsaid");
      }),
    );
  });

  it("[E7] only what is open is reached, and only what was open is open again", () => {
    const open = { standing: "open", dueOn: "2026-12-01" } as const;
    expect(mayBeReached(open, today, today).ok).toBe(true);
    expect(mayBeReached(open, "2026-11-23", today)).toMatchObject({ refusal: "reached-later" });
    expect(mayBeReached({ standing: "waived", dueOn: null }, today, today)).toMatchObject({
      refusal: "not-open",
    });
    expect(mayBeReopened({ standing: "there", dueOn: "2026-12-01" }).ok).toBe(true);
    expect(mayBeReopened({ standing: "there", dueOn: null })).toMatchObject({ refusal: "not-reached" });
    expect(mayBeReopened(open)).toMatchObject({ refusal: "not-reached" });
  });

  it("[E7] is complete with something about each criterion and about nothing else", () => {
    const asked = [{ id: "a" }, { id: "b" }];
    expect(isComplete(asked, new Map([["a", 1]]))).toBe(false);
    expect(
      isComplete(
        asked,
        new Map([
          ["a", 1],
          ["b", 1],
        ]),
      ),
    ).toBe(true);
    expect(isComplete([], new Map([["c", 1]]))).toBe(false);
    expect(dueAfter(within, "2026-08-31")).toBe("2027-02-28");
    expect(dueAfter(before, today)).toBeNull();
  });
});

describe("the form that gives a role", () => {
  const problemsIn = (fields: Record<string, string>) => {
    const read = assignRoleInput.safeParse({ ...sent, ...fields });
    return read.success ? read.data.criteria : problemsOf(read.error);
  };

  it("[E7] tells at the field itself what is missing of a criterion", () => {
    const [standing, dueOn, reason] = [fieldOf("standing", id), fieldOf("dueOn", id), fieldOf("reason", id)];
    expect(problemsIn({ [standing]: "" })).toEqual({ [standing]: ["choose"] });
    expect(problemsIn({ [standing]: "open", [dueOn]: "" })).toEqual({ [dueOn]: ["required"] });
    expect(problemsIn({ [standing]: "open", [dueOn]: "morgen" })).toEqual({ [dueOn]: ["not-a-date"] });
    expect(problemsIn({ [standing]: "waived", [reason]: " " })).toEqual({ [reason]: ["required"] });
    expect(problemsIn({ [standing]: "waived", [reason]: "x".repeat(201) })).toEqual({
      [reason]: ["too-long"],
    });
  });

  it("[E7] takes along only what belongs to the answer that was chosen", () => {
    const read = problemsIn({
      [fieldOf("standing", id)]: "there",
      [fieldOf("reachedOn", id)]: "2026-05-01",
      [fieldOf("dueOn", id)]: "nooit",
      [fieldOf("reason", id)]: "vergeten weg te halen",
    });
    expect(read).toEqual(new Map([[id, { standing: "there", reachedOn: "2026-05-01" }]]));
    expect(problemsIn({})).toEqual(new Map());
    expect(assignRoleInput.safeParse({ ...sent, other: "x" }).success).toBe(false);
  });
});

describe("who may be given a role, in a profile", () => {
  it("[E7] has eight points at most", () => {
    expect(mayAskMore(7).ok).toBe(true);
    expect(mayAskMore(8)).toMatchObject({ refusal: "too-many-criteria" });
  });

  it("[E7] asks for the competence of a point about one, and months from 1 to 60 or none", () => {
    const said = {
      roleId: id,
      words: "Kan luisteren",
      kind: "competence",
      withinMonths: "",
      competenceId: "",
    };
    const of = (fields: object) => addCriterionInput.safeParse({ ...said, ...fields });
    const { error } = of({});
    expect(error && problemsOf(error)).toEqual({ competenceId: ["choose"] });
    expect(of({ competenceId: id }).data?.withinMonths).toBeNull();
    expect(of({ competenceId: id, withinMonths: "60" }).data?.withinMonths).toBe(60);
    for (const withinMonths of ["0", "61", "-1", "1,5"]) {
      expect(of({ competenceId: id, withinMonths }).success).toBe(false);
    }
  });

  it("[E7] stands in the difference between two versions, by what it was before", () => {
    const criterion = {
      origin: "o",
      kind: "training",
      words: "Basis",
      withinMonths: null,
      competence: null,
    } as const;
    const version = { schoolYear: 2026, description: "", tasks: [], competences: [], criteria: [criterion] };
    const changed = { ...criterion, withinMonths: 6 };
    const other = { ...criterion, origin: "p" };
    expect(isEmptyDifference(differenceBetween(version, { ...version, schoolYear: 2027 }))).toBe(true);
    const difference = differenceBetween(version, { ...version, criteria: [changed, other] });
    expect(isEmptyDifference(difference)).toBe(false);
    expect(difference.criteria).toEqual({
      ...{ added: [other], removed: [] },
      changed: [{ before: criterion, after: changed }],
    });
  });
});

describe("who follows what is still to be reached", () => {
  const team = { id: "team", name: "Dier & Zorg" };

  it("[E7] HR by name everywhere, a leader in the own teams, the directie as one figure, and nobody else", () => {
    const hr = anActor({ offices: new Set(["hr"]) });
    const leader = anActor({ ledTeams: [team] });
    const directorate = anActor({ offices: new Set(["directorate"]) });
    expect([seenOpen(hr), mayCountOpen(hr)]).toEqual(["whole-institution", true]);
    expect([seenOpen(leader), mayCountOpen(leader)]).toEqual([["team"], false]);
    expect([seenOpen(directorate), mayCountOpen(directorate)]).toEqual([null, true]);
    for (const other of [
      anActor({ teams: [team] }),
      anActor({ offices: new Set(["lob-coordinator", "admin"]) }),
    ]) {
      expect(mayReadOpen(other)).toBe(false);
    }
    expect(mayReadOpen(anActor({ kind: "student", offices: new Set(["hr"]) }))).toBe(false);
  });

  it("[E7] a day that passed is a task in the same words for who leads and for who it is about", () => {
    const person = { givenName: "Anna", infix: null, familyName: "Berg" };
    const late = {
      ...{ assignmentId: "a", personId: "p", person, roleId: "r", roleName: "Coach", origin: "o" },
      ...{ teamId: "team", teamName: "Dier & Zorg", words: "Basistraining", dueOn: "2026-11-01" },
    };
    const words = { isLate: true, what: "Basistraining", where: "Coach", on: "2026-11-01" };
    const [led] = criteriaToDo([{ ...late, isOwn: false }]);
    const [own] = criteriaToDo([{ ...late, isOwn: true }]);
    expect(led).toMatchObject({ ...words, kind: "criterion-late", people: [person] });
    expect(led?.path).toBe("/teams/team/rollen/a");
    expect(own).toMatchObject({ ...words, kind: "criterion-own", path: "/mijn-rol", people: [] });
    const several = criteriaToDo([
      { ...late, isOwn: false },
      { ...late, isOwn: false, personId: "q" },
    ]);
    expect(several).toMatchObject([{ kind: "criterion-late", count: 2, path: "/rollen/nog-te-halen" }]);
  });
});
