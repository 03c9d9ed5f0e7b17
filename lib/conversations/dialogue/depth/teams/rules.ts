import { type Band, medianOf, spreadOver } from "@/lib/anonymity/spread/rules";
import { depths } from "@/lib/conversations/dialogue/depth/rules";
import type { Day } from "@/lib/platform/calendar";

/** Who found talks how deep: the students of a team, and who coaches in it. */
export const sides = ["student", "coach"] as const;
export type Side = (typeof sides)[number];

/** What somebody counts as in a school year: the middle of what they said, of two in the middle the lower one; null of nothing. */
export function countsAs(said: readonly number[]): number | null {
  const middle = medianOf(depths.map((depth) => said.filter((one) => String(one) === depth).length));
  return middle ? middle.low + 1 : null;
}

/** The marks that move somebody from what they counted as to what they count as now: taken from the one, added to the other. */
export function marksBetween(before: number | null, after: number | null): readonly string[] {
  if (before === after) return [];
  return [...(before === null ? [] : [`-${before}`]), ...(after === null ? [] : [String(after)])];
}

/** What of a side may be told, by neighbouring steps of which none is about too few; null where that is nothing. */
export type SideTold = {
  readonly people: number;
  readonly bands: readonly Band[];
  /** The week of which it is. */
  readonly monday: Day;
};
export type TeamDepths = Readonly<Record<Side, { readonly minimum: number; readonly told: SideTold | null }>>;

/** How many of a side count as each step, as it was last kept. */
export type KeptSide = { readonly counts: readonly number[]; readonly monday: Day };

/**
 * What may be told of a side of one team. Of no team together with another, nor of a branch, so that nothing is left to take away (M13);
 * where everybody would stand in one band nothing is told, because that says something of each of them.
 */
export function sideTold({ counts, monday }: KeptSide, minimum: number): SideTold | null {
  const { answered = null, bands = [] } =
    spreadOver([{ id: "team", parentId: null, own: counts }], minimum).get("team") ?? {};
  return answered !== null && bands.length > 1 ? { people: answered, bands, monday } : null;
}
