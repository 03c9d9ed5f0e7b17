import "server-only";

import { terms } from "@/lib/appraisals/rules";
import type { InstitutionId } from "@/lib/platform/actor";
import { dayOf, later } from "@/lib/platform/calendar";
import type { TenantTx } from "@/lib/platform/tenancy";

const mostLeaders = 500;

/**
 * Appraisals past their term, by their leader: five years after the talk, two years after the employee left, and a year
 * after its day what was never laid before anybody (domain.md 2.5).
 */
export function listForgettable(
  tx: TenantTx,
  institutionId: InstitutionId,
  now: Date,
): Promise<{ leaderId: string; ids: string[] }[]> {
  const today = dayOf(now);
  const ago = (months: number) => later(today, { months: -months });
  return tx.$queryRaw<{ leaderId: string; ids: string[] }[]>`
    select a.leader_id::text as "leaderId", array_agg(a.id::text) as ids from appraisals a
    where a.institution_id = ${institutionId}::uuid
      and (coalesce(a.discussed_on, a.planned_on) < ${ago(12 * terms.years)}::date
        or (a.laid_at is null and a.planned_on < ${ago(terms.monthsUnlaid)}::date)
        or exists (select from staff_members s where s.institution_id = ${institutionId}::uuid
          and s.person_id = a.employee_id and s.ends_on < ${ago(12 * terms.yearsAfterLeaving)}::date))
    group by a.leader_id order by a.leader_id limit ${mostLeaders}`;
}
