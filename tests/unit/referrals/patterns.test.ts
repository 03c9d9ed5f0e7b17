import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { qualityOf } from "@/lib/referrals/patterns/quality/rules";
import { ratioOf } from "@/lib/referrals/patterns/ratio/rules";
import { type CountedPlace, patternsOver, pickUpsOver } from "@/lib/referrals/patterns/rules";
import { reasons } from "@/lib/referrals/rules";
import { tellsOfFew } from "@/tests/support/subtraction";

const byReason = (counts: Partial<Record<(typeof reasons)[number], number>>) =>
  reasons.map((reason) => counts[reason] ?? 0);

/** A team of so many students who were not referred, and of who was these by reason, aim and judgement. */
const team = (id: string, others: number, told: Partial<CountedPlace> = {}): CountedPlace => {
  const { reasons: why = byReason({}) } = told;
  const referred = why.reduce((sum, count) => sum + count, 0);
  return {
    ...{ id, name: id, parentId: "school", others, referred, reasons: why },
    ...{ aims: told.aims ?? [referred, 0], judgements: told.judgements ?? [referred, 0, 0] },
    ...{ tools: told.tools ?? [referred, 0, 0], programmes: told.programmes ?? [referred, 0, 0] },
  };
};
const school = { ...team("school", 0), parentId: null };

/** Of which places something is told, and what. */
const toldOf = (places: readonly CountedPlace[], minimum: number) =>
  patternsOver(places, minimum).flatMap(({ id, told }) => (told ? [{ id, told }] : []));

describe("how students are referred", () => {
  test("[M18] [W12] [W14] is told of enough who were, beside enough who were not", () => {
    const groen = team("groen", 76, {
      reasons: byReason({ choice: 12, finances: 12 }),
      aims: [14, 10],
      judgements: [3, 10, 11],
    });
    const [, { told } = { told: null }] = patternsOver([school, groen], 10);
    expect(told).toMatchObject({ students: 100, referred: 24 });
    expect(told?.reasons.map(({ count }) => count)).toEqual([12, 12]);
    expect(told?.aims.map(({ count }) => count)).toEqual([14, 10]);
    // Who is not looked at yet are too few to stand alone.
    expect(told?.judgements).toEqual([
      { from: 0, to: 1, count: 13 },
      { from: 2, to: 2, count: 11 },
    ]);
  });

  test("[W14] what was taken up is told beside enough for whom nothing was, and how preventing and curing relate", () => {
    const taken = (counted: number, aims: readonly number[]) => ({
      ...{ id: "school", name: "school", parentId: null, others: 80, counted, aims },
    });
    const told = (counted: number, aims: readonly number[]) =>
      pickUpsOver([taken(counted, aims)], 10)[0]?.told;
    expect(told(9, [9, 0])).toBeNull();
    expect(told(24, [14, 10])).toMatchObject({ students: 104, counted: 24 });
    expect(ratioOf(told(24, [14, 10])?.aims ?? [], 0)).toEqual({ preventive: 14, whole: 24 });
    // Nine of one kind would be too few: nothing of how they relate.
    expect(ratioOf(told(24, [15, 9])?.aims ?? [], 0)).toBeNull();
  });

  test("[W14] of what was used only these two are compared, where nothing used stands apart", () => {
    const bands = (...all: readonly (readonly [number, number, number])[]) =>
      all.map(([from, to, count]) => ({ from, to, count }));
    expect(ratioOf(bands([0, 0, 40], [1, 1, 12], [2, 2, 18]), 1)).toEqual({ preventive: 12, whole: 30 });
    expect(ratioOf(bands([0, 1, 52], [2, 2, 18]), 1)).toBeNull();
  });

  test("[M13] [W14] what was used is not told where few were looked at and had nothing used", () => {
    const toldWith = (none: number) => {
      const groen = team("groen", 76, {
        reasons: byReason({ choice: 20 + none + 26 }),
        judgements: [20, 13, 13 + none],
        tools: [20 + none, 13, 13],
      });
      return patternsOver([school, groen], 10)[0]?.told;
    };
    expect(toldWith(4)?.judgements).toHaveLength(3);
    expect(toldWith(4)?.tools).toEqual([]);
    expect(toldWith(10)?.tools).toHaveLength(3);
  });

  test("[W11] last year stands beside it, with the number it is of, and chance is said to be chance", () => {
    const judged = (open: number, less: number, well: number) =>
      open >= 10
        ? [
            { from: 0, to: 0, count: open },
            { from: 1, to: 1, count: less },
            { from: 2, to: 2, count: well },
          ]
        : [
            { from: 0, to: 1, count: open + less },
            { from: 2, to: 2, count: well },
          ];
    const chance = qualityOf(judged(20, 44, 156), judged(0, 60, 140));
    expect(chance).toMatchObject({
      now: { part: 156, whole: 200 },
      before: { part: 140, whole: 200 },
      change: { isClear: false },
    });
    expect(qualityOf(judged(20, 20, 180), judged(0, 60, 140)).change).toMatchObject({ isClear: true });
    expect(qualityOf(judged(20, 44, 156), [])).toMatchObject({ before: null, change: null });
    expect(qualityOf([], judged(0, 60, 140)).now).toBeNull();
  });

  test("[M13] of too few nothing is told, nor what would tell of them by subtraction", () => {
    expect(toldOf([school, team("klein", 80, { reasons: byReason({ choice: 9 }) })], 10)).toEqual([]);
    expect(toldOf([school, team("bijna", 9, { reasons: byReason({ choice: 30 }) })], 10)).toEqual([]);
    const beside = [
      team("groot", 80, { reasons: byReason({ choice: 20 }) }),
      team("klein", 80, { reasons: byReason({ choice: 4 }) }),
    ];
    expect(toldOf([school, ...beside], 10)).toHaveLength(1);
  });

  test("[M13] everything told together finds nothing of fewer than the minimum, by whatever subtraction", () => {
    const number = fc.oneof(
      { weight: 1, arbitrary: fc.constant(0) },
      { weight: 2, arbitrary: fc.integer({ min: 1, max: 4 }) },
      { weight: 9, arbitrary: fc.integer({ min: 5, max: 9 }) },
    );
    // Of two reasons that have others between them, by aim and judgement.
    const referred = [0, 5].flatMap((reason) =>
      [0, 1].flatMap((aim) => [0, 2].map((judgement) => ({ reason, aim, judgement }))),
    );
    const teams = fc.array(
      fc.record({ others: number, counts: fc.array(number, { minLength: 8, maxLength: 8 }) }),
      { minLength: 1, maxLength: 3 },
    );
    fc.assert(
      fc.property(teams, (made) => {
        const groups = made.flatMap(({ others, counts }, at) => [
          { at, count: others, kind: null },
          ...referred.map((kind, place) => ({ at, count: counts[place] ?? 0, kind })),
        ]);
        type Group = (typeof groups)[number];
        const sum = (at: number, is: (one: Group) => boolean) =>
          groups.filter((one) => one.at === at && is(one)).reduce((total, { count }) => total + count, 0);
        const places = made.map(({ others }, at) =>
          team(`team-${at}`, others, {
            reasons: reasons.map((_, step) => sum(at, ({ kind }) => kind?.reason === step)),
            aims: [0, 1].map((step) => sum(at, ({ kind }) => kind?.aim === step)),
            judgements: [0, 1, 2].map((step) => sum(at, ({ kind }) => kind?.judgement === step)),
          }),
        );
        const figures = toldOf([school, ...places], 5).flatMap(({ id, told }) => {
          const of = (is: (one: Group) => boolean) =>
            groups.map((one) => (id === "school" || id === `team-${one.at}`) && is(one));
          const banded = (bands: typeof told.reasons, stepOf: (one: Group) => number | undefined) =>
            bands.map(({ from, to }) =>
              of((one) => {
                const step = stepOf(one);
                return step !== undefined && from <= step && step <= to;
              }),
            );
          return [
            of(() => true),
            of(({ kind }) => kind !== null),
            ...banded(told.reasons, ({ kind }) => kind?.reason),
            ...banded(told.aims, ({ kind }) => kind?.aim),
            ...banded(told.judgements, ({ kind }) => kind?.judgement),
          ];
        });
        expect(
          tellsOfFew(
            groups.map(({ count }) => count),
            figures,
            5,
          ),
        ).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  test("[M13] [W14] nor does what was used beside how it was judged", () => {
    // Nothing was used for who was not looked at yet, and for the others nothing or one of two.
    const kinds = [{ judgement: 0, used: 0 }, ...[0, 1, 2].map((used) => ({ judgement: 2, used }))];
    const number = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 9 }));
    const teams = fc.array(fc.array(number, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 2 });
    fc.assert(
      fc.property(teams, (made) => {
        const groups = made.flatMap((counts, at) => [
          { at, count: 9, kind: null },
          ...kinds.map((kind, place) => ({ at, count: counts[place] ?? 0, kind })),
        ]);
        type Group = (typeof groups)[number];
        const places = made.map((counts, at) => {
          const sum = (is: (kind: (typeof kinds)[number]) => boolean) =>
            kinds.reduce((total, kind, place) => total + (is(kind) ? (counts[place] ?? 0) : 0), 0);
          return team(`team-${at}`, 9, {
            reasons: byReason({ choice: sum(() => true) }),
            judgements: [0, 1, 2].map((step) => sum(({ judgement }) => judgement === step)),
            tools: [0, 1, 2].map((step) => sum(({ used }) => used === step)),
          });
        });
        const figures = toldOf([school, ...places], 5).flatMap(({ id, told }) => {
          const of = (is: (one: Group) => boolean) =>
            groups.map((one) => (id === "school" || id === `team-${one.at}`) && is(one));
          const banded = (pattern: "judgements" | "tools", what: "judgement" | "used") =>
            told[pattern].map(({ from, to }) =>
              of(({ kind }) => kind !== null && from <= kind[what] && kind[what] <= to),
            );
          const counted = [of(() => true), of(({ kind }) => kind !== null)];
          return [...counted, ...banded("judgements", "judgement"), ...banded("tools", "used")];
        });
        const counts = groups.map(({ count }) => count);
        expect(tellsOfFew(counts, figures, 5)).toBeNull();
      }),
      { numRuns: 300 },
    );
  });
});
