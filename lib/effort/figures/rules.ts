import { type Band, dividedAfter, type Spread, spreadOver } from "@/lib/anonymity/spread/rules";
import { childrenOf } from "@/lib/anonymity/tree/rules";
import { type EffortPart, studyYears } from "@/lib/effort/parts/rules";
import { isAskedOf } from "@/lib/effort/rules";
import type { Place } from "@/lib/organisation/places/rules";

/** How many of what is required of somebody is done. What is free is no part of it: nobody falls short by leaving it. */
export const stands = ["none", "some", "all"] as const;

/** Of whom a part is asked, who did it, and who of these did some of what is required and not all of it. */
export type PartCount = { readonly asked: number; readonly done: number; readonly doneBySome: number };

export const nobody: PartCount = { asked: 0, done: 0, doneBySome: 0 };

/** What was counted in a place and in none below it: who counts this school year, stands in their order, parts by their id. */
export type CountedPlace = Place & {
  readonly students: number;
  readonly stands: readonly [number, number, number];
  readonly parts: ReadonlyMap<string, PartCount>;
};

/** What may be told of a place: nothing without bands, and of a part that is missing nothing. */
export type ToldPlace = Place & {
  readonly students: number;
  readonly bands: readonly Band[];
  readonly parts: ReadonlyMap<string, Pick<PartCount, "asked" | "done">>;
};

type CountedPart = Pick<EffortPart, "id" | "isRequired">;

/** From how many required parts on it is told how many did all, some or none of them. */
export const fewestRequired = 4;

/**
 * Whether it is told how many students did all, some or none. Of two or three required parts, each part with these would tell who did
 * exactly one: parts alone never tell of one another, so then only they are told.
 */
export function tellsStands(
  parts: readonly Pick<EffortPart, "isRequired" | "studyYears" | "endedOn">[],
): boolean {
  const required = parts.filter(({ isRequired }) => isRequired);
  const counts = [null, ...studyYears].map((year) => required.filter((part) => isAskedOf(part, year)).length);
  return counts.every((count) => count === 0 || count >= fewestRequired);
}

/**
 * How far students are, place by place, such that no sum or difference of all that is told is about fewer than the minimum (M13). A
 * required part divides again who did some: of it is told only where those who did some and this, and those who did some and
 * not this, are enough as well. Places without a student are left out, and stands where they are not to be told.
 */
export function toldOver(
  places: readonly CountedPlace[],
  parts: readonly CountedPart[],
  minimum: number,
  hasStands: boolean,
): ToldPlace[] {
  const standing = hasStands
    ? spreadOver(
        places.map((place) => ({ ...place, own: place.stands })),
        minimum,
      )
    : null;
  const shares = new Map(parts.map((part) => [part.id, shareOf(part, places, standing, minimum)]));
  const students = sizesOf(places);
  return places.flatMap(({ id, name, parentId }) => {
    const told = parts.flatMap((part) => {
      const share = shares.get(part.id)?.get(id);
      if (share?.answered === 0) return [[part.id, { asked: 0, done: 0 }] as const];
      const [open, done] = dividedBands(share);
      return open && done ? [[part.id, { asked: open.count + done.count, done: done.count }] as const] : [];
    });
    const bands = dividedBands(standing?.get(id));
    const here = students.get(id) ?? 0;
    return here === 0 ? [] : [{ id, name, parentId, students: here, bands, parts: new Map(told) }];
  });
}

/** Who did one part and who did not, of those it is asked of. */
function shareOf(
  { id, isRequired }: CountedPart,
  places: readonly CountedPlace[],
  standing: ReadonlyMap<string, Spread> | null,
  minimum: number,
): ReadonlyMap<string, Spread> {
  const countOf = ({ parts }: CountedPlace) => parts.get(id) ?? nobody;
  const finer = places.map((place) => {
    const [none, some, all] = place.stands;
    const { doneBySome } = countOf(place);
    return { ...place, own: [none, some - doneBySome, doneBySome, all] };
  });
  const allowed = standing && isRequired ? dividedAfter(1, finer, onFinerSteps(standing), minimum) : null;
  const untold = allowed ? places.flatMap((place) => (allowed.has(place.id) ? [] : [place.id])) : [];
  const shares = places.map((place) => {
    const { asked, done } = countOf(place);
    return { ...place, own: [asked - done, done] };
  });
  return spreadOver(shares, minimum, new Set(untold));
}

/** How many count in each place: no secret, as who is enrolled where is told elsewhere too. */
function sizesOf(places: readonly CountedPlace[]): ReadonlyMap<string, number> {
  const below = childrenOf(places);
  const sizeOf = ({ id, students }: CountedPlace): number =>
    (below.get(id) ?? []).reduce((sum, child) => sum + sizeOf(child), students);
  return new Map(places.map((place) => [place.id, sizeOf(place)]));
}

/** The same bands over none, some without the part, some with it, and all. */
function onFinerSteps(standing: ReadonlyMap<string, Spread>): ReadonlyMap<string, Spread> {
  const finer = (step: number) => (step === 0 ? 0 : step + 1);
  return new Map(
    [...standing].map(([id, { answered, bands }]) => [
      id,
      { answered, bands: bands.map(({ to, ...band }) => ({ ...band, to: finer(to) })) },
    ]),
  );
}

/** Where everybody would stand in one band nothing is told: it says something of each of them. */
function dividedBands(spread: Spread | undefined): readonly Band[] {
  const { bands = [] } = spread ?? {};
  return bands.length > 1 ? bands : [];
}
