import type { Band } from "@/lib/anonymity/spread/rules";

/** How many of how many were to prevent. */
export type AimRatio = { readonly preventive: number; readonly whole: number };

/**
 * How preventing and curing relate, out of what may be told (W14): only where these two steps, from this one on, are told apart from
 * each other and from what stands before them.
 */
export function ratioOf(bands: readonly Band[], first: number): AimRatio | null {
  const only = (step: number) => bands.find(({ from, to }) => from === step && to === step)?.count;
  const [preventive, curative] = [only(first), only(first + 1)];
  if (preventive === undefined || curative === undefined) return null;
  return { preventive, whole: preventive + curative };
}
