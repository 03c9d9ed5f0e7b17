import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mayReadAgreements, mayWriteAgreements, mayWriteSome } from "@/lib/agreements/policy";
import { mayBeAgreed, settlements, stateOfAgreement } from "@/lib/agreements/rules";
import { addAgreementInput, agreementsQuery } from "@/lib/agreements/schema";
import { later } from "@/lib/platform/calendar";
import { anActor } from "@/tests/support/actor";

const team = { id: "dier", name: "Dier & Zorg" };
const today = "2026-11-22";

describe("where an agreement stands", () => {
  test("[B4] it is overdue the day after its day, and never without a day", () => {
    const on = (dueOn: string | null) => stateOfAgreement({ dueOn, settlement: null }, today);
    expect([on(null), on(later(today, { days: 1 })), on(today), on(later(today, { days: -1 }))]).toEqual([
      "running",
      "running",
      "running",
      "overdue",
    ]);
  });

  test("[B4] what was settled stays as it was settled, however long ago its day was", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -2000, max: 2000 }),
        fc.constantFrom(...settlements),
        (days, settlement) => {
          expect(stateOfAgreement({ dueOn: later(today, { days }), settlement }, today)).toBe(settlement);
        },
      ),
    );
  });

  test("[B4] it was made before it is looked at again, and not in the future", () => {
    expect(mayBeAgreed({ agreedOn: today, dueOn: today }, today)).toMatchObject({ ok: true });
    const before = { agreedOn: today, dueOn: later(today, { days: -1 }) };
    expect(mayBeAgreed(before, today)).toMatchObject({ refusal: "due-before-agreed" });
    const ahead = { agreedOn: later(today, { days: 1 }), dueOn: null };
    expect(mayBeAgreed(ahead, today)).toMatchObject({ refusal: "not-agreed-yet" });
  });
});

test.each([
  ["a teacher of the team", anActor({ teams: [team] }), true, false, false],
  ["its leader", anActor({ ledTeams: [team] }), true, true, true],
  ["its LOB coordinator", anActor({ coordinatedTeams: [team] }), true, true, true],
  ["the leader of another team", anActor({ ledTeams: [{ id: "groen", name: "Groen" }] }), true, false, true],
  ["HR", anActor({ offices: new Set(["hr"]) }), true, true, true],
  ["the LOB coordinator", anActor({ offices: new Set(["lob-coordinator"]) }), true, true, true],
  ["the directie", anActor({ offices: new Set(["directorate"]) }), true, false, false],
  ["a student", anActor({ kind: "student" }), false, false, false],
] as const)("[B4] %s reads and writes as is told", (_who, actor, reads, writes, some) => {
  const may = [mayReadAgreements(actor), mayWriteAgreements(actor, { teamId: "dier" }), mayWriteSome(actor)];
  expect(may).toEqual([reads, writes, some]);
});

test("[B4] other teams come together from their fields, each once", () => {
  const [one, other] = [crypto.randomUUID(), crypto.randomUUID()];
  const said = { kind: "agreement", title: "a", words: "b", agreedOn: today, dueOn: "" };
  const parsed = addAgreementInput.parse({
    ...{ ...said, teamId: crypto.randomUUID() },
    ...{ otherTeam1: one, otherTeam2: one, otherTeam3: other },
  });
  expect(parsed).toMatchObject({ teamIds: [one, other], roleIds: [], dueOn: null });
});

test("an address that makes no sense asks for everything", () => {
  expect(agreementsQuery.parse({ team: "x", soort: "y", stand: ["a"], page: "0" })).toEqual({
    ...{ teamId: null, kind: null, state: null, page: 1 },
  });
});
