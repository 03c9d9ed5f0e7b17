import { describe, expect, it } from "vitest";
import { mayBeAnswered, mayBeLaidOut, mayBeMoved, mayBeSaid } from "@/lib/profiles/consultations/rules";
import { heardTeams, mayComment, maySpeakForTeam, mayTakeBack } from "@/lib/profiles/consultations/policy";
import { mayBeChanged, mayBeDropped, mayTurnKey, stateOf } from "@/lib/profiles/rules";
import { mayKnowRole, mayReadProfile } from "@/lib/profiles/policy";
import { anActor } from "@/tests/support/actor";

const today = "2026-11-22";
const asked = { isClosed: false, teamIds: ["dier"] };
const concept = {
  ...{ number: 1, schoolYear: 2026, keys: [], consultation: null },
  ...{ description: "Voert gesprekken.", taskCount: 1 },
};
const role = { isRetired: false, profiles: [concept] };
const period = { endsOn: "2026-12-10", today, teamCount: 1 };
const dier = { id: "dier", name: "Dier" };

describe("laying a concept before teams", () => {
  const hr = { key: "hr", personId: "anna" } as const;
  const refusals = [
    ["role-retired", concept, { ...role, isRetired: true }, period],
    ["in-consultation", { ...concept, consultation: asked }, role, period],
    ["key-given", { ...concept, keys: [hr] }, role, period],
    ["profile-empty", { ...concept, taskCount: 0 }, role, period],
    ["profile-empty", { ...concept, description: " " }, role, period],
    ["no-team", concept, role, { ...period, teamCount: 0 }],
    ["ends-too-soon", concept, role, { ...period, endsOn: today }],
  ] as const;

  it.each(refusals)("[C8] is refused: %s", (refusal, profile, inRole, terms) => {
    expect(mayBeLaidOut(profile, inRole, terms)).toEqual({ ok: false, refusal });
  });

  it("[C8] is possible again after it was closed", () => {
    const closed = { ...concept, consultation: { ...asked, isClosed: true } };
    expect(mayBeLaidOut(closed, role, period).ok).toBe(true);
  });
});

describe("another last day", () => {
  const running = { isClosed: false, endsOn: "2026-12-10" };

  it("[C8] is a day to come, also once the last one has passed, and never after it was closed", () => {
    expect(mayBeMoved(running, { endsOn: "2026-12-20", today }).ok).toBe(true);
    expect(mayBeMoved({ ...running, endsOn: "2026-11-01" }, { endsOn: "2026-12-01", today }).ok).toBe(true);
    const refused = [
      [running, today, "ends-too-soon"],
      [running, running.endsOn, "end-unchanged"],
      [{ ...running, isClosed: true }, "2026-12-20", "consultation-over"],
    ] as const;
    for (const [period, endsOn, refusal] of refused)
      expect(mayBeMoved(period, { endsOn, today })).toEqual({ ok: false, refusal });
  });
});

describe("while teams are asked", () => {
  const running = { ...concept, consultation: asked };

  it("[C8] the concept is in consultation, and its text stands still", () => {
    expect(stateOf(running, role, 2026)).toBe("consultation");
    expect(mayBeChanged(running, role)).toMatchObject({ refusal: "in-consultation" });
    expect(mayBeDropped(running, { ...role, assignmentCount: 0 })).toMatchObject({
      refusal: "in-consultation",
    });
  });

  it("[C8] no key is turned before the asking is over", () => {
    expect(mayTurnKey("hr", "anna", running, role, 2026)).toMatchObject({ refusal: "in-consultation" });
    const closed = { ...running, consultation: { ...asked, isClosed: true } };
    expect(mayTurnKey("hr", "anna", closed, role, 2026).ok).toBe(true);
  });

  it("[C8] something is said up to and including the last day, and never after it was closed", () => {
    expect(mayBeSaid({ isClosed: false, endsOn: today }, today).ok).toBe(true);
    expect(mayBeSaid({ isClosed: false, endsOn: "2026-11-21" }, today).ok).toBe(false);
    expect(mayBeSaid({ isClosed: true, endsOn: "2026-12-10" }, today).ok).toBe(false);
  });

  it("[C8] comments are answered until the version is final", () => {
    const keys = [
      { key: "hr", personId: "anna" },
      { key: "directorate", personId: "bas" },
    ] as const;
    expect(mayBeAnswered(running).ok).toBe(true);
    expect(mayBeAnswered({ ...running, keys }).ok).toBe(false);
  });
});

describe("who is asked", () => {
  const teacher = anActor({ teams: [dier] });
  const lead = anActor({ ledTeams: [dier] });
  const stranger = anActor({ teams: [{ id: "groen", name: "Groen" }] });
  const hr = anActor({ offices: new Set(["hr"]) });

  it("[C8] an invited team reads the concept, also once the asking is over; others do not know of it", () => {
    for (const isClosed of [false, true]) {
      const consultation = { ...asked, isClosed };
      const profiles = [{ ...concept, consultation }];
      const state = isClosed ? "concept" : "consultation";
      const reads = (actor: typeof teacher) => [
        mayReadProfile(actor, { state, consultation }),
        mayKnowRole(actor, { profiles }),
      ];
      expect([teacher, lead, stranger, hr].map(reads)).toEqual([
        [true, true],
        [true, true],
        [false, false],
        [true, true],
      ]);
    }
  });

  it("[C8] members speak for themselves, only the leader for the team, and one hears the own teams only", () => {
    const team = { teamId: "dier" };
    expect([teacher, lead, stranger, hr].map((actor) => mayComment(actor, team))).toEqual([
      ...[true, true, false, false],
    ]);
    expect([teacher, lead, hr].map((actor) => maySpeakForTeam(actor, team))).toEqual([false, true, false]);
    expect(heardTeams(stranger)).toEqual(["groen"]);
    expect(heardTeams(hr)).toBe("every-team");
  });

  it("[C8] only whoever said something takes it back", () => {
    const comment = { authorId: teacher.personId, teamId: "dier" };
    expect(mayTakeBack(teacher, comment)).toBe(true);
    expect(mayTakeBack({ ...teacher, personId: "somebody else" }, comment)).toBe(false);
  });
});
