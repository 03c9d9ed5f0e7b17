import "server-only";

import { optionalFields, type Recording, spans } from "@/lib/conversations/recording/rules";
import type { Actor, InstitutionId } from "@/lib/platform/actor";
import { type Day, dayOf, rangeOf, schoolYearOf } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import { talliesOf } from "@/lib/platform/tallies";
import type { TenantTx } from "@/lib/platform/tenancy";
import { keepForWeek, keptWeekOf } from "@/lib/platform/weekly";

const all = "record-talk";
const timeAs = (span: string) => `record-time-${span}`;
const fieldAs = (field: string) => `record-field-${field}`;
const measures = [all, ...spans.map(timeAs), ...optionalFields.map(fieldAs)];

/**
 * How long recording took this school year and which fields were used, of the institution, kept for the week: only once enough
 * coaches held talks since it was last kept, so that two weeks beside each other tell nothing of one of them (M13).
 */
export async function keepRecordings(tx: TenantTx, institutionId: InstitutionId, now: Date): Promise<void> {
  const day = dayOf(now);
  const schoolYear = schoolYearOf(now);
  const { from } = rangeOf(schoolYear);
  const marks = talliesOf({ institutionId, schoolYear }, all, "record-time", "record-field");
  const here = Prisma.sql`institution_id = ${institutionId}::uuid`;
  await keepForWeek(
    tx,
    { institutionId, day },
    Prisma.sql`
      with sums as materialized (
        select m.measure, m.value, sum(m.count)::int as count from (${marks}) m group by m.measure, m.value
      ), due as (
        select t.count as talks, (select coalesce(sum(s.count), 0)::int from sums s where s.measure = 'record-time') as timed
        from sums t where t.measure = ${all} and (select count(distinct c.coach_id) from conversations c
            where c.${here} and c.student_id is not null and c.held_on between coalesce((select max(w.monday) from weekly_figures w
              where w.${here} and w.measure = ${all} and w.monday between ${from}::date and ${day}::date), ${from}::date) and ${day}::date)
          >= (select i.minimum_staff from institution_settings i where i.${here})
      )
      select ${all} as measure, ${institutionId}::uuid as place_id, d.talks as part, d.talks as whole from due d
      union all
      select s.measure || '-' || v.value, ${institutionId}::uuid, coalesce(x.count, 0), case s.measure when 'record-time' then d.timed else d.talks end
      from due d cross join (values ('record-time', ${[...spans]}::text[]), ('record-field', ${[...optionalFields]}::text[])) as s(measure, names)
      cross join unnest(s.names) as v(value) left join sums x on x.measure = s.measure and x.value = v.value`,
  );
}

type Row = { readonly measure: string; readonly part: number; readonly whole: number; readonly monday: Day };

/** How recording went this school year, as it was last kept; null while that was of too few. Only after mayReadSettings or mayReadRecording. */
export async function findRecording(
  tx: TenantTx,
  { institutionId }: Actor,
  now: Date,
): Promise<Recording | null> {
  const day = dayOf(now);
  const { from } = rangeOf(schoolYearOf(now));
  const rows = await tx.$queryRaw<Row[]>`
    select k.measure, k.part, k.whole, k.monday::text as monday from (${keptWeekOf({ institutionId, from, day }, ...measures)}) k`;
  const of = (measure: string) => rows.find((row) => row.measure === measure);
  const talks = of(all);
  if (!talks) return null;
  return {
    talks: talks.whole,
    timed: of(timeAs("1"))?.whole ?? 0,
    spans: spans.map((span) => of(timeAs(span))?.part ?? 0),
    fields: optionalFields.map((field) => ({ field, count: of(fieldAs(field))?.part ?? 0 })),
    monday: talks.monday,
  };
}
