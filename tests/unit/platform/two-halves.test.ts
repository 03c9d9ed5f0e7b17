import fc from "fast-check";
import { expect, test } from "vitest";
import { asHalves, makeHalf, wholeOf } from "@/lib/platform/two-halves";

test("[6.5-8] each half alone is more than anybody guesses within the limits of sign-in: over 40 bits, read out with ease", () => {
  const halves = Array.from({ length: 500 }, makeHalf);
  for (const half of halves)
    expect(half).toMatch(/^[abcdefghjkmnpqrstuvwxyz]{5}-[abcdefghjkmnpqrstuvwxyz]{5}$/);
  expect(new Set(halves).size).toBe(500);
  expect(10 * Math.log2(new Set("abcdefghjkmnpqrstuvwxyz").size)).toBeGreaterThan(40);
});

const typings = fc.record({
  isTurned: fc.boolean(),
  isLoud: fc.boolean(),
  between: fc.constantFrom("", " ", "-", " - ", "\u2013", "  "),
});

test("two halves open the same however they are typed: spaces, dashes, capitals, either first", () => {
  fc.assert(
    fc.property(typings, ({ isTurned, isLoud, between }) => {
      const halves = [makeHalf(), makeHalf()] as const;
      const [one, other] = isTurned ? [halves[1], halves[0]] : halves;
      const text = [...one.split("-"), ...other.split("-")].join(between);
      expect(asHalves(isLoud ? text.toUpperCase() : text)).toBe(wholeOf(...halves));
    }),
  );
});

test("one half is not two, and a password of somebody's own is left as it is", () => {
  const half = makeHalf();
  expect(asHalves(half)).toBe(half);
  expect(asHalves("Vier Wilde Ganzen in Maart")).toBe("Vier Wilde Ganzen in Maart");
  expect(wholeOf(half, half)).not.toBe(asHalves(half));
});
