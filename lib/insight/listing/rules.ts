import { isConcerned } from "@/lib/insight/attention/rules";
import { readingOf, teaches } from "@/lib/insight/measures/rules";
import type { Basis, PlaceFigures } from "@/lib/insight/rules";
import type { Listing, SortKey } from "@/lib/insight/schema";

/** Rows on one page of the list of teams. */
export const rowsAtOnce = 20;

/** From how many teams on a place with branches shows its branches first. */
const manyTeams = 12;

export type PlaceList = {
  readonly per: "team" | "unit";
  readonly rows: readonly PlaceFigures[];
  readonly total: number;
  readonly page: number;
  /** Branches to narrow the list to. */
  readonly units: readonly PlaceFigures[];
};

/** All teams that count in a place: itself, or those anywhere below it. */
export function teamsOf(place: PlaceFigures, places: readonly PlaceFigures[]): PlaceFigures[] {
  const teams = places.filter(({ kind }) => kind === "team" || kind === "support");
  if (place.kind !== "unit") return teams;
  const below = new Set(branchesUnder(place.id, places));
  return teams.filter(({ parentId }) => parentId !== null && below.has(parentId));
}

/** The branches one step down; a single one in between is skipped, because it would say the same again. */
export function unitsOf(place: PlaceFigures, places: readonly PlaceFigures[]): PlaceFigures[] {
  if (place.kind === "own") return [];
  const parentId = place.kind === "institution" ? null : place.id;
  const units = places.filter((one) => one.kind === "unit" && one.parentId === parentId);
  const [only] = units;
  return only && units.length === 1 && only.teamCount === place.teamCount ? unitsOf(only, places) : units;
}

/** The rows of a place: its branches or its teams, narrowed, sorted and paged as the address says. */
export function listOf(
  place: PlaceFigures,
  places: readonly PlaceFigures[],
  listing: Listing,
  basis: Basis,
): PlaceList {
  const units = unitsOf(place, places);
  const teams = teamsOf(place, places);
  const isPerUnit = units.length > 1 && isPerUnitAsked(listing, teams.length);
  const unit = units.find(({ id }) => id === listing.eenheid);
  const pool = isPerUnit ? units : unit ? teamsOf(unit, places) : teams;
  const found = listing.let === undefined ? pool : pool.filter(concernedBy(listing.let, basis));
  const sorted = [...found].sort(inOrder(listing, basis));
  const page = Math.min(listing.page ?? 1, Math.max(1, Math.ceil(sorted.length / rowsAtOnce)));
  const rows = sorted.slice((page - 1) * rowsAtOnce, page * rowsAtOnce);
  return { per: isPerUnit ? "unit" : "team", rows, total: sorted.length, page, units };
}

function isPerUnitAsked({ per, eenheid, let: concern }: Listing, teamCount: number): boolean {
  if (per) return per === "onderdeel";
  return eenheid === undefined && concern === undefined && teamCount > manyTeams;
}

function concernedBy(concern: NonNullable<Listing["let"]>, basis: Basis) {
  return (place: PlaceFigures) => isConcerned(place, concern, basis);
}

function branchesUnder(unitId: string, places: readonly PlaceFigures[]): string[] {
  const inner = places.filter(({ kind, parentId }) => kind === "unit" && parentId === unitId);
  return [unitId, ...inner.flatMap(({ id }) => branchesUnder(id, places))];
}

/** What needs most comes first, what has no figure last; equal ones by name. */
function inOrder({ sort = "name", richting }: Listing, basis: Basis) {
  const turn = richting === "af" ? -1 : 1;
  return (one: PlaceFigures, other: PlaceFigures) => {
    const byName = one.name.localeCompare(other.name, "nl", { numeric: true });
    if (sort === "name") return turn * byName;
    const [first, second] = [weightOf(one, sort, basis), weightOf(other, sort, basis)];
    if (first === null || second === null) return Number(first === null) - Number(second === null) || byName;
    return turn * (first - second) || byName;
  };
}

function weightOf(place: PlaceFigures, sort: Exclude<SortKey, "name">, basis: Basis): number | null {
  if (sort === "plans" && place.plans.whole === 1 && teaches(place)) return planWeight(place);
  const { shown } = readingOf(sort, place, basis);
  return shown ? shown.part / shown.whole : null;
}

/** How far along the plan of one team is, between nothing and adopted. */
function planWeight({ plans }: PlaceFigures): number {
  return plans.part + 0.5 * plans.consultation + 0.25 * plans.draft;
}

export type PlanState = "adopted" | "consultation" | "draft" | "none";

/** How far along the plan of one team is. */
export function planStateOf({ plans }: PlaceFigures): PlanState {
  if (plans.part > 0) return "adopted";
  if (plans.consultation > 0) return "consultation";
  return plans.draft > 0 ? "draft" : "none";
}
