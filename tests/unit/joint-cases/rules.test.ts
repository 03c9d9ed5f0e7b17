import { describe, expect, test } from "vitest";
import { isInvited, type JointCaseTies, mayBring, mayReadCase, mayWriteCase } from "@/lib/joint-cases/policy";
import {
  mayBeHeldOn,
  mayBeLookedBackOn,
  mayBeRewritten,
  mayBeShared,
  mayBeWithdrawn,
  stateOfCase,
} from "@/lib/joint-cases/rules";
import { anActor } from "@/tests/support/actor";

const at = new Date("2026-11-02T09:00:00Z");
const today = "2026-11-23";
const concept = { heldOn: "2026-11-30", sharedAt: null, withdrawnAt: null };
const planned = { ...concept, sharedAt: at };
const onTheDay = { ...planned, heldOn: today };
const held = { ...planned, heldOn: "2026-11-20" };
const withdrawn = { ...held, withdrawnAt: at };

describe("[W13] where a case stands", () => {
  test("follows from its day and what its author did", () => {
    const states = [concept, planned, onTheDay, held, withdrawn].map((facts) => stateOfCase(facts, today));
    expect(states).toEqual(["concept", "planned", "planned", "held", "withdrawn"]);
  });

  test("says what can be done with it", () => {
    const facts = [concept, planned, onTheDay, held, withdrawn];
    const verdicts = (rule: (fact: typeof planned) => { ok: boolean; refusal?: string }) =>
      facts.map((fact) => rule(fact as typeof planned)).map(({ ok, refusal }) => (ok ? "yes" : refusal));
    expect(verdicts((fact) => mayBeRewritten(fact, today))).toEqual([
      ...["yes", "yes", "yes", "held-already", "withdrawn"],
    ]);
    expect(verdicts((fact) => mayBeShared(fact, today))).toEqual([
      ...["yes", "shared-already", "shared-already", "shared-already", "shared-already"],
    ]);
    expect(verdicts((fact) => mayBeLookedBackOn(fact, today))).toEqual([
      ...["not-held", "not-held", "yes", "yes", "withdrawn"],
    ]);
    expect(verdicts(mayBeWithdrawn)).toEqual(["yes", "yes", "yes", "yes", "withdrawn"]);
    expect(mayBeShared({ ...concept, heldOn: "2026-11-22" }, today)).toMatchObject({ refusal: "day-gone" });
    expect(mayBeHeldOn("2026-11-22", today)).toMatchObject({ refusal: "day-gone" });
    expect(mayBeHeldOn("2027-06-01", today)).toMatchObject({ refusal: "too-far" });
    expect(mayBeHeldOn(today, today)).toMatchObject({ ok: true });
  });
});

describe("[W13] whose a case is", () => {
  const jointCase: JointCaseTies = { authorId: "author", teamId: "team", unitId: "unit", sharedAt: at };
  const inTeam = { teams: [{ id: "team", name: "Zorg" }] };
  const inUnit = { teams: [{ id: "unit", name: "SAB" }] };
  const author = anActor({ personId: "author" });
  const teacher = anActor(inTeam);
  const adviser = anActor({ ...inUnit, offices: new Set(["second-line"]) });
  const clerk = anActor(inUnit);
  const lead = anActor({ ledTeams: inTeam.teams });
  const hr = anActor({ offices: new Set(["hr", "directorate", "lob-coordinator"]) });
  const student = anActor({ kind: "student", ...inTeam });
  const everybody = { author, teacher, adviser, clerk, lead, hr, student };
  const allowed = (may: (actor: typeof author) => boolean) =>
    Object.entries(everybody).flatMap(([name, actor]) => (may(actor) ? [name] : []));

  test("its author's until it is shared, and then of who is invited", () => {
    expect(allowed((actor) => mayReadCase(actor, { ...jointCase, sharedAt: null }))).toEqual(["author"]);
    expect(allowed((actor) => mayReadCase(actor, jointCase))).toEqual(["author", "teacher", "adviser"]);
    expect(allowed((actor) => isInvited(actor, jointCase))).toEqual(["teacher", "adviser"]);
    expect(allowed((actor) => mayWriteCase(actor, jointCase))).toEqual(["author"]);
  });

  test("brought by a coach, who holds a role, or an adviser, from where they work", () => {
    expect(allowed((actor) => mayBring(actor, { holdsRole: false }))).toEqual(["adviser"]);
    expect(allowed((actor) => mayBring(actor, { holdsRole: true }))).toEqual(["teacher", "adviser", "clerk"]);
    const coach = anActor({ ...inTeam, isCoach: true });
    expect(mayBring(coach, { holdsRole: false })).toBe(true);
    expect(isInvited(coach, jointCase)).toBe(true);
    expect(isInvited(coach, { teamId: "other", unitId: "unit" })).toBe(false);
  });
});
