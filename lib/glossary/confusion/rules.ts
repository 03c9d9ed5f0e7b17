import { bandsOf } from "@/lib/anonymity/spread/rules";
import type { Day } from "@/lib/platform/calendar";

export const uses = ["opened", "met", "taken"] as const;

/** A meaning was opened; a word with a better one was typed; the better one was taken over (M6, B5). */
export type Use = (typeof uses)[number];

/** How often in one month, over everybody. */
export type TermCount = { readonly code: string } & Readonly<Record<Use, number>>;

/** What may be shown of it; null where that would be about too few. */
export type Confusion = { readonly code: string } & Readonly<Record<Use, number | null>>;

/**
 * The terms that confuse most first (M6): how often the meaning was opened and the other word typed. A number below
 * the minimum is not shown, nor one beside which the rest would be; a term of which nothing is left is not named.
 */
export function confusionOf(counts: readonly TermCount[], minimum: number): Confusion[] {
  return counts
    .map((count) => shownOf(count, minimum))
    .filter(({ opened, met }) => opened !== null || met !== null)
    .toSorted((one, other) => weightOf(other) - weightOf(one) || (one.code < other.code ? -1 : 1));
}

function shownOf({ code, opened, met, taken }: TermCount, minimum: number): Confusion {
  const [openings] = bandsOf([opened], minimum);
  const [left, right] = bandsOf([Math.max(met - taken, 0), taken], minimum);
  return {
    code,
    opened: openings?.count ?? null,
    met: left ? left.count + (right?.count ?? 0) : null,
    taken: right?.count ?? null,
  };
}

function weightOf({ opened, met }: Confusion): number {
  return (opened ?? 0) + (met ?? 0);
}

/** The month of a day, as `2026-11`. */
export function monthOf(day: Day): string {
  return day.slice(0, 7);
}
