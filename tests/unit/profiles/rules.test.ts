import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  conceptOf,
  type Key,
  keys,
  mayBeChanged,
  mayBeDropped,
  mayBeRetired,
  mayStartNextVersion,
  mayTurnKey,
  mayWithdrawKey,
  newestApproved,
  profileInForce,
  type ProfileFacts,
  stateOf,
} from "@/lib/profiles/rules";

const year = 2026;
const hr = { key: "hr", personId: "anna" } as const;
const directorate = { key: "directorate", personId: "bas" } as const;
const both = [hr, directorate];

function version(number: number, schoolYear: number, turned: ProfileFacts["keys"] = both) {
  return {
    number,
    schoolYear,
    keys: turned,
    consultation: null,
    description: "Voert gesprekken.",
    taskCount: 1,
  };
}

describe("the state of a profile", () => {
  const one = version(1, 2025);
  const two = version(2, 2026);
  const cases = [
    ["concept", version(1, 2026, []), [], false],
    ["one-key", version(1, 2026, [hr]), [], false],
    ["approved", version(1, 2027), [], false],
    ["in-force", version(1, 2026), [], false],
    ["in-force", one, [version(2, 2027)], false],
    ["in-force", one, [version(2, 2026, [hr])], false],
    ["superseded", one, [two], false],
    ["superseded", one, [two], true],
    ["retired", two, [one], true],
    ["retired", version(1, 2027), [], true],
    ["retired", version(1, 2026, []), [], true],
  ] as const;

  it.each(cases)("[C1] is %s, told from keys and school years", (state, profile, others, isRetired) => {
    const role = { isRetired, profiles: [profile, ...others] };
    expect(stateOf(profile, role, year)).toBe(state);
  });

  it("[C1] one version at most is in force, whatever the history", () => {
    const turned = fc.subarray(both);
    const history = fc.array(fc.tuple(fc.integer({ min: 2020, max: 2030 }), turned), { maxLength: 6 });
    fc.assert(
      fc.property(history, fc.boolean(), (versions, isRetired) => {
        const profiles = versions.map(([from, given], index) => version(index + 1, from, given));
        const role = { isRetired, profiles };
        const states = profiles.map((profile) => stateOf(profile, role, year));
        const inForce = states.filter((state) => state === "in-force").length;
        expect(inForce).toBeLessThanOrEqual(1);
        expect(profileInForce(role, year) !== null).toBe(inForce === 1);
        if (isRetired) expect(inForce).toBe(0);
      }),
    );
  });
});

describe("the two keys", () => {
  const concept = version(1, 2026, []);
  const role = { isRetired: false, profiles: [concept] };

  it("[C7] nobody turns both, whatever their offices", () => {
    fc.assert(
      fc.property(fc.constantFrom<Key>(...keys), fc.string({ minLength: 1 }), (first, personId) => {
        const second = first === "hr" ? "directorate" : "hr";
        expect(mayTurnKey(first, personId, concept, role, year).ok).toBe(true);
        const turned = { ...concept, keys: [{ key: first, personId }] };
        const verdict = mayTurnKey(second, personId, turned, { ...role, profiles: [turned] }, year);
        expect(verdict).toEqual({ ok: false, refusal: "other-key-yours" });
      }),
    );
  });

  it("[C7] each is turned once", () => {
    const turned = { ...concept, keys: [hr] };
    expect(mayTurnKey("hr", "carla", turned, role, year)).toMatchObject({ refusal: "key-turned" });
    expect(mayTurnKey("directorate", "bas", turned, role, year).ok).toBe(true);
  });

  const refusals = [
    ["profile-final", version(1, 2026), role],
    ["role-retired", concept, { ...role, isRetired: true }],
    ["profile-empty", { ...concept, taskCount: 0 }, role],
    ["profile-empty", { ...concept, description: "  " }, role],
    ["school-year-past", { ...concept, schoolYear: 2025 }, role],
    ["starts-before-previous", version(2, 2026, []), { ...role, profiles: [version(1, 2027)] }],
  ] as const;

  it.each(refusals)("[C7] a key is refused: %s", (refusal, profile, inRole) => {
    expect(mayTurnKey("hr", "anna", profile, inRole, year)).toEqual({ ok: false, refusal });
  });

  it("a key is taken back by who turned it, as long as it is alone", () => {
    const turned = version(1, 2026, [hr]);
    expect(mayWithdrawKey("hr", "anna", turned).ok).toBe(true);
    expect(mayWithdrawKey("hr", "bas", turned)).toMatchObject({ refusal: "key-not-yours" });
    expect(mayWithdrawKey("hr", "anna", version(1, 2026))).toMatchObject({ refusal: "profile-final" });
  });
});

describe("writing", () => {
  const approved = version(1, 2026);

  it("[C1] only a concept is edited, also with one key turned", () => {
    const role = { isRetired: false, profiles: [] };
    expect(mayBeChanged(version(1, 2026, []), role).ok).toBe(true);
    expect(mayBeChanged(version(1, 2026, [hr]), role).ok).toBe(true);
    expect(mayBeChanged(approved, role)).toMatchObject({ refusal: "profile-final" });
    expect(mayBeChanged(version(1, 2026, []), { ...role, isRetired: true })).toMatchObject({
      refusal: "role-retired",
    });
  });

  it("[C1] one next version at a time, from the newest approved one", () => {
    const next = version(2, 2027, []);
    expect(mayStartNextVersion({ isRetired: false, profiles: [approved] }).ok).toBe(true);
    expect(mayStartNextVersion({ isRetired: false, profiles: [approved, next] })).toMatchObject({
      refusal: "concept-exists",
    });
    expect(mayStartNextVersion({ isRetired: false, profiles: [] })).toMatchObject({
      refusal: "nothing-approved",
    });
    expect(mayStartNextVersion({ isRetired: true, profiles: [approved] })).toMatchObject({
      refusal: "role-retired",
    });
    expect(conceptOf({ profiles: [approved, next] })).toBe(next);
    expect(newestApproved({ profiles: [approved, version(2, 2026), next] })?.number).toBe(2);
  });

  it("a role with a history is retired, one without is thrown away", () => {
    expect(mayBeRetired({ isRetired: false, profiles: [approved] }).ok).toBe(true);
    expect(mayBeRetired({ isRetired: false, profiles: [version(1, 2026, [])] })).toMatchObject({
      refusal: "nothing-approved",
    });
    const concept = version(1, 2026, []);
    const role = { isRetired: false, profiles: [concept], assignmentCount: 0 };
    expect(mayBeDropped(concept, role).ok).toBe(true);
    expect(mayBeDropped(concept, { ...role, assignmentCount: 1 })).toMatchObject({ refusal: "role-held" });
    expect(mayBeDropped(concept, { ...role, profiles: [approved, concept], assignmentCount: 1 }).ok).toBe(
      true,
    );
  });
});
