import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { confusionOf, uses } from "@/lib/glossary/confusion/rules";

describe("[M6] Which words confuse", () => {
  test("stands with the most confusing first, and without what is about too few", () => {
    const counts = [
      { code: "lob", opened: 12, met: 0, taken: 0 },
      { code: "coach", opened: 3, met: 40, taken: 25 },
      { code: "team", opened: 9, met: 9, taken: 9 },
    ];
    expect(confusionOf(counts, 10)).toEqual([
      { code: "coach", opened: null, met: 40, taken: 25 },
      { code: "lob", opened: 12, met: null, taken: null },
    ]);
  });

  test("does not tell how many took the word over when those who did not would be told by it", () => {
    const [one] = confusionOf([{ code: "coach", opened: 0, met: 30, taken: 28 }], 10);
    expect(one).toEqual({ code: "coach", opened: null, met: 30, taken: null });
  });

  test("shows no number and no difference of two that lies between nothing and the minimum", () => {
    const count = fc.nat(60);
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 20 }), count, count, count, (minimum, opened, met, part) => {
        const taken = Math.min(met, part);
        for (const shown of confusionOf([{ code: "x", opened, met, taken }], minimum)) {
          const told = uses.flatMap((use) => shown[use] ?? []);
          if (shown.met !== null && shown.taken !== null) told.push(shown.met - shown.taken);
          for (const number of told) expect(number).toBeGreaterThanOrEqual(minimum);
        }
      }),
    );
  });
});
