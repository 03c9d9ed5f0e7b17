import "server-only";

import { listPlaces, saysTwice } from "@/lib/organisation/places/queries";
import { studentHomesOn } from "@/lib/organisation/students/homes/queries";
import type { Actor, InstitutionId } from "@/lib/platform/actor";
import { type Day, dayOf, rangeOf, schoolYearOf } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import { talliesOf } from "@/lib/platform/tallies";
import type { TenantTx } from "@/lib/platform/tenancy";
import { keepForWeek, keptWeekOf } from "@/lib/platform/weekly";
import {
  type CountedPlace,
  judgements,
  type Pattern,
  type PatternPlace,
  patterns,
  patternsOver,
} from "@/lib/referrals/patterns/rules";
import { mayReadPatternsOf } from "@/lib/referrals/policy";

/** Under which name what a deed marks is counted. */
const markOf = {
  reasons: "referral-reason",
  aims: "referral-aim",
  judgements: "referral-judgement",
} as const satisfies Record<Pattern, string>;

/** What was not judged yet is what remains. */
const marked: Record<Pattern, readonly string[]> = {
  ...patterns,
  judgements: judgements.filter((judgement) => judgement !== "open"),
};
const kinds = ["reasons", "aims", "judgements"] as const;
const marks = kinds.flatMap((kind) => marked[kind].map((value) => ({ measure: markOf[kind], value })));

const measures = ["referred", ...marks.map(({ measure, value }) => `${measure}-${value}`)];

/**
 * How many students were referred this school year, and how, by the team they were in then, kept for the week: only once the minimum
 * more were than when it was last kept, so that two weeks beside each other never tell how the one between them was referred (M13).
 */
export async function keepReferrals(tx: TenantTx, institutionId: InstitutionId, now: Date): Promise<void> {
  const day = dayOf(now);
  const schoolYear = schoolYearOf(now);
  const period = { institutionId, from: rangeOf(schoolYear).from, day };
  await keepForWeek(
    tx,
    { institutionId, day },
    Prisma.sql`
      with marks as materialized (${talliesOf({ institutionId, schoolYear }, ...Object.values(markOf))}), sums as (
        select coalesce(s.team_id, m.team_id) as place_id, coalesce(m.referred, 0) as referred,
          greatest(coalesce(s.students, 0), coalesce(m.referred, 0)) as students
        from (select h.team_id, count(*)::int as students from (${studentHomesOn({ institutionId, day })}) h group by h.team_id) s
        full join (select k.team_id, sum(k.count)::int as referred from marks k
          where k.measure = ${markOf.reasons} group by k.team_id) m on m.team_id = s.team_id
        where (select sum(k.count) from marks k where k.measure = ${markOf.reasons})
          >= (select i.minimum_students from institution_settings i where i.institution_id = ${institutionId}::uuid)
            + (select coalesce(sum(w.part), 0) from (${keptWeekOf(period, "referred")}) w)
      )
      select 'referred' as measure, s.place_id, s.referred as part, s.students as whole from sums s
      union all
      select c.measure || '-' || c.value, s.place_id, coalesce(k.count, 0), s.referred from sums s
      cross join unnest(${marks.map(({ measure }) => measure)}::text[], ${marks.map(({ value }) => value)}::text[]) as c(measure, value)
      left join marks k on k.team_id = s.place_id and k.measure = c.measure and k.value = c.value`,
  );
}

export type Patterns = {
  /** Of the reader's places those something may be told of, the institution first. */
  readonly places: readonly PatternPlace[];
  /** Of how many of the reader's places nothing is. */
  readonly untold: number;
  readonly minimum: number;
  /** The week of which it is; null as long as nothing was kept this school year. */
  readonly monday: Day | null;
};

type Kept = {
  readonly measure: string;
  readonly placeId: string;
  readonly part: number;
  readonly whole: number;
  readonly monday: Day;
};

/**
 * How students were referred, as it was kept for the week. What may be told is decided over the whole institution, the same for
 * every reader, and each reads of it what is theirs. Only after mayReadPatterns.
 */
export async function findPatterns(tx: TenantTx, actor: Actor, now: Date): Promise<Patterns> {
  const day = dayOf(now);
  const { institutionId } = actor;
  const period = { institutionId, from: rangeOf(schoolYearOf(now)).from, day };
  const kept = await tx.$queryRaw<Kept[]>`
    select k.measure, k.place_id as "placeId", k.part, k.whole, k.monday::text as monday
    from (${keptWeekOf(period, ...measures)}) k`;
  const monday = kept[0]?.monday ?? null;
  const { places: all, minimums } = await listPlaces(tx, actor, monday ?? day);
  const counts = new Map(kept.map((one) => [`${one.measure} ${one.placeId}`, one]));
  const found = patternsOver(
    all.map((place): CountedPlace => {
      const of = (measure: string) => counts.get(`${measure} ${place.id}`)?.part ?? 0;
      const by = (kind: Pattern) => marked[kind].map((value) => of(`${markOf[kind]}-${value}`));
      const referred = of("referred");
      const judged = by("judgements");
      const open = judged.reduce((rest, count) => rest - count, referred);
      const students = counts.get(`referred ${place.id}`)?.whole ?? 0;
      return {
        ...{ ...place, referred, others: students - referred, reasons: by("reasons"), aims: by("aims") },
        judgements: [open, ...judged],
      };
    }),
    minimums.students,
  );
  const own = found.filter((place) => mayReadPatternsOf(actor, place.id) && !saysTwice(place, actor));
  const places = own.flatMap(({ told, ...place }) => (told ? [{ ...place, told }] : []));
  return { places, untold: own.length - places.length, minimum: minimums.students, monday };
}
