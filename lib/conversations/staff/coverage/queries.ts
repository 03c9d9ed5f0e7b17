import "server-only";

import {
  type Count,
  type Counted,
  type CoverageGroup,
  type CoverageRow,
  counts,
  coverageOf,
} from "@/lib/conversations/staff/coverage/rules";
import { ledBy } from "@/lib/conversations/staff/holders/queries";
import { homesOn } from "@/lib/organisation/teams/homes/queries";
import type { Actor, InstitutionId } from "@/lib/platform/actor";
import { type Day, dayOf, rangeOf, schoolYearOf } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import { runsOn } from "@/lib/platform/running";
import type { TenantTx } from "@/lib/platform/tenancy";
import { keepForWeek, keptWeekOf } from "@/lib/platform/weekly";

export type StaffCoverage = {
  readonly rows: readonly CoverageRow[];
  /** Of fewer people nothing is shown. */
  readonly minimum: number;
  /** The week of which it is; null for whom one leads, which is of this moment. */
  readonly monday: Day | null;
};

const groups = ["leaders", "others"] as const;
const nameOf = (group: CoverageGroup, count: Count) => `talks-${group}-${count}`;

/**
 * How talks stand with everybody who is employed, leaders and the directie by themselves (H9), as kept for the week. Only after
 * mayReadCoverage.
 */
export async function findStaffCoverage(
  tx: TenantTx,
  { institutionId }: Actor,
  now: Date,
): Promise<StaffCoverage> {
  const period = { institutionId, from: rangeOf(schoolYearOf(now)).from, day: dayOf(now) };
  const names = groups.flatMap((group) => counts.map((count) => nameOf(group, count)));
  const kept = await tx.$queryRaw<{ measure: string; part: number; whole: number; monday: Day }[]>`
    select k.measure, k.part, k.whole, k.monday::text as monday from (${keptWeekOf(period, ...names)}) k`;
  const counted = groups.map((group): Counted => {
    const of = (count: Count) => kept.find(({ measure }) => measure === nameOf(group, count));
    const part = (count: Count) => of(count)?.part ?? 0;
    const kinds = { development: part("development"), ambition: part("ambition") };
    const rest = { ...kinds, functioning: part("functioning") };
    return { group, people: of("had")?.whole ?? 0, had: part("had"), planned: part("planned"), ...rest };
  });
  const minimum = await findMinimum(tx, institutionId);
  return { rows: coverageOf(counted, minimum), minimum, monday: kept[0]?.monday ?? null };
}

/** How talks stand with those whose own leader the reader is, without names, as it is now. */
export async function findLedCoverage(tx: TenantTx, actor: Actor, now: Date): Promise<StaffCoverage> {
  const whose = Prisma.sql`select l.employee_id as person_id, 'own' as "group" from (${ledBy(actor, now)}) l`;
  const counted = await tx.$queryRaw<Counted[]>(talksOf(actor.institutionId, whose, now));
  const minimum = await findMinimum(tx, actor.institutionId);
  return { rows: coverageOf(counted, minimum), minimum, monday: null };
}

/** How talks stand, kept for the week: of leaders and others, and of each team. */
export async function keepStaffTalks(tx: TenantTx, institutionId: InstitutionId, now: Date): Promise<void> {
  const day = dayOf(now);
  const whose = Prisma.sql`select s.person_id, case when ${isLeader(day)} then 'leaders' else 'others' end as "group"
    from staff_members s where s.institution_id = ${institutionId}::uuid and ${runsOn(Prisma.sql`s`, day)}`;
  const year = { institutionId, from: rangeOf(schoolYearOf(now)).from, day };
  await keepForWeek(
    tx,
    year,
    Prisma.sql`
      select concat_ws('-', 'talks', c."group", x.name) as measure, ${institutionId}::uuid as place_id, x.part, c.people as whole
      from (${talksOf(institutionId, whose, now)}) c cross join lateral (values ('had', c.had), ('planned', c.planned),
        ('development', c.development), ('ambition', c.ambition), ('functioning', c.functioning)) x (name, part)
      union all select 'staff-talks', t.place_id, t.part, t.whole from (${talksByTeam(year)}) t`,
  );
}

type Year = { readonly institutionId: string; readonly from: Day; readonly day: Day };

/**
 * Of each team that teaches rows (place_id, part, whole): who works there longest, and who of them had a talk in the school year; who
 * works in none stands under the institution itself. Exactly the people who are counted as others than leaders: these are told
 * by themselves, and no figure is the sum of both.
 */
export function talksByTeam(year: Year): Prisma.Sql {
  const { institutionId, day } = year;
  return Prisma.sql`
    select coalesce(h.team_id, ${institutionId}::uuid) as place_id, count(*)::int as whole,
      count(*) filter (where ${hadTalk(year, Prisma.sql`s.person_id`)})::int as part
    from staff_members s
    left join (${homesOn({ institutionId, day })}) h on h.person_id = s.person_id
    where s.institution_id = ${institutionId}::uuid and ${runsOn(Prisma.sql`s`, day)} and not ${isLeader(day)}
    group by 1`;
}

/** One row (place_id, part, whole): who leads a team or directs, and who of them had a talk in the school year (H9). */
export function talksOfLeaders(year: Year): Prisma.Sql {
  const { institutionId, day } = year;
  return Prisma.sql`
    select ${institutionId}::uuid as place_id, count(*)::int as whole,
      count(*) filter (where ${hadTalk(year, Prisma.sql`s.person_id`)})::int as part
    from staff_members s
    where s.institution_id = ${institutionId}::uuid and ${runsOn(Prisma.sql`s`, day)} and ${isLeader(day)}`;
}

/** One row (place_id, part, whole) under somebody's own id: whether they had a talk in the school year themselves. */
export function ownTalkOf(year: Year, personId: string): Prisma.Sql {
  const id = Prisma.sql`${personId}::uuid`;
  return Prisma.sql`select ${id} as place_id, (${hadTalk(year, id)})::int as part, 1 as whole`;
}

function hadTalk({ institutionId, from, day }: Year, personId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`exists (select from conversations c where c.institution_id = ${institutionId}::uuid
    and c.employee_id = ${personId} and c.held_on between ${from}::date and ${day}::date)`;
}

/** Whether staff member `s` leads a team or belongs to the directie on a day. */
function isLeader(day: Day): Prisma.Sql {
  return Prisma.sql`exists (select from appointments a where a.institution_id = s.institution_id
    and a.person_id = s.person_id and a.office in ('team-lead', 'directorate') and ${runsOn(Prisma.sql`a`, day)})`;
}

async function findMinimum(tx: TenantTx, institutionId: InstitutionId): Promise<number> {
  const [row] = await tx.$queryRaw<{ minimum: number }[]>`
    select minimum_staff::int as minimum from institution_settings where institution_id = ${institutionId}::uuid`;
  if (!row) throw new Error("An institution without settings.");
  return row.minimum;
}

/** `whose` gives rows (person_id, group), each person once. */
function talksOf(institutionId: InstitutionId, whose: Prisma.Sql, now: Date): Prisma.Sql {
  const inst = Prisma.sql`${institutionId}::uuid`;
  return Prisma.sql`
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
      count(*) filter (where 'functioning' = any(h.kinds))::int as functioning
    from whose w
    left join held h on h.employee_id = w.person_id
    left join ahead n on n.employee_id = w.person_id
    group by w."group"`;
}
