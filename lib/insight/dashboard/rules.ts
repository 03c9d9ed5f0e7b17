import { type Attention, attentionOf } from "@/lib/insight/attention/rules";
import { listOf, type PlaceList, teamsOf, unitsOf } from "@/lib/insight/listing/rules";
import { type MeasureCode, type Reading, readingsOf, teaches } from "@/lib/insight/measures/rules";
import type { Basis, Figures, PlaceFigures, WeekFigures } from "@/lib/insight/rules";
import type { Listing } from "@/lib/insight/schema";

export type DashboardView = {
  readonly place: PlaceFigures;
  /** The branches above this one, the highest first. */
  readonly above: readonly PlaceFigures[];
  readonly basis: Basis;
  readonly attention: readonly Attention[];
  /** Who had a talk, where leaders are counted: they first, then who they lead, then students (M4). */
  readonly headline: readonly Reading[];
  readonly readings: readonly Reading[];
  readonly list: PlaceList;
  readonly weeks: readonly WeekFigures[];
};

/** All one page shows of one place; null when there is no such place among the figures. */
export function dashboardOf(figures: Figures, placeId: string, listing: Listing): DashboardView | null {
  const { basis, places, weeks } = figures;
  const place = places.find(({ id }) => id === placeId);
  if (!place) return null;
  return {
    place,
    above: branchesAbove(place, places),
    basis,
    attention: attentionOf(place, teamsOf(place, places).filter(teaches), basis),
    ...withHeadline(readingsOf(place, basis)),
    list: listOf(place, places, listing, basis),
    weeks,
  };
}

const talkCodes: readonly MeasureCode[] = ["leaderTalks", "staffTalks", "talks"];

function withHeadline(all: readonly Reading[]): Pick<DashboardView, "headline" | "readings"> {
  if (!all.some(({ code }) => code === "leaderTalks")) return { headline: [], readings: all };
  const isHeadline = ({ code }: Reading) => talkCodes.includes(code);
  return { headline: all.filter(isHeadline), readings: all.filter((reading) => !isHeadline(reading)) };
}

/** The way down to a place, without branches that only repeat the one above them. */
function branchesAbove(place: PlaceFigures, places: readonly PlaceFigures[]): PlaceFigures[] {
  const parent = places.find(({ id }) => id === place.parentId);
  if (!parent) return [];
  const above = branchesAbove(parent, places);
  const institution = places.find(({ kind }) => kind === "institution");
  const repeats = institution !== undefined && parent.teamCount === institution.teamCount;
  return repeats && unitsOf(institution, places).includes(place) ? above : [...above, parent];
}
