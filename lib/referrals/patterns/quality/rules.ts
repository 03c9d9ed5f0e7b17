import type { Band } from "@/lib/anonymity/spread/rules";
import { judgements } from "@/lib/referrals/patterns/rules";
import { type Change, changeBetween, type Share, shareOf } from "@/lib/scans/thermometer/rules";

const open = judgements.indexOf("open");
const well = judgements.indexOf("well");

/**
 * Of how many all three questions were yes, out of those that were looked at; null where what may be told does not say it. Who was not
 * looked at yet is left out where that is told apart, so that the share says nothing that the bands don't.
 */
export function wellShareOf(bands: readonly Band[]): Share | null {
  const sum = (some: readonly Band[]) => some.reduce((total, { count }) => total + count, 0);
  const good = bands.filter(({ from }) => from === well);
  return good.length === 0 ? null : shareOf(sum(good), sum(bands.filter(({ to }) => to > open)));
}

/** How it was referred this school year and in the one before, and whether chance can explain the difference (W11, domain.md 2.6-10). */
export type Quality = {
  readonly now: Share | null;
  readonly before: Share | null;
  readonly change: Change | null;
};

export function qualityOf(bands: readonly Band[], earlier: readonly Band[]): Quality {
  const [now, before] = [wellShareOf(bands), wellShareOf(earlier)];
  return { now, before, change: now && before && changeBetween(before, now) };
}
