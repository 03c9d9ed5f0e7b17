import type { Place } from "@/lib/organisation/places/rules";
import { type Band, dividedAfter, type Spread, spreadOver } from "@/lib/anonymity/spread/rules";

/** How far a plan can be of somebody who is employed, in the order in which it comes: facts, without a word of it (permissions.md 6.2). */
export const stands = ["none", "kept", "opened", "agreed", "reviewed"] as const;
export type Stand = (typeof stands)[number];

/** How many of these have a plan of which they opened something, or that is further than that. */
export function openedOf(counts: readonly number[]): number {
  return counts.slice(stands.indexOf("opened")).reduce((sum, count) => sum + count, 0);
}

/** How many people of a place there are by stand, those of places below it not counted; in the order of `stands`. */
export type CountedPlace = Place & { readonly own: readonly number[] };

/** What may be told of a place: null where the number of people itself would tell of too few, and only the number without bands. */
export type PlanCoverage = Place & {
  readonly people: number | null;
  readonly bands: readonly Band[];
};

/**
 * How far the plans are in every place, as answers on a scale are told: stands that too few people are in go together
 * with their neighbours, and no sum or difference of what is shown is about fewer than the minimum (M13). A place
 * without anybody is left out.
 */
export function coverageOf(places: readonly CountedPlace[], minimum: number): PlanCoverage[] {
  const spread = spreadOfStands(places, minimum);
  return places.flatMap(({ id, name, parentId }) => {
    const { answered = null, bands = [] } = spread.get(id) ?? {};
    return answered === 0 ? [] : [{ id, name, parentId, people: answered, bands }];
  });
}

/** The last stand of a plan of which nothing was opened. */
const lastClosed = stands.indexOf("kept");

function spreadOfStands(places: readonly CountedPlace[], minimum: number): ReadonlyMap<string, Spread> {
  return spreadOver(places, minimum, new Set(), lastClosed);
}

/** The places of which the number of opened plans may be told beside the stands that are told of them (M13). */
export function placesToldOpened(places: readonly CountedPlace[], minimum: number): ReadonlySet<string> {
  return dividedAfter(lastClosed, places, spreadOfStands(places, minimum), minimum);
}
