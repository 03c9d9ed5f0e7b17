import { type Cut, withheldIn } from "@/lib/anonymity/tree/rules";
import { dividedShares } from "@/lib/insight/divided/rules";
import type { ContractFigures, ContractSight, PlaceFigures, ShareFigures } from "@/lib/insight/rules";

/** Figures about contracts are for management from three people on (decisions 29). */
const fewest = 3;

/** Whose contracts stand behind a place itself: a team's own, or those without a team for the institution. */
type Behind = { readonly holders: readonly string[]; readonly leavers: readonly string[] };

export type RawPlace = Omit<PlaceFigures, "contracts" | "scans" | "feedback" | "visits" | "staffTalks"> & {
  readonly contracts: ContractFigures & Behind;
  readonly scans: ShareFigures;
  readonly feedback: ShareFigures;
  readonly visits: ShareFigures;
  readonly staffTalks: ShareFigures;
};

/** About fewer people than this nothing is shown; of students null where no scan was ever in use. */
export type Minimums = {
  readonly students: number | null;
  readonly staff: number;
  /** Of lesson visits: 0 for who may know of each of them (decisions 29). */
  readonly visits: number;
  /** Whether talks with staff are anything to the reader. */
  readonly staffTalks: boolean;
};

/**
 * The places with the figures of contracts, scans and feedback this reader may see. Towards management a figure about
 * one or two people is withheld, and as many of its neighbours as it takes that subtraction finds none either.
 */
export function withhold(
  places: readonly RawPlace[],
  sight: ContractSight,
  minimums: Minimums,
): PlaceFigures[] {
  const hidden = sight === "three-or-more" ? hiddenAmong(places) : new Set<string>();
  const unscanned =
    minimums.students === null ? null : withoutFew(places, minimums.students, ({ scans }) => scans.whole);
  const unheard = withoutFew(places, minimums.staff, ({ feedback }) => feedback.whole);
  const visits = dividedShares(places, (place) => place.visits, minimums.visits);
  const talks = dividedShares(places, ({ staffTalks }) => staffTalks, minimums.staff);
  return places.map((place) => ({
    ...place,
    contracts: contractsSeen(place, sight, hidden),
    scans: unscanned === null ? "hidden" : unscanned.has(place.id) ? "withheld" : place.scans,
    feedback: unheard.has(place.id) ? "withheld" : place.feedback,
    visits: visits.get(place.id) ?? "withheld",
    staffTalks: minimums.staffTalks ? (talks.get(place.id) ?? "withheld") : "hidden",
  }));
}

/**
 * The places whose share of students with a scan (permissions.md 6.3), or of staff with feedback (E5), would tell of
 * too few (M13). Who reads own teams only sees these together as well, so they hang under that; everybody counted
 * hangs in a team.
 */
function withoutFew(
  places: readonly RawPlace[],
  smallest: number,
  countOf: (place: RawPlace) => number,
): ReadonlySet<string> {
  const whole =
    places.find(({ kind }) => kind === "institution") ?? places.find(({ kind }) => kind === "own");
  const isFew = (count: number) => count > 0 && count < smallest;
  const known = new Set(places.map(({ id }) => id));
  const cuts = places.map((place): Cut<number> => {
    const { id, kind, parentId } = place;
    const isRoot = id === whole?.id || kind === "own";
    const above = parentId !== null && known.has(parentId) ? parentId : (whole?.id ?? null);
    const isTeam = kind === "team" || kind === "support";
    return {
      id,
      parentId: isRoot ? null : above,
      isSmall: isFew(countOf(place)),
      own: isTeam ? countOf(place) : 0,
    };
  });
  const counts = new Map(places.map((place) => [place.id, countOf(place)]));
  return withheldIn(cuts, {
    isTelling: (behind) => isFew(behind.reduce((sum, own) => sum + own, 0)),
    sizeOf: (id) => counts.get(id) ?? 0,
  });
}

function contractsSeen(
  place: RawPlace,
  sight: ContractSight,
  hidden: ReadonlySet<string>,
): PlaceFigures["contracts"] {
  if (sight === "none") return "hidden";
  if (hidden.has(place.id)) return "withheld";
  const { minutes, minutesEnding, people, peopleEnding } = place.contracts;
  return { minutes, minutesEnding, people, peopleEnding };
}

function isSmall(people: number, peopleEnding: number): boolean {
  return (people > 0 && people < fewest) || (peopleEnding > 0 && peopleEnding < fewest);
}

/** The places whose figures, or whose neighbours' by subtraction, would tell of one or two people. */
function hiddenAmong(places: readonly RawPlace[]): ReadonlySet<string> {
  const contracts = new Map(places.map((place) => [place.id, place.contracts]));
  return withheldIn(cutsOf(places), {
    isTelling: (behind) => isSmall(holdersOf(behind), leaversOf(behind)),
    sizeOf: (id, remainder) => {
      const { people, peopleEnding } = contracts.get(id) ?? { people: 0, peopleEnding: 0 };
      const leavers = leaversOf(remainder);
      return leavers > 0 && leavers < fewest ? peopleEnding : people;
    },
  });
}

function holdersOf(behind: readonly Behind[]): number {
  return new Set(behind.flatMap(({ holders }) => holders)).size;
}

function leaversOf(behind: readonly Behind[]): number {
  return new Set(behind.flatMap(({ leavers }) => leavers)).size;
}

/** Branches without a branch above hang under the institution; the reader's own place stands apart. */
function cutsOf(places: readonly RawPlace[]): Cut<Behind>[] {
  const institution = places.find(({ kind }) => kind === "institution");
  return places.map(({ id, kind, parentId, contracts }) => ({
    id,
    parentId: kind === "institution" || kind === "own" ? null : (parentId ?? institution?.id ?? ""),
    isSmall: isSmall(contracts.people, contracts.peopleEnding),
    own: contracts,
  }));
}
