import "server-only";

import { studentHomesOn } from "@/lib/organisation/students/homes/queries";
import type { InstitutionId } from "@/lib/platform/actor";
import { dayOf, rangeOf, schoolYearOf } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import { talliesOf } from "@/lib/platform/tallies";
import type { TenantTx } from "@/lib/platform/tenancy";
import { keepForWeek, keptWeekOf } from "@/lib/platform/weekly";
import { type KeptCount, pickUpCount, referralCount } from "@/lib/referrals/patterns/keeping/rules";

/** Keeps how students were referred this school year, and what was taken up for them. */
export async function keepReferrals(tx: TenantTx, institutionId: InstitutionId, now: Date): Promise<void> {
  await keepCount(tx, institutionId, referralCount, now);
  await keepCount(tx, institutionId, pickUpCount, now);
}

/**
 * How many students it was, and how, by the team they were in then, kept for the week: only once the minimum more were than when it
 * was last kept, so that two weeks beside each other never tell of the one between them (M13).
 */
async function keepCount(
  tx: TenantTx,
  institutionId: InstitutionId,
  { name, each, marks }: KeptCount,
  now: Date,
): Promise<void> {
  const day = dayOf(now);
  const schoolYear = schoolYearOf(now);
  const period = { institutionId, from: rangeOf(schoolYear).from, day };
  const measures = [...new Set(marks.map(({ measure }) => measure))];
  await keepForWeek(
    tx,
    { institutionId, day },
    Prisma.sql`
      with marks as materialized (${talliesOf({ institutionId, schoolYear }, ...measures)}), sums as (
        select coalesce(s.team_id, m.team_id) as place_id, coalesce(m.counted, 0) as counted,
          greatest(coalesce(s.students, 0), coalesce(m.counted, 0)) as students
        from (select h.team_id, count(*)::int as students from (${studentHomesOn({ institutionId, day })}) h group by h.team_id) s
        full join (select k.team_id, sum(k.count)::int as counted from marks k
          where k.measure = ${each} group by k.team_id) m on m.team_id = s.team_id
        where (select sum(k.count) from marks k where k.measure = ${each})
          >= (select i.minimum_students from institution_settings i where i.institution_id = ${institutionId}::uuid)
            + (select coalesce(sum(w.part), 0) from (${keptWeekOf(period, name)}) w)
      )
      select ${name}::text as measure, s.place_id, s.counted as part, s.students as whole from sums s
      union all
      select c.measure || '-' || c.value, s.place_id, coalesce(k.count, 0), s.counted from sums s
      cross join unnest(${marks.map(({ measure }) => measure)}::text[], ${marks.map(({ value }) => value)}::text[]) as c(measure, value)
      left join marks k on k.team_id = s.place_id and k.measure = c.measure and k.value = c.value`,
  );
}
