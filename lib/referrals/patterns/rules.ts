import { type Band, type Counted, type Spread, spreadOver } from "@/lib/anonymity/spread/rules";
import type { Place } from "@/lib/organisation/places/rules";
import { aims, reasons } from "@/lib/referrals/rules";

/** How a referral was made, as the second line found it: not said yet, something missing, or all three as they should be (W11). */
export const judgements = ["open", "less", "well"] as const;

/** What is told of referrals, each with what it can be; of neighbours together where too few are one of them. */
export const patterns = { reasons, aims, judgements } as const;
export type Pattern = keyof typeof patterns;

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
export type PatternPlace = Place & { readonly told: Told };

/**
 * How students were referred, place by place: of enough who were, beside enough who were not, and no sum or difference of what is told is
 * about fewer than the minimum (M13). Who was is divided only where that number itself is told. Of other places nothing is, and
 * places without a student are left out.
 */
export function patternsOver(
  places: readonly CountedPlace[],
  minimum: number,
): (Place & { readonly told: Told | null })[] {
  const shares = spreadBy(places, ({ others, referred }) => [others, referred], minimum);
  const untold = new Set(places.flatMap(({ id }) => (bandsIn(shares, id).length > 0 ? [] : [id])));
  const [why, aim, judgement] = (["reasons", "aims", "judgements"] as const).map((pattern) =>
    spreadBy(places, (place) => place[pattern], minimum, untold),
  );
  return places.flatMap(({ id, name, parentId }) => {
    if (shares.get(id)?.answered === 0) return [];
    const [others, referred] = bandsIn(shares, id);
    const told = others &&
      referred && {
        ...{ students: others.count + referred.count, referred: referred.count },
        ...{ reasons: bandsIn(why, id), aims: bandsIn(aim, id), judgements: bandsIn(judgement, id) },
      };
    return [{ id, name, parentId, told: told ?? null }];
  });
}

function spreadBy(
  places: readonly CountedPlace[],
  countsOf: (place: CountedPlace) => readonly number[],
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
