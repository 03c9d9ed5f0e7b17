import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dividedShares } from "@/lib/insight/divided/rules";
import type { DividedShare, PlaceKind, ShareFigures } from "@/lib/insight/rules";

type Leaf = { readonly unit: number; readonly part: number; readonly whole: number };
type Place = { id: string; kind: PlaceKind; parentId: string | null; share: ShareFigures };

const minimum = 5;

function placesOf(leaves: readonly Leaf[]): Place[] {
  const sum = (own: readonly Leaf[]): ShareFigures => ({
    part: own.reduce((total, { part }) => total + part, 0),
    whole: own.reduce((total, { whole }) => total + whole, 0),
  });
  const units = [0, 1, 2].map((unit) => ({
    ...{ id: `unit-${unit}`, kind: "unit" as const, parentId: unit === 2 ? null : "north" },
    share: sum(leaves.filter((leaf) => leaf.unit === unit)),
  }));
  const north = sum(leaves.filter(({ unit }) => unit < 2));
  return [
    { id: "institution", kind: "institution", parentId: null, share: sum(leaves) },
    { id: "north", kind: "unit", parentId: null, share: north },
    ...units,
    ...leaves.map(({ unit, ...share }, at) => ({
      ...{ id: `team-${at}`, kind: "team" as const, parentId: `unit-${unit}`, share },
    })),
  ];
}

const leaves = fc.array(
  fc
    .record({ unit: fc.integer({ min: 0, max: 2 }), whole: fc.integer({ min: 0, max: 30 }) })
    .chain(({ unit, whole }) =>
      fc.integer({ min: 0, max: whole }).map((part): Leaf => ({ unit, part, whole })),
    ),
  { minLength: 1, maxLength: 12 },
);

const isExact = (share: DividedShare | undefined): share is ShareFigures =>
  share !== undefined && share !== "withheld" && !share.bound;

/** Every shown place without the shown places below it: what subtraction finds. */
function remaindersOf(places: readonly Place[], seen: ReadonlyMap<string, DividedShare>): ShareFigures[] {
  const below = (id: string) =>
    places.filter((place) => place.id !== "institution" && (place.parentId ?? "institution") === id);
  const shownBelow = (id: string): Place[] =>
    below(id).flatMap((child) => (isExact(seen.get(child.id)) ? [child] : shownBelow(child.id)));
  return places
    .filter(({ id, kind }) => kind !== "team" && isExact(seen.get(id)))
    .map(({ id, share }) => {
      const inside = shownBelow(id).map((place) => place.share);
      return {
        part: share.part - inside.reduce((total, { part }) => total + part, 0),
        whole: share.whole - inside.reduce((total, { whole }) => total + whole, 0),
      };
    });
}

describe("a share of whom it is a fact", () => {
  it("[M13] never says of fewer than the minimum, nor of all, that they did or did not, not even by subtraction", () => {
    fc.assert(
      fc.property(leaves, (own) => {
        const places = placesOf(own);
        const seen = dividedShares(places, ({ share }) => share, minimum);
        const shown = [...seen.values()].filter(isExact);
        for (const { part, whole } of [...shown, ...remaindersOf(places, seen)])
          for (const side of [part, whole - part]) expect(whole === 0 || side >= minimum).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("[M13] of the whole says that nearly everybody or nobody did without telling which of as many numbers it is", () => {
    fc.assert(
      fc.property(leaves, fc.integer({ min: 0, max: minimum - 1 }), fc.boolean(), (own, few, isLeast) => {
        const whole = own.reduce((total, leaf) => total + leaf.whole, 0);
        fc.pre(whole >= 2 * minimum);
        const of = (part: number) =>
          dividedShares(placesOf([{ unit: 0, part, whole }]), ({ share }) => share, minimum).get(
            "institution",
          );
        expect(of(isLeast ? whole - few : few)).toEqual(of(isLeast ? whole : 0));
      }),
      { numRuns: 100 },
    );
  });

  it("[M13] of the whole is told whatever it takes of what is below it, so that elsewhere no more can be told of the same people", () => {
    fc.assert(
      fc.property(leaves, fc.integer({ min: 0, max: 30 }), (own, outside) => {
        const places = placesOf(own).map((place) =>
          place.id === "institution"
            ? { ...place, share: { part: place.share.part, whole: place.share.whole + outside } }
            : place,
        );
        const { part = 0, whole = 0 } = places[0]?.share ?? {};
        const seen = dividedShares(places, ({ share }) => share, minimum);
        expect(isExact(seen.get("institution"))).toBe(Math.min(part, whole - part) >= minimum || whole === 0);
        for (const rest of remaindersOf(places, seen))
          for (const side of [rest.part, rest.whole - rest.part])
            expect(rest.whole === 0 || side >= minimum).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("[M13] of few people says nothing, whatever it is", () => {
    for (let whole = 1; whole < 2 * minimum; whole++)
      for (let part = 0; part <= whole; part++)
        expect(
          dividedShares(placesOf([{ unit: 0, part, whole }]), ({ share }) => share, minimum).get(
            "institution",
          ),
        ).toBe("withheld");
  });

  it("is told as it is to who may know of each of them", () => {
    const places = placesOf([{ unit: 0, part: 5, whole: 5 }]);
    expect(dividedShares(places, ({ share }) => share, 0).get("team-0")).toEqual({ part: 5, whole: 5 });
  });
});
