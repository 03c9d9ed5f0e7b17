import { type Counted, type Spread, spreadOver } from "@/lib/anonymity/spread/rules";
import type { DividedShare, PlaceFigures, ShareFigures } from "@/lib/insight/rules";

type Place = Pick<PlaceFigures, "id" | "kind" | "parentId">;

/**
 * Shares of people of whom it is a fact who did and who did not, over the places (M13). Both sides of every share that is shown
 * are empty or large enough, and so is what is left after any subtraction: "0 of 5" would say something of all five. Of the
 * whole, where nearly everybody or nearly nobody did, only that is said, which says as much of each place below it. Where it is not
 * told how many people there are to share, as those are a share themselves, nothing is.
 */
export function dividedShares<One extends Place>(
  places: readonly One[],
  shareOf: (place: One) => ShareFigures,
  minimum: number,
  untold: ReadonlySet<string> = new Set(),
): ReadonlyMap<string, DividedShare> {
  const spread = spreadFromTheWhole(places, shareOf, minimum, untold);
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

/**
 * What can be told of the whole is told, if need be of nothing below it: then what is told of the same people elsewhere never says
 * more than this does.
 */
function spreadFromTheWhole<One extends Place>(
  places: readonly One[],
  shareOf: (place: One) => ShareFigures,
  minimum: number,
  untold: ReadonlySet<string>,
): ReadonlyMap<string, Spread> {
  const spread = spreadOver(cutsOf(places, shareOf), minimum, untold);
  const root = places.find((place) => isRoot(place, places));
  if (!root || untold.has(root.id) || (spread.get(root.id)?.bands.length ?? 0) > 1) return spread;
  const { part, whole } = shareOf(root);
  if (Math.min(part, whole - part) < minimum) return spread;
  const below = places.filter(({ id }) => id !== root.id).map(({ id }) => id);
  return spreadOver(cutsOf(places, shareOf), minimum, new Set(below));
}

/** That fewer than the minimum did, or did not; withheld when it is neither, or when one of the two would say it of all. */
function boundOf({ part, whole }: ShareFigures, minimum: number): DividedShare {
  if (whole < 2 * minimum) return "withheld";
  if (whole - part < minimum) return { part: whole - minimum + 1, whole, bound: "least" };
  return part < minimum ? { part: minimum - 1, whole, bound: "most" } : "withheld";
}

/** The institution, or where that is not read what somebody leads. */
function isRoot({ id }: Place, places: readonly Place[]): boolean {
  const whole =
    places.find(({ kind }) => kind === "institution") ?? places.find(({ kind }) => kind === "own");
  return id === whole?.id;
}

/** Everybody counted hangs in a team, or in none and so under the whole alone. */
function cutsOf<One extends Place>(places: readonly One[], shareOf: (place: One) => ShareFigures): Counted[] {
  const root = places.find((place) => isRoot(place, places));
  const teams = places.filter(({ kind }) => kind === "team" || kind === "support").map(shareOf);
  const known = new Set(places.map(({ id }) => id));
  return places.map((place) => {
    const { id, kind, parentId } = place;
    const above = parentId !== null && known.has(parentId) ? parentId : (root?.id ?? null);
    const isTeam = kind === "team" || kind === "support";
    const own = isTeam ? shareOf(place) : id === root?.id ? without(shareOf(place), teams) : nobody;
    return {
      id,
      parentId: id === root?.id || kind === "own" ? null : above,
      own: [own.whole - own.part, own.part],
    };
  });
}

const nobody: ShareFigures = { part: 0, whole: 0 };

/** Who is counted in no team. Of whom each may be known people count in every team they work in, and there it is nobody. */
function without({ part, whole }: ShareFigures, teams: readonly ShareFigures[]): ShareFigures {
  const left = teams.reduce(
    (rest, team) => ({ part: rest.part - team.part, whole: rest.whole - team.whole }),
    { part, whole },
  );
  return left.whole > 0 ? left : nobody;
}
