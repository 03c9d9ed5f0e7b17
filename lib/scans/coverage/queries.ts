import "server-only";

import { studentHomesOn } from "@/lib/organisation/students/homes/queries";
import { homesOn } from "@/lib/organisation/teams/homes/queries";
import type { InstitutionId } from "@/lib/platform/actor";
import { type Day, dayOf, rangeOf, schoolYearOf } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import type { TenantTx } from "@/lib/platform/tenancy";
import { keepForWeek } from "@/lib/platform/weekly";

type Year = { readonly institutionId: string; readonly from: Day; readonly day: Day };

/**
 * Of each team that teaches rows (place_id, part, whole): who works there longest, and who of them gave or received feedback
 * in the school year (E5).
 */
export function feedbackByTeam({ institutionId, from, day }: Year): Prisma.Sql {
  return Prisma.sql`
    select h.team_id as place_id, count(*)::int as whole, count(*) filter (where
      exists (select from scan_raters a join scan_rounds r on r.institution_id = ${institutionId}::uuid and r.id = a.round_id
        where a.institution_id = ${institutionId}::uuid and a.person_id = h.person_id
          and a.submitted_on between ${from}::date and ${day}::date
          and r.is_anonymous and r.subject_id <> h.person_id)
      or exists (select from scan_rounds r where r.institution_id = ${institutionId}::uuid and r.subject_id = h.person_id
        and r.is_anonymous and (r.closed_at at time zone 'Europe/Amsterdam')::date between ${from}::date and ${day}::date
        and exists (select from scan_raters a where a.institution_id = ${institutionId}::uuid and a.round_id = r.id
          and a.submitted_on is not null and a.category <> 'self')))::int as part
    from (${homesOn({ institutionId, day })}) h group by h.team_id`;
}

/** Of each team rows (place_id, part, whole): its students, and those about whom a scan was finished in the school year (D1). */
export function studentScansByTeam({ institutionId, from, day }: Year): Prisma.Sql {
  return Prisma.sql`
    select e.team_id as place_id, count(*)::int as whole, count(s.student_id)::int as part
    from (${studentHomesOn({ institutionId, day })}) e
    left join (select distinct r.subject_id as student_id from scan_rounds r
      join instrument_versions v on v.institution_id = ${institutionId}::uuid and v.id = r.version_id
      join instruments i on i.institution_id = ${institutionId}::uuid and i.id = v.instrument_id and i.kind = 'student'
      where r.institution_id = ${institutionId}::uuid
        and (r.closed_at at time zone 'Europe/Amsterdam')::date between ${from}::date and ${day}::date
        and exists (select from scan_raters x where x.institution_id = ${institutionId}::uuid and x.round_id = r.id
          and x.submitted_on is not null)) s on s.student_id = e.student_id
    group by e.team_id`;
}

/** How many took part in feedback, and about how many students a scan was finished, kept for the week. */
export async function keepScans(tx: TenantTx, institutionId: InstitutionId, now: Date): Promise<void> {
  const year = { institutionId, from: rangeOf(schoolYearOf(now)).from, day: dayOf(now) };
  const feedback = Prisma.sql`select 'feedback' as measure, c.* from (${feedbackByTeam(year)}) c`;
  const scans = Prisma.sql`select 'scans' as measure, c.* from (${studentScansByTeam(year)}) c`;
  await keepForWeek(
    tx,
    year,
    Prisma.sql`
      select measure, place_id, part, whole from (${feedback}) f
      union all select measure, place_id, part, whole from (${scans}) s`,
  );
}
