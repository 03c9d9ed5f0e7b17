import { type Band, type Counted, dividedAfter, type Spread, spreadOver } from "@/lib/anonymity/spread/rules";
import type { Place } from "@/lib/organisation/places/rules";
import { aims, reasons } from "@/lib/referrals/rules";

/** How a referral was made, as the second line found it: not said yet, something missing, or all three as they should be (W11). */
export const judgements = ["open", "less", "well"] as const;

/** What was done for who was referred: nothing of the kind, or first to prevent, or because it went wrong (W14). */
export const doneFor = ["none", ...aims] as const;

/** What is told of referrals, each with what it can be; of neighbours together where too few are one of them. */
export const patterns = { reasons, aims, judgements, tools: doneFor, programmes: doneFor } as const;
export type Pattern = keyof typeof patterns;

const patternNames = ["reasons", "aims", "judgements", "tools", "programmes"] as const;

/**
 * Students who count in a place and in none below it: how many were referred and how many not, and of who was, by their first
 * referral of the school year, how many of each; in the order of `patterns`.
 */
export type CountedPlace = Place & {
  readonly referred: number;
  readonly others: number;
} & Readonly<Record<Pattern, readonly number[]>>;

/** What may be told of a place; a pattern without bands is not. */
export type Told = { readonly students: number; readonly referred: number } & Readonly<
  Record<Pattern, readonly Band[]>
>;

/**
 * How students were referred, place by place: of enough who were, beside enough who were not, and no sum or difference of what is told is
 * about fewer than the minimum (M13). Who was is divided only where that number itself is told. Of other places nothing is, and
 * places without a student are left out.
 */
export function patternsOver(
  places: readonly CountedPlace[],
  minimum: number,
): (Place & { readonly told: Told | null })[] {
  const counted = places.map((place) => ({ ...place, counted: place.referred }));
  const found = toldOver(counted, patternNames, minimum);
  const mayTell = {
    tools: toldBesideJudgements(places, found, "tools", minimum),
    programmes: toldBesideJudgements(places, found, "programmes", minimum),
  };
  return found.map(({ told, ...place }) => {
    if (!told) return { ...place, told };
    const { counted: referred, ...rest } = told;
    const tools = mayTell.tools(place.id) ? told.tools : [];
    const programmes = mayTell.programmes(place.id) ? told.programmes : [];
    return { ...place, told: { ...rest, referred, tools, programmes } };
  });
}

type Done = "tools" | "programmes";

/**
 * Where it can be told what was done. Nothing is done for whom nobody looked at yet, so that where these are told apart, those who
 * were looked at and had nothing done are found by taking away, and must be enough as well (M13).
 */
function toldBesideJudgements(
  places: readonly CountedPlace[],
  found: readonly (Place & { readonly told: ToldBy<Pattern> | null })[],
  done: Done,
  minimum: number,
): (placeId: string) => boolean {
  const areOpenApart = found.some(({ told }) => told?.judgements.some(({ to }) => to === 0));
  if (!areOpenApart) return () => true;
  const cuts = places.map((place): Counted => {
    const [open = 0] = place.judgements;
    const [none = 0, ...others] = place[done];
    return { id: place.id, parentId: place.parentId, own: [open, none - open, ...others] };
  });
  const after = (step: number) => (step === 0 ? 0 : step + 1);
  const spread = found.map(({ id, told }): [string, Spread] => {
    const bands = (told?.[done] ?? []).map((band) => ({ ...band, from: after(band.from), to: band.to + 1 }));
    return [id, { answered: null, bands }];
  });
  const allowed = dividedAfter(0, cuts, new Map(spread), minimum);
  return (placeId) => allowed.has(placeId);
}

/** Students for whom somebody took something up, how many not, and of the first of the school year what it was for (W4, W14). */
export type CountedPickUps = Place & {
  readonly counted: number;
  readonly others: number;
  readonly aims: readonly number[];
};
export type ToldPickUps = {
  readonly students: number;
  readonly counted: number;
  readonly aims: readonly Band[];
};

/** What is told of what was taken up, by the same rule; a fact beside that of being referred, and no part of it. */
export function pickUpsOver(
  places: readonly CountedPickUps[],
  minimum: number,
): (Place & { readonly told: ToldPickUps | null })[] {
  return toldOver(places, ["aims"], minimum);
}

type CountedBy<Name extends string> = Place & {
  readonly counted: number;
  readonly others: number;
} & Readonly<Record<Name, readonly number[]>>;
type ToldBy<Name extends string> = { readonly students: number; readonly counted: number } & Readonly<
  Record<Name, readonly Band[]>
>;

function toldOver<Name extends string>(
  places: readonly CountedBy<Name>[],
  names: readonly Name[],
  minimum: number,
): (Place & { readonly told: ToldBy<Name> | null })[] {
  const shares = spreadBy(places, ({ others, counted }) => [others, counted], minimum);
  const untold = new Set(places.flatMap(({ id }) => (bandsIn(shares, id).length > 0 ? [] : [id])));
  const spreads = names.map(
    (name) => [name, spreadBy(places, (place) => place[name], minimum, untold)] as const,
  );
  return places.flatMap(({ id, name, parentId }): (Place & { readonly told: ToldBy<Name> | null })[] => {
    if (shares.get(id)?.answered === 0) return [];
    const [others, counted] = bandsIn(shares, id);
    if (!others || !counted) return [{ id, name, parentId, told: null }];
    const bands = Object.fromEntries(spreads.map(([of, spread]) => [of, bandsIn(spread, id)]));
    const told = { students: others.count + counted.count, counted: counted.count, ...bands };
    return [{ id, name, parentId, told: told as ToldBy<Name> }];
  });
}

function spreadBy<Counts extends Place>(
  places: readonly Counts[],
  countsOf: (place: Counts) => readonly number[],
  minimum: number,
  untold: ReadonlySet<string> = new Set(),
): ReadonlyMap<string, Spread> {
  const counted = places.map((place): Counted => {
    return { id: place.id, parentId: place.parentId, own: countsOf(place) };
  });
  return spreadOver(counted, minimum, untold);
}

/** Where everybody would stand in one band nothing is told: it says something of each of them. */
function bandsIn(spread: ReadonlyMap<string, Spread> | undefined, id: string): readonly Band[] {
  const { bands = [] } = spread?.get(id) ?? {};
  return bands.length > 1 ? bands : [];
}
