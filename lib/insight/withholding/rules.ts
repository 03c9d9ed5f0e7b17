import { type Cut, withheldIn } from "@/lib/anonymity/tree/rules";
import type { ContractFigures, ContractSight, PlaceFigures } from "@/lib/insight/rules";

/** Figures about contracts are for management from three people on (decisions 29). */
const fewest = 3;

/** Whose contracts stand behind a place itself: a team's own, or those without a team for the institution. */
type Behind = { readonly holders: number; readonly leavers: readonly string[] };

export type RawPlace = Omit<PlaceFigures, "contracts"> & { readonly contracts: ContractFigures & Behind };

/**
 * The places with the contract figures this reader may see. Towards management a figure about one or
 * two people is withheld, and as many of its neighbours as it takes that subtraction finds none either.
 */
export function withhold(places: readonly RawPlace[], sight: ContractSight): PlaceFigures[] {
  const hidden = sight === "three-or-more" ? hiddenAmong(places) : new Set<string>();
  return places.map((place) => ({ ...place, contracts: contractsSeen(place, sight, hidden) }));
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
  return behind.reduce((sum, { holders }) => sum + holders, 0);
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
