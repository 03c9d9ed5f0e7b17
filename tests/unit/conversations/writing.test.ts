import { describe, expect, test } from "vitest";
import { isTalkWaiting, type Stretch, stretchAt } from "@/lib/conversations/recording/writing/rules";

const minute = 60_000;

/** The stretch after writing at each of these moments. */
const after = (moments: readonly number[]) =>
  moments.reduce<Stretch | null>(stretchAt, null) ?? { since: 0, last: 0 };

describe("[S2] writing on during a talk", () => {
  test("is noticed after four minutes without a pause", () => {
    const every = (seconds: number, until: number) =>
      Array.from({ length: until / (seconds * 1000) + 1 }, (_, at) => at * seconds * 1000);
    expect(isTalkWaiting(after(every(10, 4 * minute - 10_000)))).toBe(false);
    expect(isTalkWaiting(after(every(10, 4 * minute)))).toBe(true);
    expect(isTalkWaiting(after(every(60, 4 * minute)))).toBe(true);
  });

  test("begins anew after a pause, in which people talk", () => {
    expect(after([0, 30_000, 91_000])).toEqual({ since: 91_000, last: 91_000 });
    expect(isTalkWaiting(after([0, 2 * minute, 4 * minute, 6 * minute]))).toBe(false);
  });
});
