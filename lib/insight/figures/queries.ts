import "server-only";

import { countsTowards } from "@/lib/conversations/counting/queries";
import type { Reach } from "@/lib/insight/rules";
import { Prisma } from "@/lib/platform/prisma/client";
import { runsOn, worksStillOn } from "@/lib/platform/running";

/** What the fragments of the one statement share. */
export type Frame = {
  readonly institutionId: string;
  readonly schoolYear: number;
  /** First day of the school year, and the day on which is counted. */
  readonly from: string;
  readonly to: string;
  readonly day: string;
  readonly usualWeeks: readonly string[];
};

/** The institution's minimums and its teaching weeks; the usual forty when it keeps no calendar. */
export function frameOf({ institutionId, from, to, day, usualWeeks }: Frame): Prisma.Sql {
  return Prisma.sql`
    recorded as (
      select coalesce(array_agg(monday), '{}') as mondays from holiday_weeks
      where institution_id = ${institutionId}::uuid and monday between ${from}::date and ${to}::date
    ), calendar as materialized (
      select required_talks::int as required, contract_horizon_months::int as horizon,
        minimum_students::int as smallest, minimum_staff::int as smallest_staff, exists (select from instruments i
          join instrument_versions v on v.institution_id = ${institutionId}::uuid and v.instrument_id = i.id
          where i.institution_id = ${institutionId}::uuid and i.kind = 'student' and v.published_at is not null) as asks_scans,
        case when cardinality(r.mondays) = 0 then ${[...usualWeeks]}::date[] else array(
          select d::date from generate_series(${from}::date, ${to}::date, '1 day') d
          where extract(isodow from d) = 1 and d::date <> all (r.mondays) order by 1) end as weeks
      from institution_settings s, recorded r where s.institution_id = ${institutionId}::uuid
    ), frame as materialized (
      select required, horizon, smallest, smallest_staff, asks_scans, weeks, cardinality(weeks) as total, width_bucket(${day}::date, weeks) as elapsed,
        (${day}::date + make_interval(months => horizon))::date as until
      from calendar
    )`;
}

/** Every place and the teams it counts: a team itself, each branch above it, what the reader leads, the institution. */
export function placesOf(
  { institutionId, from, day }: Frame,
  { over, ownId, ledTeamIds }: Reach,
): Prisma.Sql {
  const led = Prisma.sql`id = any (${[...ledTeamIds]}::uuid[])`;
  return Prisma.sql`
    running as materialized (
      select id, unit_id, name, kind, (ends_on is null or ends_on >= ${day}::date) as is_running from teams
      where institution_id = ${institutionId}::uuid and starts_on <= ${day}::date
        and (ends_on is null or ends_on >= ${from}::date) and ${over === "own" ? led : Prisma.sql`true`}
    ), above as (
      select id as team_id, unit_id from running where ${over === "institution"}
      union all
      select a.team_id, u.parent_id from above a
      join org_units u on u.institution_id = ${institutionId}::uuid and u.id = a.unit_id
      where u.parent_id is not null
    ), spots as materialized (
      select id as place_id, id as team_id from running
      union all select unit_id, team_id from above
      union all select ${ownId}::uuid, id from running where ${led}
      union all select ${institutionId}::uuid, id from running where ${over === "institution"}
      union all select ${institutionId}::uuid, ${institutionId}::uuid where ${over === "institution"}
    )`;
}

/**
 * `enrolled`: who was enrolled for good in the school year, with the team of the reference day and of which weeks of lessons theirs
 * are; of own teams who was ever in one of them.
 */
export function enrolledOf(
  { institutionId, from, to, day }: Frame,
  { over, ledTeamIds }: Reached,
): Prisma.Sql {
  const led = Prisma.sql`and e.student_id in (select l.student_id from enrolments l
    where l.institution_id = ${institutionId}::uuid and l.team_id = any (${[...ledTeamIds]}::uuid[]))`;
  return Prisma.sql`
    enrolled as (
      select e.student_id,
        (array_agg(e.team_id order by e.starts_on desc, e.id desc) filter (where e.starts_on <= ${day}::date))[1] as team_id,
        min(case when e.starts_on < f.weeks[1] + 7 then 0 else width_bucket(e.starts_on - 7, f.weeks) end) as skipped,
        max(case when e.ends_on is null then f.total else width_bucket(e.ends_on, f.weeks) end) as last,
        bool_or(${runsOn(Prisma.sql`e`, day)}) as is_active
      from enrolments e, frame f
      where e.institution_id = ${institutionId}::uuid and e.status = 'definitive'
        and e.starts_on <= ${to}::date and (e.ends_on is null or e.ends_on >= ${from}::date)
        ${over === "own" ? led : Prisma.empty}
      group by e.student_id having min(e.starts_on) <= ${day}::date
    )`;
}

type Reached = Pick<Reach, "over" | "ledTeamIds">;

/** Whether one of `enrolled e` is there for enough weeks of `frame f` to count (domain.md 2.6-2). */
export const isInScope = Prisma.sql`(f.total > 0 and 2 * (e.last - e.skipped) >= f.total)`;

/**
 * Students in the team of the reference day, with the talks they had and should have had (domain.md
 * 2.6-2, decisions 27): the same law as `standingOf`, and held against it in a test.
 */
export function studentsOf(frame: Frame, reach: Reach): Prisma.Sql {
  const { institutionId, from, day } = frame;
  const theirs =
    reach.over === "own" ? Prisma.sql`and c.student_id in (select student_id from enrolled)` : Prisma.empty;
  return Prisma.sql`
    ${enrolledOf(frame, reach)}, talks as materialized (
      select c.student_id, c.held_on, row_number() over (partition by c.student_id order by c.held_on) as ordinal
      from conversations c
      where c.institution_id = ${institutionId}::uuid and c.held_on between ${from}::date and ${day}::date
        and ${countsTowards(Prisma.sql`c`, institutionId)} ${theirs}
        and not exists (select from conversation_cancellations x
          where x.institution_id = ${institutionId}::uuid and x.conversation_id = c.id)
    ), had as (
      select student_id, max(ordinal) as talks from talks group by student_id
    ), coached as (
      select distinct a.student_id from coach_assignments a
      where a.institution_id = ${institutionId}::uuid and ${runsOn(Prisma.sql`a`, day)}
        and ${worksStillOn(Prisma.sql`a`, day)}
    ), students_now as materialized (
      select e.student_id, e.team_id, e.is_active, k.student_id is not null as has_coach, coalesce(h.talks, 0) as talks,
        ${isInScope} as counts,
        greatest(1, (f.required * (e.last - e.skipped) + f.total - 1) / nullif(f.total, 0)) as required,
        e.last - e.skipped as weeks, least(e.last, f.elapsed) - e.skipped as elapsed
      from enrolled e cross join frame f
      left join had h on h.student_id = e.student_id
      left join coached k on k.student_id = e.student_id
    ), student_figures as (
      select team_id, count(*) filter (where counts) as students,
        count(*) filter (where counts and talks = 0) as none, count(*) filter (where counts and talks = 1) as one,
        count(*) filter (where counts and talks > 1) as more, count(*) filter (where counts and talks >= required) as covered,
        count(*) filter (where counts and talks >= required * elapsed / nullif(weeks, 0)) as on_schedule,
        sum(required) filter (where counts) as needed,
        count(*) filter (where is_active) as active, count(*) filter (where is_active and not has_coach) as uncoached
      from students_now group by team_id
    )`;
}

/** How the talks and plans of one place grew, by teaching week. */
export function weeksOf(placeId: string): Prisma.Sql {
  return Prisma.sql`
    talk_weeks as (
      select width_bucket(t.held_on, f.weeks) as week,
        count(*) filter (where t.ordinal = 1) as first, count(*) filter (where t.ordinal = 2) as second,
        count(*) filter (where t.ordinal <= n.required) as needed
      from spots s
      join students_now n on n.team_id = s.team_id and n.counts
      join talks t on t.student_id = n.student_id
      cross join frame f
      where s.place_id = ${placeId}::uuid group by 1
    ), plan_weeks as (
      select width_bucket(p.adopted_on, f.weeks) as week, count(*) as adopted
      from spots s join plan_figures g on g.team_id = s.team_id
      join plan_days p on p.team_id = s.team_id and p.adopted_on is not null
      cross join frame f
      where s.place_id = ${placeId}::uuid group by 1
    ), growth as (
      select w.week, f.weeks[w.week] as monday,
        sum(coalesce(t.first, 0)) over sofar as at_least_one, sum(coalesce(t.second, 0)) over sofar as at_least_two,
        sum(coalesce(t.needed, 0)) over sofar as held, sum(coalesce(p.adopted, 0)) over sofar as adopted
      from frame f cross join generate_series(0, f.elapsed) as w(week)
      left join talk_weeks t on t.week = w.week left join plan_weeks p on p.week = w.week
      window sofar as (order by w.week)
    )`;
}
