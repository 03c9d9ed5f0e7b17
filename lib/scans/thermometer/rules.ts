import type { Band } from "@/lib/anonymity/spread/rules";

/** A share of answers with its interval, all three between 0 and 1. */
export type Share = {
  readonly part: number;
  readonly whole: number;
  readonly low: number;
  readonly high: number;
};

const z = 1.959964;

/** A share with its 95% Wilson interval (domain.md 2.6-9); null of nobody. */
export function shareOf(part: number, whole: number): Share | null {
  if (whole === 0) return null;
  const share = part / whole;
  const middle = share + (z * z) / (2 * whole);
  const reach = z * Math.sqrt((share * (1 - share)) / whole + (z * z) / (4 * whole * whole));
  const size = 1 + (z * z) / whole;
  return {
    part,
    whole,
    low: Math.max(0, (middle - reach) / size),
    high: Math.min(1, (middle + reach) / size),
  };
}

/** The difference between two rounds with its Newcombe interval (domain.md 2.6-10), and whether chance can explain it. */
export type Change = {
  readonly by: number;
  readonly low: number;
  readonly high: number;
  readonly isClear: boolean;
};

/** What changed from an earlier share to a later one. */
export function changeBetween(earlier: Share, later: Share): Change {
  const [p1, p2] = [later.part / later.whole, earlier.part / earlier.whole];
  const by = p1 - p2;
  const low = by - Math.hypot(p1 - later.low, earlier.high - p2);
  const high = by + Math.hypot(later.high - p1, p2 - earlier.low);
  return { by, low, high, isClear: low > 0 || high < 0 };
}

/** The steps of a scale of five that count as satisfied (domain.md 2.6-9: top two of five). */
const firstGood = 3;
const stepsOfScale = 5;

/**
 * The share that chose one of the two highest of five steps. Null on another scale, and when what may be shown does
 * not tell it: it is made of shown bands only, so that it says nothing that they don't.
 */
export function topTwoOf(bands: readonly Band[], steps: number): Share | null {
  if (steps !== stepsOfScale || !bands.some(({ from }) => from === firstGood)) return null;
  const sum = (some: readonly Band[]) => some.reduce((total, { count }) => total + count, 0);
  return shareOf(sum(bands.filter(({ from }) => from >= firstGood)), sum(bands));
}
