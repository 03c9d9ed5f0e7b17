import fc from "fast-check";
import { expect, test } from "vitest";
import { countsAs, marksBetween, sideTold } from "@/lib/conversations/dialogue/depth/teams/rules";

const monday = "2027-01-18";

test("[O10] somebody counts as the middle of what they said, of two the lower one", () => {
  expect([[], [3], [4, 1], [1, 4, 4], [2, 3, 3, 4], [1, 1, 4, 4]].map(countsAs)).toEqual([
    null,
    3,
    1,
    4,
    3,
    1,
  ]);
});

test("[O10] whatever somebody says and says otherwise, the marks add up to one person at what they count as now", () => {
  fc.assert(
    fc.property(fc.array(fc.record({ talk: fc.nat(3), depth: fc.integer({ min: 1, max: 4 }) })), (deeds) => {
      const said = new Map<number, number>();
      const counts = [0, 0, 0, 0];
      for (const { talk, depth } of deeds) {
        const before = countsAs([...said.values()]);
        said.set(talk, depth);
        for (const mark of marksBetween(before, countsAs([...said.values()])))
          counts[Math.abs(Number(mark)) - 1] =
            (counts[Math.abs(Number(mark)) - 1] ?? 0) + Math.sign(Number(mark));
      }
      const now = countsAs([...said.values()]);
      expect(counts).toEqual([1, 2, 3, 4].map((depth) => Number(depth === now)));
    }),
  );
});

test("[O10] [M13] is told in parts of enough people each, and not at all where everybody would be in one", () => {
  expect(sideTold({ counts: [3, 9, 8, 4], monday }, 10)).toEqual({
    people: 24,
    monday,
    bands: [
      { from: 0, to: 1, count: 12 },
      { from: 2, to: 3, count: 12 },
    ],
  });
  expect(sideTold({ counts: [0, 12, 0, 0], monday }, 10)).toBeNull();
  expect(sideTold({ counts: [4, 5, 0, 0], monday }, 5)).toBeNull();
  expect(sideTold({ counts: [0, 0, 0, 0], monday }, 10)).toBeNull();
});
