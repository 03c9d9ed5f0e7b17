import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type CheckedPlace,
  type CountedRule,
  countedRules,
  heldIn,
  ruleSharesOver,
} from "@/lib/plans/personal/check/shares/rules";
import { coverageOf } from "@/lib/plans/personal/coverage/rules";
import { anAction, aPart, aPlan, aQuestion } from "@/tests/support/personal-plans";
import { tellsOfFew } from "@/tests/support/subtraction";

const leader = { id: "leider", name: "Lea", initials: "L" };
const other = { id: "ander", name: "Mo", initials: "M" };

describe("which rules hold in what is open to a leader", () => {
  test("[M1] only what was opened counts, and of what stays closed nothing is told", () => {
    const open = aQuestion({ openedTo: leader, contributesTo: "", actions: [anAction({ successSign: "" })] });
    const plan = aPlan({ parts: [aPart("ambition")], questions: [open, aQuestion()] });
    expect(heldIn(plan, leader.id)).toEqual([
      "question-has-action",
      "action-is-deed",
      "action-in-year",
      "action-needs",
      "looks-back",
    ]);
  });

  test("[M1] without an open action there is nothing to count, nor for who reads another part", () => {
    const plan = aPlan({ questions: [aQuestion({ openedTo: leader, actions: [] }), aQuestion()] });
    expect(heldIn(plan, leader.id)).toBeNull();
    expect(heldIn(aPlan({ questions: [aQuestion({ openedTo: leader })] }), other.id)).toBeNull();
  });
});

const all = (count: number) =>
  Object.fromEntries(countedRules.map((code) => [code, count])) as Record<CountedRule, number>;
/** A place with fifteen people without a plan, unless said otherwise, and so many whose plan is opened. */
const place = (
  id: string,
  parentId: string | null,
  plans: number,
  held: number,
  others = 15,
): CheckedPlace => {
  return { id, name: id, parentId, own: [others, 0, plans, 0, 0], held: all(held) };
};
const whole = place("school", null, 0, 0, 0);

describe("in how many plans a rule holds", () => {
  test("[F2] [M13] is told of a place where it does in enough and doesn't in enough, what holds least often first", () => {
    const groen = { ...place("groen", "school", 12, 6), held: { ...all(6), "action-sign": 5 } };
    const dier = { ...place("dier", "school", 11, 5), held: { ...all(5), "action-needs": 0 } };
    const told = ruleSharesOver([whole, groen, dier], 5);
    const of = (id: string) => told.find((one) => one.id === id);
    expect(of("groen")?.rules[0]).toEqual({ code: "action-sign", held: 5, of: 12 });
    // Never in the one team: told of that team it would say so of each of them, and the whole minus the other says it too.
    const needs = told.map(({ id, rules }) => [id, rules.some(({ code }) => code === "action-needs")]);
    expect(needs.filter(([, isTold]) => isTold)).toHaveLength(1);
    expect(of("dier")?.plans).toBe(11);
  });

  test("[M13] of too few plans nothing is told, and a place that would tell of them by subtraction is left out", () => {
    const told = ruleSharesOver([whole, place("groot", "school", 12, 6), place("klein", "school", 3, 1)], 5);
    expect(told.map(({ id }) => id)).not.toContain("klein");
    expect(told).toHaveLength(1);
    expect(ruleSharesOver([whole, place("klein", "school", 4, 2)], 5)).toEqual([]);
  });

  test("[M13] is told nowhere where everybody opened a plan, or all but a few", () => {
    for (const others of [0, 4])
      expect(ruleSharesOver([whole, place("groen", "school", 12, 6, others)], 5)).toEqual([]);
  });

  test("[M13] [G7] with how far plans are on the same page, finds nothing of fewer than the minimum, by whatever subtraction", () => {
    const number = fc.oneof(
      { weight: 1, arbitrary: fc.constant(0) },
      { weight: 2, arbitrary: fc.integer({ min: 1, max: 4 }) },
      { weight: 7, arbitrary: fc.integer({ min: 5, max: 12 }) },
    );
    const team = fc.record({
      stands: fc.tuple(number, number, number, number, number),
      held: fc.tuple(number, number, number),
    });
    fc.assert(
      fc.property(fc.array(team, { minLength: 1, maxLength: 3 }), (teams) => {
        const places = teams.map(({ stands, held }, at): CheckedPlace => {
          const [none, kept, ...opened] = stands;
          const own = [none, kept, ...opened.map((count, stand) => count + (held[stand] ?? 0))];
          const sum = held.reduce((total, count) => total + count, 0);
          return {
            id: `team-${at}`,
            name: "",
            parentId: "school",
            own,
            held: { ...all(0), "action-sign": sum },
          };
        });
        const groups = teams.flatMap(({ stands: own, held }, at) => [
          ...own.map((count, stand) => ({ at, count, stand, isHeld: false })),
          ...held.map((count, past) => ({ at, count, stand: past + 2, isHeld: true })),
        ]);
        const of = (id: string, isCounted: (one: (typeof groups)[number]) => boolean) =>
          groups.map((one) => (id === "school" || id === `team-${one.at}`) && isCounted(one));
        const figures = [
          ...coverageOf([whole, ...places], 5).flatMap(({ id, people, bands }) => [
            ...(people === null ? [] : [of(id, () => true)]),
            ...bands.map(({ from, to }) => of(id, ({ stand }) => from <= stand && stand <= to)),
          ]),
          ...ruleSharesOver([whole, ...places], 5).flatMap(({ id }) => [
            of(id, ({ stand }) => stand > 1),
            of(id, ({ isHeld }) => isHeld),
          ]),
        ];
        const counts = groups.map(({ count }) => count);
        expect(tellsOfFew(counts, figures, 5)).toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  test("[M13] both sides of what is told, and of the whole without the teams beside it, are none or enough", () => {
    const team = fc.record({ plans: fc.nat(14), share: fc.nat(100) });
    fc.assert(
      fc.property(fc.array(team, { minLength: 1, maxLength: 5 }), (teams) => {
        const places = teams.map(({ plans, share }, at) =>
          place(`team-${at}`, "school", plans, Math.floor((plans * share) / 100)),
        );
        const told = ruleSharesOver([whole, ...places], 5);
        for (const code of countedRules) {
          const lines = told.flatMap(({ id, rules }) =>
            rules.filter((rule) => rule.code === code).map((rule) => ({ id, ...rule })),
          );
          const isFine = (count: number) => count === 0 || count >= 5;
          for (const { held, of } of lines) expect([held, of - held].every((side) => side >= 5)).toBe(true);
          const top = lines.find(({ id }) => id === "school");
          if (!top) continue;
          const below = lines.filter(({ id }) => id !== "school");
          const held = top.held - below.reduce((sum, line) => sum + line.held, 0);
          const of = top.of - below.reduce((sum, line) => sum + line.of, 0);
          expect([held, of - held].every(isFine)).toBe(true);
        }
      }),
    );
  });
});
