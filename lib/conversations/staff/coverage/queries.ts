import "server-only";

import { type Counted, type CoverageRow, coverageOf } from "@/lib/conversations/staff/coverage/rules";
import { ledBy } from "@/lib/conversations/staff/holders/queries";
import type { Actor } from "@/lib/platform/actor";
import { dayOf, rangeOf, schoolYearOf } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import { runsOn } from "@/lib/platform/running";
import type { TenantTx } from "@/lib/platform/tenancy";

export type StaffCoverage = {
  readonly rows: readonly CoverageRow[];
  /** Of fewer people nothing is shown. */
  readonly minimum: number;
};

type Row = Counted & { readonly minimum: number };

/** How talks stand with everybody employed today, leaders and the directie by themselves (H9). Only after mayReadCoverage. */
export function findStaffCoverage(tx: TenantTx, actor: Actor, now: Date): Promise<StaffCoverage> {
  const today = dayOf(now);
  const isLeader = Prisma.sql`exists (select from appointments a where a.institution_id = s.institution_id
    and a.person_id = s.person_id and a.office in ('team-lead', 'directorate') and ${runsOn(Prisma.sql`a`, today)})`;
  const whose = Prisma.sql`select s.person_id, case when ${isLeader} then 'leaders' else 'others' end as "group"
    from staff_members s where s.institution_id = ${actor.institutionId}::uuid and ${runsOn(Prisma.sql`s`, today)}`;
  return countTalks(tx, actor, whose, now);
}

/** How talks stand with those whose own leader the reader is, without names. */
export function findLedCoverage(tx: TenantTx, actor: Actor, now: Date): Promise<StaffCoverage> {
  const whose = Prisma.sql`select l.employee_id as person_id, 'own' as "group" from (${ledBy(actor, now)}) l`;
  return countTalks(tx, actor, whose, now);
}

/** `whose` gives rows (person_id, group), each person once. */
async function countTalks(
  tx: TenantTx,
  { institutionId }: Actor,
  whose: Prisma.Sql,
  now: Date,
): Promise<StaffCoverage> {
  const inst = Prisma.sql`${institutionId}::uuid`;
  const rows = await tx.$queryRaw<Row[]>`
    with whose as materialized (${whose}), held as (
      select c.employee_id, array_agg(distinct c.kind) as kinds from conversations c
      where c.institution_id = ${inst} and c.employee_id in (select person_id from whose)
        and c.held_on between ${rangeOf(schoolYearOf(now)).from}::date and ${dayOf(now)}::date
      group by c.employee_id
    ), ahead as (
      select distinct c.employee_id from conversations c
      where c.institution_id = ${inst} and c.employee_id in (select person_id from whose)
        and c.held_on is null and c.planned_for >= ${now} and not exists (select from conversation_cancellations x
          where x.institution_id = c.institution_id and x.conversation_id = c.id)
    )
    select w."group", count(*)::int as people, count(h.employee_id)::int as had,
      count(n.employee_id) filter (where h.employee_id is null)::int as planned,
      count(*) filter (where 'development' = any(h.kinds))::int as development,
      count(*) filter (where 'ambition' = any(h.kinds))::int as ambition,
      count(*) filter (where 'functioning' = any(h.kinds))::int as functioning,
      (select i.minimum_staff::int from institution_settings i where i.institution_id = ${inst}) as minimum
    from whose w
    left join held h on h.employee_id = w.person_id
    left join ahead n on n.employee_id = w.person_id
    group by w."group"`;
  const minimum = rows[0]?.minimum ?? 0;
  const counted = rows.map(({ minimum: _minimum, ...counts }) => counts);
  return { rows: coverageOf(counted, minimum), minimum };
}
