import fc from "fast-check";
import { expect, test } from "vitest";
import { coverageOf, stands } from "@/lib/plans/personal/coverage/rules";

const team = (id: string, own: readonly number[]) => ({ id, name: id, parentId: "all", own });
const whole = { id: "all", name: "Alles", parentId: null, own: [0, 0, 0, 0, 0] };
const of = (places: ReturnType<typeof coverageOf>, id: string) => places.find((place) => place.id === id);

test("[M13] [F9] stands that too few plans are in go together with their neighbours, the same in every place, apart from opened ones where that can be", () => {
  const places = coverageOf([whole, team("groen", [6, 1, 5, 7, 0]), team("dier", [8, 0, 6, 6, 1])], 5);
  expect(of(places, "all")).toMatchObject({
    people: 40,
    bands: [
      { from: 0, to: 1, count: 15 },
      { from: 2, to: 2, count: 11 },
      { from: 3, to: 4, count: 14 },
    ],
  });
  expect(of(places, "groen")?.bands.map(({ count }) => count)).toEqual([7, 5, 7]);
});

test("[M13] of a small team nothing is told, nor of what is left when it is taken away from the whole", () => {
  const places = coverageOf([whole, team("groot", [10, 0, 0, 10, 0]), team("klein", [2, 0, 1, 0, 0])], 5);
  expect(of(places, "klein")).toMatchObject({ people: null, bands: [] });
  expect([of(places, "groot")?.people, of(places, "all")?.people]).toContain(null);
});

test("[M13] nothing that is shown is about fewer than the minimum, whatever the teams", () => {
  const counts = fc.array(fc.integer({ min: 0, max: 12 }), {
    minLength: stands.length,
    maxLength: stands.length,
  });
  fc.assert(
    fc.property(fc.array(counts, { minLength: 1, maxLength: 6 }), (teams) => {
      const places = coverageOf([whole, ...teams.map((own, at) => team(`team-${at}`, own))], 5);
      for (const { people, bands } of places) {
        expect(people === null || people >= 5).toBe(true);
        for (const { count } of bands) expect(count).toBeGreaterThanOrEqual(5);
      }
    }),
  );
});

test("[G7] a place without anybody is left out", () => {
  expect(coverageOf([whole, team("leeg", [0, 0, 0, 0, 0])], 5)).toEqual([]);
});
