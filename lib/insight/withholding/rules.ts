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

/**
 * A shown total minus everything shown below it is a figure too: of what is hidden there. While such a
 * remainder is small, the smallest shown place beside it is hidden as well.
 */
function hiddenAmong(places: readonly RawPlace[]): ReadonlySet<string> {
  const below = childrenOf(places);
  const small = places.filter(({ contracts }) => isSmall(contracts.people, contracts.peopleEnding));
  const hidden = new Set(small.map(({ id }) => id));
  const telling = () => {
    for (const place of places) {
      if (hidden.has(place.id)) continue;
      const { remainder, beside } = regionOf(place, below, hidden);
      const leavers = new Set(remainder.flatMap((one) => one.leavers)).size;
      const holders = remainder.reduce((sum, one) => sum + one.holders, 0);
      if (isSmall(holders, leavers)) return smallestOf(beside, leavers > 0 && leavers < fewest);
    }
    return null;
  };
  for (let next = telling(); next; next = telling()) hidden.add(next.id);
  return hidden;
}

type Region = { readonly remainder: Behind[]; readonly beside: RawPlace[] };

/** What is hidden under a shown place and in no shown place below it, and the shown places that border on it. */
function regionOf(
  place: RawPlace,
  below: ReadonlyMap<string, readonly RawPlace[]>,
  hidden: ReadonlySet<string>,
): Region {
  const children = below.get(place.id) ?? [];
  const inner = children.filter(({ id }) => hidden.has(id)).map((child) => regionOf(child, below, hidden));
  return {
    remainder: [
      ...(children.length === 0 && !hidden.has(place.id) ? [] : [place.contracts]),
      ...inner.flatMap((one) => one.remainder),
    ],
    beside: [...children.filter(({ id }) => !hidden.has(id)), ...inner.flatMap((one) => one.beside)],
  };
}

function smallestOf(places: readonly RawPlace[], withLeavers: boolean): RawPlace | null {
  const size = ({ contracts }: RawPlace) => (withLeavers ? contracts.peopleEnding : contracts.people);
  const candidates = places.filter((place) => size(place) > 0).sort((one, other) => size(one) - size(other));
  return candidates[0] ?? null;
}

/** Branches without a branch above hang under the institution. */
function childrenOf(places: readonly RawPlace[]): ReadonlyMap<string, readonly RawPlace[]> {
  const institution = places.find(({ kind }) => kind === "institution");
  const below = new Map<string, RawPlace[]>();
  for (const place of places) {
    if (place.kind === "institution" || place.kind === "own") continue;
    const parentId = place.parentId ?? institution?.id ?? "";
    below.set(parentId, [...(below.get(parentId) ?? []), place]);
  }
  return below;
}
