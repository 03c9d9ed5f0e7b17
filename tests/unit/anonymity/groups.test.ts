import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inAnyOrder, mergedGroups } from "@/lib/anonymity/groups/rules";
import { mayStandBeside } from "@/lib/anonymity/periods/rules";

const kinds = ["colleague", "student", "external"] as const;

describe("kinds of raters", () => {
  it("[E1] below three join another kind, and are withheld when all together are too few", () => {
    const of = (...counts: number[]) =>
      mergedGroups(
        kinds.map((kind, place) => ({ kind, count: counts[place] ?? 0 })),
        3,
      );
    expect(of(5, 3, 0)).toEqual([
      { kinds: ["colleague"], count: 5 },
      { kinds: ["student"], count: 3 },
    ]);
    expect(of(5, 2, 1)).toEqual([
      { kinds: ["colleague"], count: 5 },
      { kinds: ["student", "external"], count: 3 },
    ]);
    expect(of(4, 0, 1)).toEqual([{ kinds: ["colleague", "external"], count: 5 }]);
    expect(of(1, 0, 1)).toEqual([]);
  });

  it("[M13] never form a group below the minimum, and lose nobody when there are enough", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(8), { minLength: 3, maxLength: 3 }),
        fc.integer({ min: 2, max: 6 }),
        (counts, minimum) => {
          const groups = mergedGroups(
            kinds.map((kind, place) => ({ kind, count: counts[place] ?? 0 })),
            minimum,
          );
          const total = counts.reduce((sum, count) => sum + count, 0);
          for (const { count } of groups) expect(count).toBeGreaterThanOrEqual(minimum);
          expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(total >= minimum ? total : 0);
        },
      ),
    );
  });

  it("[M13] are shuffled without losing any, every order equally likely", () => {
    const seen = new Set<string>();
    for (const first of [0, 1, 2])
      for (const second of [0, 1]) {
        const draws = [first, second];
        seen.add(inAnyOrder(["a", "b", "c"], () => draws.shift() ?? 0).join(""));
      }
    expect([...seen].sort()).toEqual(["abc", "acb", "bac", "bca", "cab", "cba"]);
  });
});

describe("two periods", () => {
  const people = (from: number, to: number) =>
    new Set(Array.from({ length: to - from }, (_, place) => `p${from + place}`));

  it("[M13] stand side by side when nobody came or left, or enough people did", () => {
    expect(
      mayStandBeside({ asked: people(0, 8), answered: 8 }, { asked: people(0, 8), answered: 8 }, 5),
    ).toBe(true);
    expect(
      mayStandBeside({ asked: people(0, 8), answered: 8 }, { asked: people(3, 10), answered: 7 }, 5),
    ).toBe(true);
  });

  it("[M13] do not when one newcomer's answers would be the difference", () => {
    expect(
      mayStandBeside({ asked: people(0, 8), answered: 8 }, { asked: people(0, 9), answered: 9 }, 5),
    ).toBe(false);
    expect(
      mayStandBeside({ asked: people(0, 12), answered: 8 }, { asked: people(0, 13), answered: 8 }, 5),
    ).toBe(true);
  });
});
