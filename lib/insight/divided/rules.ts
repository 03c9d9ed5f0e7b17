import { type Counted, spreadOver } from "@/lib/anonymity/spread/rules";
import type { DividedShare, PlaceFigures, ShareFigures } from "@/lib/insight/rules";

type Place = Pick<PlaceFigures, "id" | "kind" | "parentId">;

/**
 * Shares of people of whom it is a fact who did and who did not, over the places (M13). Both sides of every share that is shown
 * are empty or large enough, and so is what is left after any subtraction: "0 of 5" would say something of all five. Of the
 * whole, where nearly everybody or nearly nobody did, only that is said, which says as much of each place below it.
 */
export function dividedShares<One extends Place>(
  places: readonly One[],
  shareOf: (place: One) => ShareFigures,
  minimum: number,
): ReadonlyMap<string, DividedShare> {
  const spread = spreadOver(cutsOf(places, shareOf), minimum);
  return new Map(
    places.map((place): [string, DividedShare] => {
      const share = shareOf(place);
      const { answered = null, bands = [] } = spread.get(place.id) ?? {};
      if (answered === 0 || minimum === 0 || bands.length > 1) return [place.id, share];
      const isWhole = answered !== null && isRoot(place, places);
      return [place.id, isWhole ? boundOf(share, minimum) : "withheld"];
    }),
  );
}

/** That fewer than the minimum did, or did not; withheld when it is neither, or when one of the two would say it of all. */
function boundOf({ part, whole }: ShareFigures, minimum: number): DividedShare {
  if (whole < 2 * minimum) return "withheld";
  if (whole - part < minimum) return { part: whole - minimum + 1, whole, bound: "least" };
  return part < minimum ? { part: minimum - 1, whole, bound: "most" } : "withheld";
}

/** The institution, or where that is not read what somebody leads; everybody counted hangs in a team. */
function isRoot({ id }: Place, places: readonly Place[]): boolean {
  const whole =
    places.find(({ kind }) => kind === "institution") ?? places.find(({ kind }) => kind === "own");
  return id === whole?.id;
}

function cutsOf<One extends Place>(places: readonly One[], shareOf: (place: One) => ShareFigures): Counted[] {
  const root = places.find((place) => isRoot(place, places))?.id ?? null;
  const known = new Set(places.map(({ id }) => id));
  return places.map((place) => {
    const { id, kind, parentId } = place;
    const { part, whole } = shareOf(place);
    const above = parentId !== null && known.has(parentId) ? parentId : root;
    return {
      id,
      parentId: id === root || kind === "own" ? null : above,
      own: kind === "team" || kind === "support" ? [whole - part, part] : [0, 0],
    };
  });
}
