import "server-only";

import { isFinalOn } from "@/lib/conversations/confirmations/queries";
import {
  briefMinutes,
  mannerCodes,
  type MannerCounts,
  type MannerFigure,
  mannerOf,
  nothingCounted,
  ownCodes,
} from "@/lib/conversations/coverage/manner/rules";
import { type Scope, scopeOf } from "@/lib/conversations/coverage/queries";
import { studentHomesOn } from "@/lib/organisation/students/homes/queries";
import type { Actor, InstitutionId } from "@/lib/platform/actor";
import { type Day, dayOf, rangeOf, schoolYearOf } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import { coachesOn } from "@/lib/platform/running";
import type { TenantTx } from "@/lib/platform/tenancy";
import { keepForWeek } from "@/lib/platform/weekly";

type Year = { readonly institutionId: string; readonly from: Day; readonly day: Day };

/** How the talks of a coach's or a team's students are held this school year; facts, for who may read these themselves. */
export async function findManner(
  tx: TenantTx,
  { institutionId }: Actor,
  scope: Scope,
  now: Date,
): Promise<readonly MannerFigure[]> {
  const day = dayOf(now);
  const { from } = rangeOf(schoolYearOf(now));
  const students = Prisma.sql`
    select ${institutionId}::uuid as place_id, s.student_id from (${scopeOf(institutionId, scope, day)}) s`;
  const [counts] = await tx.$queryRaw<MannerCounts[]>(
    mannerOver({ institutionId, from, day }, students, "some"),
  );
  return mannerOf(counts ?? nothingCounted, "teamId" in scope ? mannerCodes : ownCodes);
}

/**
 * Of each team that teaches rows (measure, place_id, part, whole) of how the talks of its students were held this school year, a
 * student in one team; of these teams only, where they are said. The `-students` of a share of talks are who had one that counts
 * in it and who had one that doesn't: by how many these are is decided whether it may be told.
 */
export function mannerByTeam(year: Year, teamIds?: readonly string[]): Prisma.Sql {
  const within = teamIds ? Prisma.sql`where h.team_id = any(${[...teamIds]}::uuid[])` : Prisma.empty;
  const students = Prisma.sql`
    select h.team_id as place_id, h.student_id from (${studentHomesOn(year)}) h ${within}`;
  return Prisma.sql`
    select m.measure, c.place_id, m.part, m.whole from (${mannerOver(year, students, teamIds ? "some" : "everybody")}) c
    cross join lateral (values
      ('career', c.career, c.talks), ('career-students', c."careerStudents", c."careerStudents" + c.other_students),
      ('in-person', c."inPerson", c.placed), ('in-person-students', c.met_students, c.met_students + c.distant_students),
      ('length', c.timed - c.short, c.timed), ('length-students', c.long_students, c.long_students + c.short_students),
      ('trialogue', c."withTrialogue", c.students), ('continuity', c."sameCoach", c.coached)) as m(measure, part, whole)`;
}

/** How talks are held, kept for the week. */
export async function keepManner(tx: TenantTx, institutionId: InstitutionId, now: Date): Promise<void> {
  const year = { institutionId, from: rangeOf(schoolYearOf(now)).from, day: dayOf(now) };
  await keepForWeek(tx, year, mannerByTeam(year));
}

/**
 * Of rows (place_id, student_id) what was counted by place; of some students only their talks are looked up. Students and talks are put
 * under each other and not joined: for an institution the planner knows nothing of yet, a join compares every one with every other.
 */
function mannerOver(
  { institutionId, from, day }: Year,
  students: Prisma.Sql,
  over: "everybody" | "some",
): Prisma.Sql {
  const here = Prisma.sql`institution_id = ${institutionId}::uuid`;
  const within =
    over === "some"
      ? Prisma.sql`c.student_id = any(array(select w.student_id from (${students}) w))`
      : Prisma.sql`c.student_id is not null`;
  return Prisma.sql`
    select s.place_id, sum(s.talks)::int as talks, sum(s.career)::int as career, sum(s.placed)::int as placed,
      sum(s.met)::int as "inPerson", sum(s.timed)::int as timed, sum(s.short)::int as short,
      sum(s.planned)::int as planned, sum(s.as_planned)::int as "asPlanned", sum(s.brief)::int as brief, sum(s.confirmed)::int as confirmed, count(*)::int as students,
      count(*) filter (where s.trialogues > 0)::int as "withTrialogue",
      count(*) filter (where k.has_coach)::int as coached, count(*) filter (where k.has_coach and k.is_same)::int as "sameCoach",
      count(*) filter (where s.career > 0)::int as "careerStudents", count(*) filter (where s.talks > s.career)::int as other_students,
      count(*) filter (where s.met > 0)::int as met_students, count(*) filter (where s.placed > s.met)::int as distant_students,
      count(*) filter (where s.timed > s.short)::int as long_students, count(*) filter (where s.short > 0)::int as short_students
    from (
      select u.student_id, (array_agg(u.place_id) filter (where u.place_id is not null))[1] as place_id,
        count(u.talk_id) as talks, count(u.talk_id) filter (where exists (select from conversation_topics p
          where p.${here} and p.conversation_id = u.talk_id and p.topic = 'career')) as career,
        count(u.place) as placed, count(*) filter (where u.place in ('school', 'placement')) as met,
        count(u.minutes) as timed, count(*) filter (where u.minutes
          < (select f.talk_minutes from institution_settings f where f.${here})) as short,
        count(u.minutes + u.planned_minutes) as planned, count(*) filter (where u.minutes >= u.planned_minutes) as as_planned,
        count(*) filter (where u.minutes < ${briefMinutes}) as brief, count(*) filter (where u.is_final) as confirmed,
        count(*) filter (where u.kind = 'trialogue') as trialogues
      from (
        select s.place_id, s.student_id, null::uuid as talk_id, null as kind, null as place, null::int as minutes,
          null::int as planned_minutes, false as is_final from (${students}) s
        union all
        select null, c.student_id, c.id, c.kind, c.place, c.duration_minutes, c.planned_minutes, ${isFinalOn(day)} from conversations c
        where c.${here} and c.held_on between ${from}::date and ${day}::date and c.kind <> 'ad-hoc' and ${within}
          and not exists (select from conversation_cancellations x where x.${here} and x.conversation_id = c.id)
      ) u group by u.student_id
    ) s
    cross join lateral (
      select exists (select from coach_assignments a where a.${here} and a.student_id = s.student_id
          and ${coachesOn(Prisma.sql`a`, day)}) as has_coach,
        not exists (select from coach_assignments a where a.${here} and a.student_id = s.student_id
          and a.ended_because = 'handed-over' and a.ends_on between ${from}::date and ${day}::date) as is_same
    ) k
    where s.place_id is not null group by s.place_id`;
}
