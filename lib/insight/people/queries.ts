import "server-only";

import { mannerByTeam } from "@/lib/conversations/coverage/manner/queries";
import { mannerMeasures } from "@/lib/conversations/coverage/manner/rules";
import { ownTalkOf, talksByTeam, talksOfLeaders } from "@/lib/conversations/staff/coverage/queries";
import type { Frame } from "@/lib/insight/figures/queries";
import type { Reach } from "@/lib/insight/rules";
import { Prisma } from "@/lib/platform/prisma/client";
import { runsOn } from "@/lib/platform/running";
import { keptWeekOf } from "@/lib/platform/weekly";
import { clarityByTeam, ownClarityByTeam, rolesByTeam } from "@/lib/profiles/coverage/queries";
import { inForceOn } from "@/lib/profiles/force/queries";
import { feedbackByTeam, studentScansByTeam } from "@/lib/scans/coverage/queries";
import { visitsByTeam, visitTeachersOf } from "@/lib/visits/coverage/queries";

/** Plans of the year by team: adopted, with the team for a last read, or only drafted. */
export function plansOf({ institutionId, schoolYear, day }: Frame): Prisma.Sql {
  return Prisma.sql`
    plan_days as materialized (
      select p.team_id, min(a.adopted_on) as adopted_on, bool_or(c.plan_id is not null) as is_consulted
      from team_plans p
      left join plan_adoptions a
        on a.institution_id = ${institutionId}::uuid and a.plan_id = p.id and a.adopted_on <= ${day}::date
      left join plan_consultations c
        on c.institution_id = ${institutionId}::uuid and c.plan_id = p.id and c.opened_at < ${day}::date + 1
      where p.institution_id = ${institutionId}::uuid and p.school_year = ${schoolYear}
      group by p.team_id
    ), plan_figures as (
      select r.id as team_id, count(*) as teams, count(p.adopted_on) as adopted,
        count(*) filter (where p.adopted_on is null and p.is_consulted) as consultation,
        count(*) filter (where p.adopted_on is null and not p.is_consulted) as draft
      from running r left join plan_days p on p.team_id = r.id
      where r.kind = 'education' and r.is_running group by r.id
    )`;
}

/** Who holds which role in which team, and whether their contract ends in time with no next one. */
export function rolesOf({ institutionId, schoolYear, day }: Frame): Prisma.Sql {
  return Prisma.sql`
    leaving as (
      select c.person_id from contracts c, frame f
      where c.institution_id = ${institutionId}::uuid and c.starts_on <= f.until
        and (c.ends_on is null or c.ends_on >= ${day}::date)
      group by c.person_id having bool_and(c.ends_on is not null and c.ends_on <= f.until)
    ), held as materialized (
      select coalesce(r.id, ${institutionId}::uuid) as team_id, a.person_id, a.role_id, a.minutes_per_year as minutes,
        l.person_id is not null as is_leaving
      from role_assignments a
      left join running r on r.id = a.team_id
      left join leaving l on l.person_id = a.person_id
      where a.institution_id = ${institutionId}::uuid and ${runsOn(Prisma.sql`a`, day)}
    ), in_force as (${inForceOn({ institutionId, schoolYear, day })}
    ), all_roles as materialized (
      select o.id as role_id, f.role_id is not null as is_in_force from roles o
      left join in_force f on f.role_id = o.id
      where o.institution_id = ${institutionId}::uuid
        and not exists (select from role_retirements x where x.institution_id = ${institutionId}::uuid
          and x.role_id = o.id and x.retired_at < ${day}::date + 1)
    ), in_use as (
      select s.place_id, h.role_id from spots s join held h on h.team_id = s.team_id
      union select ${institutionId}::uuid, role_id from all_roles
    ), role_figures as (
      select u.place_id, count(*) as roles, count(*) filter (where a.is_in_force) as published
      from in_use u join all_roles a on a.role_id = u.role_id group by u.place_id
    ), hour_figures as (
      select s.place_id, sum(h.minutes) as minutes, coalesce(sum(h.minutes) filter (where h.is_leaving), 0) as minutes_ending,
        count(distinct h.person_id) as people, count(distinct h.person_id) filter (where h.is_leaving) as people_ending
      from spots s join held h on h.team_id = s.team_id where h.minutes > 0 group by s.place_id
    )`;
}

/**
 * People who work in a team that teaches and those of them with a role. Towards who may know of each role (permissions.md 6.2)
 * as it stands now, in every team somebody works in and of the roles the reader knows; else as kept for the week, and of a year that
 * is over in its last one, everybody in one team.
 */
export function staffOf(frame: Frame, { knowsRoles }: Reach, isOver: boolean): Prisma.Sql {
  if (!knowsRoles) return keptFiguresOf(frame, isOver)("staff_figures", "staff-roles", rolesByTeam(frame));
  const { institutionId, day } = frame;
  return Prisma.sql`
    members as (
      select m.team_id, m.person_id, exists (select from held h join spots s on s.team_id = h.team_id
        where h.person_id = m.person_id) as has_role
      from team_memberships m
      join running r on r.id = m.team_id and r.kind = 'education' and r.is_running
      join staff_members s on s.institution_id = ${institutionId}::uuid and s.person_id = m.person_id
      where m.institution_id = ${institutionId}::uuid
        and ${runsOn(Prisma.sql`m`, day)}
        and ${runsOn(Prisma.sql`s`, day)}
    ), staff_figures as (
      select s.place_id, count(distinct m.person_id) as whole, count(distinct m.person_id) filter (where m.has_role) as part
      from spots s join members m on m.team_id = s.team_id group by s.place_id
    )`;
}

/**
 * Teachers for whom the yearly visit is and those who had it (domain.md 2.6-5). Of own teams as it stands now, in every team
 * somebody works in; of the institution as kept for the week, and of a year that is over in its last one, everybody in one team.
 */
export function visitsOf(frame: Frame, { over }: Reach, isOver: boolean): Prisma.Sql {
  if (over === "own")
    return Prisma.sql`${visitTeachersOf(frame)}, visit_figures as (
      select s.place_id, count(distinct v.person_id) as whole, count(distinct v.person_id) filter (where v.is_visited) as part
      from spots s join visit_teachers v on v.team_id = s.team_id group by s.place_id)`;
  const kept = keptWeekOf(frame, "visits");
  return isOver
    ? Prisma.sql`${visitTeachersOf(frame)}, ${figuresOf("visit_figures", keptOr(kept, visitsByTeam))}`
    : figuresOf("visit_figures", kept);
}

/**
 * What people took part in, or what was done about them: talks with staff (H1), of who leads by themselves (H9), feedback (E5), scans of students (D1), and whether
 * they confirmed the tasks of their roles (C10). As kept for the week, and of a year that is over in its last one.
 */
export function takingPartOf(frame: Frame, { over, ownId }: Reach, isOver: boolean): Prisma.Sql {
  const as = keptFiguresOf(frame, isOver);
  const leaders =
    over === "own"
      ? Prisma.sql`leader_talk_figures as (${ownTalkOf(frame, ownId)})`
      : as("leader_talk_figures", "talks-leaders-had", talksOfLeaders(frame));
  const clarity =
    over === "own"
      ? as("clarity_figures", "own-clarity", ownClarityByTeam(frame))
      : as("clarity_figures", "clarity", clarityByTeam(frame));
  return Prisma.sql`${as("staff_talk_figures", "staff-talks", talksByTeam(frame))}, ${leaders}, ${clarity},
    ${as("feedback_figures", "feedback", feedbackByTeam(frame))}, ${as("scan_figures", "scans", studentScansByTeam(frame))}`;
}

/**
 * How talks with students are held (O14, O16, O17, V2). Of own teams as it stands now; of the institution as kept for the week, and
 * of a year that is over in its last one.
 */
export function mannerFiguresOf(frame: Frame, { over, ledTeamIds }: Reach, isOver: boolean): Prisma.Sql {
  const kept = keptWeekOf(frame, ...mannerMeasures);
  const columns = Prisma.sql`measure, place_id, part, whole`;
  const counts =
    over === "own"
      ? mannerByTeam(frame, ledTeamIds)
      : isOver
        ? keptOr(kept, mannerByTeam(frame), columns)
        : kept;
  return Prisma.sql`
    manner_counts as (
      select s.place_id, x.measure, sum(x.part) as part, sum(x.whole) as whole
      from spots s join (${counts}) x on x.place_id = s.team_id group by s.place_id, x.measure
    ), manner_figures as (
      select place_id, jsonb_object_agg(measure, jsonb_build_object('part', part, 'whole', whole)) as shares
      from manner_counts group by place_id
    )`;
}

function keptFiguresOf(frame: Frame, isOver: boolean) {
  return (name: string, measure: string, live: Prisma.Sql) =>
    figuresOf(name, isOver ? keptOr(keptWeekOf(frame, measure), live) : keptWeekOf(frame, measure));
}

/** What was kept, and only of years in which nothing was yet what is there now: somebody may still record what was held then. */
function keptOr(
  kept: Prisma.Sql,
  live: Prisma.Sql,
  columns: Prisma.Sql = Prisma.sql`place_id, part, whole`,
): Prisma.Sql {
  return Prisma.sql`
    select ${columns} from (${kept}) k
    union all select ${columns} from (${live}) l where not exists (${kept})`;
}

/** Counts by team (place_id, part, whole) as figures of every place. */
function figuresOf(name: string, counts: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`${Prisma.raw(name)} as (
    select s.place_id, sum(x.whole) as whole, sum(x.part) as part
    from spots s join (${counts}) x on x.place_id = s.team_id group by s.place_id)`;
}
