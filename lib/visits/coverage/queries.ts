import "server-only";

import type { Actor, InstitutionId, PersonName } from "@/lib/platform/actor";
import { type Day, dayOf, rangeOf, schoolYearOf } from "@/lib/platform/calendar";
import { personNameOf } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import { runsOn } from "@/lib/platform/running";
import type { TenantTx } from "@/lib/platform/tenancy";
import { keepForWeek } from "@/lib/platform/weekly";
import { isConsented } from "@/lib/settings/consents/queries";
import { usualMonths } from "@/lib/visits/arrangements/rules";
import type { CoverageView, OwnStanding } from "@/lib/visits/coverage/rules";

type Year = {
  readonly institutionId: InstitutionId | string;
  readonly from: Day;
  readonly to: Day;
  readonly day: Day;
};

/**
 * Whom the yearly visit is for (I1, domain.md 2.6-5), as tables of one statement: `visit_teachers` (team_id, person_id,
 * is_visited, since). A teacher is who works in a team that teaches: files name jobs in free words, so the work is what can be
 * relied on, and a coach of such a team is visited as well. Its own leader visits and is not visited there. Counted is
 * who is employed enough months of the school year (contracts joined; without any, the employment itself), from their
 * first day on; who left, in the team where they worked last.
 */
export function visitTeachersOf({ institutionId, from, to, day }: Year): Prisma.Sql {
  return Prisma.sql`
    visit_months as (
      select coalesce((select a.months from visit_arrangements a where a.institution_id = ${institutionId}::uuid
        and a.valid_from <= ${day}::date order by a.number desc limit 1), ${usualMonths})::int as months
    ), employments as (
      select c.person_id, c.starts_on, c.ends_on from contracts c where c.institution_id = ${institutionId}::uuid
      union all
      select s.person_id, s.starts_on, s.ends_on from staff_members s where s.institution_id = ${institutionId}::uuid
        and not exists (select from contracts c where c.institution_id = ${institutionId}::uuid and c.person_id = s.person_id)
    ), employed as (
      select e.person_id, unnest(range_agg(daterange(greatest(e.starts_on, ${from}::date),
        least(coalesce(e.ends_on, ${to}::date), ${to}::date), '[]'))) as days
      from employments e
      where e.starts_on <= ${to}::date and (e.ends_on is null or e.ends_on >= ${from}::date)
      group by e.person_id
    ), counted as (
      select e.person_id, least(max(upper(e.days)) filter (where lower(e.days) <= ${day}::date) - 1, ${day}::date) as last_day
      from employed e cross join visit_months v
      group by e.person_id, v.months
      having min(lower(e.days)) <= ${day}::date
        and min(lower(e.days)) + make_interval(months => v.months) <= min(lower(e.days)) + sum(upper(e.days) - lower(e.days))::int
    ), visited as (
      select distinct v.teacher_id from lesson_visits v where v.institution_id = ${institutionId}::uuid
        and v.kind = 'leader' and v.held_on between ${from}::date and ${day}::date
    ), visit_teachers as materialized (
      select m.team_id, m.person_id, bool_or(d.teacher_id is not null) as is_visited, min(m.starts_on) as since
      from counted c
      join team_memberships m on m.institution_id = ${institutionId}::uuid and m.person_id = c.person_id
        and m.starts_on <= c.last_day and (m.ends_on is null or m.ends_on >= c.last_day)
      join teams t on t.institution_id = ${institutionId}::uuid and t.id = m.team_id and t.kind = 'education'
      left join visited d on d.teacher_id = m.person_id
      where not exists (select from appointments x where x.institution_id = ${institutionId}::uuid
        and x.office = 'team-lead' and x.person_id = m.person_id and (x.team_id = t.id or x.unit_id = t.unit_id)
        and ${runsOn(Prisma.sql`x`, day)})
      group by m.team_id, m.person_id
    )`;
}

/** Of each team, out of `visit_teachers`: rows (place_id, part, whole), everybody in the one team where they worked longest. */
export const visitsByTeam = Prisma.sql`
  select h.team_id as place_id, count(*) filter (where h.is_visited)::int as part, count(*)::int as whole from (
    select distinct on (person_id) person_id, team_id, is_visited from visit_teachers order by person_id, since, team_id) h
  group by h.team_id`;

/** How visits stand, kept for the week. */
export function keepVisits(tx: TenantTx, institutionId: InstitutionId, now: Date): Promise<void> {
  const year = yearOf(institutionId, now);
  const counts = Prisma.sql`with ${visitTeachersOf(year)} select 'visits' as measure, c.* from (${visitsByTeam}) c`;
  return keepForWeek(tx, { institutionId, day: year.day }, counts);
}

function yearOf(institutionId: InstitutionId, now: Date): Year {
  return { institutionId, ...rangeOf(schoolYearOf(now)), day: dayOf(now) };
}

/** How the own yearly visit stands: the teacher reads the words the leader may read (I4); null for whom it is not for. */
export async function findOwnStanding(tx: TenantTx, actor: Actor, now: Date): Promise<OwnStanding | null> {
  const { institutionId, personId } = actor;
  const [row] = await tx.$queryRaw<OwnStanding[]>`
    with ${visitTeachersOf(yearOf(institutionId, now))}
    select bool_or(is_visited) as "isVisited" from visit_teachers where person_id = ${personId}::uuid having count(*) > 0`;
  return row ?? null;
}

type CoverageRow = CoverageView & { readonly isConsented: boolean };

const mostDue = 200;

/**
 * Of each team somebody leads how many teachers were visited this school year, as facts (decisions 29), and by name who was
 * not yet: only where the works council agreed to that list (decisions 33); null without its consent.
 */
export async function findCoverage(tx: TenantTx, actor: Actor, now: Date) {
  const { institutionId } = actor;
  const led = actor.ledTeams.map(({ id }) => id);
  const today = dayOf(now);
  const year = yearOf(institutionId, now);
  const teams = await tx.$queryRaw<CoverageRow[]>`
    with ${visitTeachersOf(year)}
    select t.id as "teamId", t.name as "teamName", count(*)::int as teachers,
      count(*) filter (where v.is_visited)::int as visited,
      ${isConsented(institutionId, { list: "lesson-visits", today })} as "isConsented"
    from visit_teachers v join teams t on t.institution_id = ${institutionId}::uuid and t.id = v.team_id
    where v.team_id = any(${led}::uuid[]) and v.person_id <> ${actor.personId}::uuid
    group by t.id, t.name order by t.name, t.id limit 100`;
  const due = teams[0]?.isConsented === true ? await listDue(tx, actor, year) : null;
  return { teams, due };
}

export type DueTeacher = {
  readonly id: string;
  readonly name: PersonName;
  readonly teamName: string;
  readonly visitId: string | null;
  readonly plannedFor: Date | null;
};

function listDue(
  tx: TenantTx,
  { institutionId, personId, ledTeams }: Actor,
  year: Year,
): Promise<DueTeacher[]> {
  const led = ledTeams.map(({ id }) => id);
  return tx.$queryRaw<DueTeacher[]>`
    with ${visitTeachersOf(year)}
    select p.id, ${personNameOf(Prisma.sql`p`)} as name, d."teamName", n.id as "visitId", n.planned_for as "plannedFor"
    from (select v.person_id, min(t.name) as "teamName" from visit_teachers v
      join teams t on t.institution_id = ${institutionId}::uuid and t.id = v.team_id
      where v.team_id = any(${led}::uuid[]) and not v.is_visited and v.person_id <> ${personId}::uuid group by v.person_id) d
    join people p on p.institution_id = ${institutionId}::uuid and p.id = d.person_id
    left join lateral (select x.id, x.planned_for from lesson_visits x where x.institution_id = ${institutionId}::uuid
      and x.teacher_id = d.person_id and x.kind = 'leader' and x.held_on is null and x.cancelled_at is null
      order by x.planned_for nulls last, x.id limit 1) n on true
    where exists (select from staff_members s where s.institution_id = ${institutionId}::uuid and s.person_id = p.id
      and ${runsOn(Prisma.sql`s`, year.day)})
    order by p.sort_name, p.id limit ${mostDue}`;
}
