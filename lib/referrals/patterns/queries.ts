import "server-only";

import { listPlaces, saysTwice } from "@/lib/organisation/places/queries";
import type { Place } from "@/lib/organisation/places/rules";
import type { Actor } from "@/lib/platform/actor";
import { type Day, dayOf, rangeOf, schoolYearOf } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import type { TenantTx } from "@/lib/platform/tenancy";
import { keptWeekOf } from "@/lib/platform/weekly";
import {
  type KeptCount,
  markOf,
  measuresOf,
  pickUpCount,
  pickUpMark,
  referralCount,
} from "@/lib/referrals/patterns/keeping/rules";
import { type Quality, qualityOf } from "@/lib/referrals/patterns/quality/rules";
import {
  type CountedPickUps,
  type CountedPlace,
  type Pattern,
  patterns,
  patternsOver,
  pickUpsOver,
  type Told,
  type ToldPickUps,
} from "@/lib/referrals/patterns/rules";
import { mayReadPatternsOf } from "@/lib/referrals/policy";
import { aims } from "@/lib/referrals/rules";

/** What is told of one place; null where it is not. */
export type PatternPlace = Place & {
  readonly told: Told | null;
  readonly pickUps: ToldPickUps | null;
  readonly quality: Quality;
};

export type Patterns = {
  /** Of the reader's places those something may be told of, the institution first. */
  readonly places: readonly PatternPlace[];
  /** Of how many of the reader's places nothing is. */
  readonly untold: number;
  readonly minimum: number;
  /** The week of which it is; null as long as nothing was kept this school year. */
  readonly monday: Day | null;
};

/**
 * How students were referred, this school year and the one before, and what was taken up for them, as it was kept for the week. What
 * may be told is decided over the whole institution, the same for every reader, and each reads of it what is theirs. Only after
 * mayReadPatterns.
 */
export async function findPatterns(tx: TenantTx, actor: Actor, now: Date): Promise<Patterns> {
  const { present, before, taken } = await findKept(tx, actor, now);
  const told = new Map(referralsIn(present).map((one) => [one.id, one]));
  const earlier = new Map(referralsIn(before).map((one) => [one.id, one.told?.judgements ?? []]));
  const pickUps = new Map(pickUpsIn(taken).map((one) => [one.id, one]));
  const all = new Map([...present.places, ...taken.places].map((place) => [place.id, place]));
  const own = [...all.values()].filter(
    (place) =>
      (told.has(place.id) || pickUps.has(place.id)) &&
      mayReadPatternsOf(actor, place.id) &&
      !saysTwice(place, actor),
  );
  const places = own.map((place): PatternPlace => {
    const referred = told.get(place.id)?.told ?? null;
    const quality = qualityOf(referred?.judgements ?? [], earlier.get(place.id) ?? []);
    return { ...place, told: referred, pickUps: pickUps.get(place.id)?.told ?? null, quality };
  });
  const shown = places.filter((place) => place.told ?? place.pickUps);
  const { minimum, monday } = present;
  return { places: shown, untold: own.length - shown.length, minimum, monday: monday ?? taken.monday };
}

type Kept = {
  readonly count: "present" | "before" | "taken";
  readonly measure: string;
  readonly placeId: string;
  readonly part: number;
  readonly whole: number;
  readonly monday: Day;
};

/** One count as it was kept last, and the places of that week. */
type Week = {
  readonly monday: Day | null;
  readonly places: readonly Place[];
  readonly minimum: number;
  readonly of: (measure: string, placeId: string) => { readonly part: number; readonly whole: number };
};

async function findKept(tx: TenantTx, actor: Actor, now: Date) {
  const [day, schoolYear] = [dayOf(now), schoolYearOf(now)];
  const rows = (name: Kept["count"], count: KeptCount, from: Day, until: Day) => Prisma.sql`
    select ${name}::text as count, k.measure, k.place_id as "placeId", k.part, k.whole, k.monday::text as monday
    from (${keptWeekOf({ institutionId: actor.institutionId, from, day: until }, ...measuresOf(count))}) k`;
  const [year, last] = [rangeOf(schoolYear), rangeOf(schoolYear - 1)];
  const kept = await tx.$queryRaw<Kept[]>`
    ${rows("present", referralCount, year.from, day)} union all
    ${rows("before", referralCount, last.from, last.to)} union all
    ${rows("taken", pickUpCount, year.from, day)}`;
  const trees = new Map<Day, Awaited<ReturnType<typeof listPlaces>>>();
  const weekOf = async (name: Kept["count"]): Promise<Week> => {
    const own = kept.filter(({ count }) => count === name);
    const monday = own[0]?.monday ?? null;
    const tree = trees.get(monday ?? day) ?? (await listPlaces(tx, actor, monday ?? day));
    trees.set(monday ?? day, tree);
    const counts = new Map(own.map((one) => [`${one.measure} ${one.placeId}`, one]));
    const of = (measure: string, placeId: string) =>
      counts.get(`${measure} ${placeId}`) ?? { part: 0, whole: 0 };
    return { monday, places: tree.places, minimum: tree.minimums.students, of };
  };
  return {
    present: await weekOf("present"),
    before: await weekOf("before"),
    taken: await weekOf("taken"),
  };
}

function referralsIn({ places, minimum, of }: Week) {
  const counted = places.map((place): CountedPlace => {
    const { part: referred, whole } = of(referralCount.name, place.id);
    const by = (kind: Pattern) =>
      patterns[kind].map((value: string) => of(`${markOf[kind]}-${value}`, place.id).part);
    /** Of whom nothing is said is what remains, and comes first. */
    const withRest = (counts: readonly number[]) => [
      counts.reduce((rest, count) => rest - count, referred),
      ...counts.slice(1),
    ];
    return {
      ...{ ...place, referred, others: whole - referred, reasons: by("reasons"), aims: by("aims") },
      judgements: withRest(by("judgements")),
      tools: withRest(by("tools")),
      programmes: withRest(by("programmes")),
    };
  });
  return patternsOver(counted, minimum);
}

function pickUpsIn({ places, minimum, of }: Week) {
  const taken = places.map((place): CountedPickUps => {
    const { part: counted, whole } = of(pickUpCount.name, place.id);
    const by = aims.map((aim) => of(`${pickUpMark}-${aim}`, place.id).part);
    return { ...place, counted, others: whole - counted, aims: by };
  });
  return pickUpsOver(taken, minimum);
}
