import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bandsOf, type Counted, medianOf, spreadOver } from "@/lib/anonymity/spread/rules";

const minimum = 3;
const steps = 3;

/** A group of people: how many of each leaf and step it has, 0 or 1 times. */
type Figure = { readonly cells: readonly number[]; readonly count: number };

/** Everything a reader is shown, each figure with the cells (leaf × step) it is made of. */
function figuresOf(cuts: readonly Counted[]): Figure[] {
  const spread = spreadOver(cuts, minimum);
  const under = (id: string): string[] => [
    id,
    ...cuts.filter(({ parentId }) => parentId === id).flatMap((child) => under(child.id)),
  ];
  const cellsOf = (id: string, from: number, to: number) => {
    const ids = under(id);
    return cuts.flatMap((cut) =>
      Array.from({ length: steps }, (_, step) =>
        ids.includes(cut.id) && step >= from && step <= to ? 1 : 0,
      ),
    );
  };
  return cuts.flatMap(({ id }) => {
    const { answered, bands } = spread.get(id) ?? { answered: null, bands: [] };
    if (answered === null) return [];
    return [
      { cells: cellsOf(id, 0, steps), count: answered },
      ...bands.map(({ from, to, count }) => ({ cells: cellsOf(id, from, to), count })),
    ];
  });
}

/** Every sum and difference of up to so many figures that is about a group of people. */
function groupsFrom(figures: readonly Figure[], most: number): Figure[] {
  const found: Figure[] = [];
  const add = (place: number, sum: Figure, used: number) => {
    if (used > 0 && sum.cells.every((times) => times === 0 || times === 1)) found.push(sum);
    if (used === most) return;
    for (let next = place; next < figures.length; next++) {
      for (const sign of [1, -1]) {
        const figure = figures[next] ?? { cells: [], count: 0 };
        const cells = sum.cells.map((times, cell) => times + sign * (figure.cells[cell] ?? 0));
        add(next + 1, { cells, count: sum.count + sign * figure.count }, used + 1);
      }
    }
  };
  const width = figures[0]?.cells.length ?? 0;
  add(0, { cells: Array.from({ length: width }, () => 0), count: 0 }, 0);
  return found;
}

const counts = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: steps, maxLength: steps });

/** An institution with two branches and up to four teams, one of which hangs under the institution itself. */
const tree = fc.array(counts, { minLength: 2, maxLength: 4 }).map((teams): Counted[] => [
  { id: "institution", parentId: null, own: [0, 0, 0] },
  { id: "north", parentId: "institution", own: [0, 0, 0] },
  { id: "south", parentId: "institution", own: [0, 0, 0] },
  ...teams.map((own, place) => {
    return {
      id: `team-${place}`,
      parentId: ["north", "north", "south", "institution"][place] ?? "south",
      own,
    };
  }),
]);

describe("answers over a tree of cuts", () => {
  it("[M13] let no sum or difference of figures tell of a group below the minimum", () => {
    fc.assert(
      fc.property(tree, (cuts) => {
        for (const { count } of groupsFrom(figuresOf(cuts), 4)) expect([1, 2]).not.toContain(count);
      }),
      { numRuns: 40 },
    );
  });

  it("[M13] tell nobody that a whole group, or what is left of one, gave one answer", () => {
    fc.assert(
      fc.property(tree, (cuts) => {
        for (const { bands } of spreadOver(cuts, minimum).values())
          for (const { count } of bands) expect(count).toBeGreaterThanOrEqual(minimum);
      }),
    );
    const alike = spreadOver([{ id: "team", parentId: null, own: [0, 8, 0] }], 5).get("team");
    expect(alike).toEqual({ answered: 8, bands: [{ from: 0, to: 2, count: 8 }] });
  });

  it("[M13] show a small team's neighbour as little as it takes, and large teams whole", () => {
    const of = (small: number) => [
      { id: "all", parentId: null, own: [0, 0, 0] },
      { id: "large", parentId: "all", own: [5, 6, 7] },
      { id: "other", parentId: "all", own: [6, 5, 5] },
      { id: "small", parentId: "all", own: [small, 0, 0] },
    ];
    const open = spreadOver(of(0), 5);
    expect([...open.values()].map(({ bands }) => bands.length)).toEqual([3, 3, 3, 0]);
    const guarded = spreadOver(of(2), 5);
    expect(guarded.get("small")).toEqual({ answered: null, bands: [] });
    expect(guarded.get("other")?.answered).toBeNull();
    expect(guarded.get("all")?.answered).toBe(36);
  });
});

describe("answers of one group", () => {
  it("[M13] come in bands of at least the minimum that leave nobody out", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 7 }), (own) => {
        const bands = bandsOf(own, 5);
        const total = own.reduce((sum, count) => sum + count, 0);
        for (const { count } of bands) expect(count).toBeGreaterThanOrEqual(5);
        expect(bands.reduce((sum, { count }) => sum + count, 0)).toBe(total < 5 ? 0 : total);
        if (total >= 5) expect([bands[0]?.from, bands.at(-1)?.to]).toEqual([0, own.length - 1]);
      }),
    );
  });

  it("[E1] have a middle, never an average (domain 2.6-13)", () => {
    expect(medianOf([0, 3, 1])).toEqual({ low: 1, high: 1 });
    expect(medianOf([2, 0, 2])).toEqual({ low: 0, high: 2 });
    expect(medianOf([0, 0, 0])).toBeNull();
  });
});
