import { describe, expect, it } from "vitest";
import { changeBetween, shareOf, topTwoOf } from "@/lib/scans/thermometer/rules";

const rounded = (value: number | undefined) => Math.round((value ?? NaN) * 1000) / 10;
const share = (part: number, whole: number) => {
  const found = shareOf(part, whole);
  if (!found) throw new Error("Nobody.");
  return found;
};

describe("a share", () => {
  it.each([
    [39, 50, 64.8, 87.2],
    [78, 100, 68.9, 85],
    [780, 1000, 75.3, 80.5],
    [7, 9, 45.3, 93.7],
    [0, 8, 0, 32.4],
    [8, 8, 67.6, 100],
  ])("[D8] %i of %i lies between %d and %d percent (domain.md 2.6-9)", (part, whole, low, high) => {
    expect([rounded(share(part, whole).low), rounded(share(part, whole).high)]).toEqual([low, high]);
  });

  it("[D8] of nobody is none", () => {
    expect(shareOf(0, 0)).toBeNull();
  });
});

describe("a change", () => {
  it("[D8] is not told from chance when its interval holds nothing (domain.md 2.6-10)", () => {
    const change = changeBetween(share(140, 200), share(156, 200));
    expect([rounded(change.by), rounded(change.low), rounded(change.high)]).toEqual([8, -0.6, 16.5]);
    expect(change.isClear).toBe(false);
    const small = changeBetween(share(21, 30), share(24, 30));
    expect([rounded(small.low), rounded(small.high)]).toEqual([-11.8, 30.7]);
  });

  it("[D8] is clear when it does not", () => {
    expect(changeBetween(share(40, 100), share(80, 100)).isClear).toBe(true);
  });
});

describe("the two highest of five steps", () => {
  const bands = (parts: boolean) =>
    parts
      ? [
          { from: 0, to: 2, count: 6 },
          { from: 3, to: 4, count: 9 },
        ]
      : [{ from: 0, to: 4, count: 15 }];

  it("[C12] are told only by bands that are shown", () => {
    expect(topTwoOf(bands(true), 5)).toMatchObject({ part: 9, whole: 15 });
    expect(topTwoOf(bands(false), 5)).toBeNull();
    expect(topTwoOf(bands(true), 4)).toBeNull();
  });
});
