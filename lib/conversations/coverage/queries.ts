import "server-only";

import {
  type Attendance,
  isCareerDue,
  isPlacementDue,
  type SchoolYearFrame,
  type Standing,
  standingOf,
  teachingWeeks,
  type Turn,
  turnOf,
} from "@/lib/conversations/coverage/rules";
import { countsTowards } from "@/lib/conversations/counting/queries";
import { isAsking } from "@/lib/conversations/asking/queries";
import { isWithIntaker } from "@/lib/conversations/queries";
import { placementKinds } from "@/lib/conversations/rules";
import type { Actor, PersonName } from "@/lib/platform/actor";
import { type Day, dayOf, rangeOf, schoolYearOf } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import { coachesOn, runsOn } from "@/lib/platform/running";
import type { TenantTx } from "@/lib/platform/tenancy";
import {
  type Start,
  type StartOutcome,
  type StartStanding,
  startStandingOf,
} from "@/lib/start-programme/rules";

/** How a student's school year goes, in facts: no word of what was said. */
export type StudentProgress = {
  readonly id: string;
  readonly name: PersonName;
  readonly sortName: string;
  readonly number: string;
  readonly groupName: string | null;
  readonly studyYear: number | null;
  readonly programme: string | null;
  readonly hasCoach: boolean;
  readonly completed: number;
  readonly lastHeldOn: Day | null;
  readonly nextPlannedFor: Date | null;
  readonly toRecordFrom: Date | null;
  /** The talk that waits for its report, or else the next one planned. */
  readonly talkId: string | null;
  readonly openAgreements: number;
  readonly overdueAgreements: number;
  readonly standing: Standing;
  readonly turn: Turn;
  /** Whether they ask their coach for a talk; never in the list of a team. */
  readonly isAsking: boolean;
  /** How the first weeks go, for who began this school year. */
  readonly start: StartStanding;
  /** Whether a scan that the coach may read was finished since the last talk; never in the list of a team. */
  readonly hasNewScan: boolean;
  /** Whether they had talks this school year, and none about the career; talks in passing are not among them. */
  readonly isCareerDue: boolean;
  /** Whether a talk about their placement is due, of one that they opened to the coach; never in the list of a team. */
  readonly isPlacementDue: boolean;
};

/** Whose students: those of a coach now, or those enrolled in a team now. */
export type Scope = { readonly coachId: string } | { readonly teamId: string };

type Derived =
  | ("name" | "nextPlannedFor" | "toRecordFrom" | "standing" | "turn" | "start")
  | ("isCareerDue" | "isPlacementDue");

type Row = Omit<StudentProgress, Derived> &
  PersonName & {
    readonly careerTalks: number;
    readonly untalkedSince: Day | null;
    readonly attendance: Attendance;
    readonly begun: (Start & { readonly outcome: StartOutcome | null }) | null;
    readonly nextPlannedFor: string | null;
    readonly toRecordFrom: string | null;
  };

type Result = {
  readonly minimum: number;
  readonly holidays: readonly Day[];
  readonly students: readonly Row[];
};

/**
 * All students of a coach or a team with their school year so far, sorted by name. One statement,
 * calendar and minimum included; whose turn it is follows from the rules. Of placements the database shows what was opened.
 */
export async function listProgress(
  tx: TenantTx,
  actor: Actor,
  scope: Scope,
  now: Date,
): Promise<{ readonly frame: SchoolYearFrame; readonly students: readonly StudentProgress[] }> {
  const year = schoolYearOf(now);
  const [result] = await tx.$queryRaw<Result[]>(statementOf(actor, scope, now));
  const { minimum, holidays, students } = result ?? { minimum: 2, holidays: [], students: [] };
  const frame = { weeks: teachingWeeks(year, holidays), minimum };
  return { frame, students: students.map((row) => toProgress(row, frame, now)) };
}

function toProgress(row: Row, frame: SchoolYearFrame, now: Date): StudentProgress {
  const { givenName, infix, familyName, attendance, begun, careerTalks, untalkedSince, ...rest } = row;
  const today = dayOf(now);
  const facts = {
    nextPlannedFor: momentIn(row.nextPlannedFor),
    toRecordFrom: momentIn(row.toRecordFrom),
    standing: standingOf(attendance, row.completed, frame, today),
    start: startStandingOf(begun, begun?.outcome ?? null, frame.weeks, today),
    isCareerDue: isCareerDue(row.completed, careerTalks),
    isPlacementDue: isPlacementDue(untalkedSince, today),
  };
  return { ...rest, name: { givenName, infix, familyName }, ...facts, turn: turnOf(facts, now) };
}

function momentIn(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}

function statementOf({ institutionId }: Actor, scope: Scope, now: Date): Prisma.Sql {
  const { from, to } = rangeOf(schoolYearOf(now));
  const today = dayOf(now);
  return Prisma.sql`
    with scope as (${scopeOf(institutionId, scope, today)}),
    students as (
      select p.id::text as id, p.given_name as "givenName", p.infix, p.family_name as "familyName",
        p.sort_name as "sortName", s.student_number as number, at.group_name as "groupName",
        at.study_year as "studyYear", at.programme, at.attendance, talk.*, agreed.*, at.begun,
        exists (select from scan_rounds r
          join instrument_versions v on v.institution_id = r.institution_id and v.id = r.version_id
          join instruments i on i.institution_id = r.institution_id and i.id = v.instrument_id and i.kind = 'student'
          where r.institution_id = s.institution_id and r.subject_id = s.person_id and r.closed_at is not null
            and (r.closed_at at time zone 'Europe/Amsterdam')::date > coalesce(talk."lastHeldOn", '-infinity')
            and scope.coach_id is not null and (scope.opens_earlier or r.created_by_id = scope.coach_id
              or exists (select from scan_raters x where x.institution_id = r.institution_id and x.round_id = r.id
                and x.category = 'coach' and x.person_id = scope.coach_id))) as "hasNewScan",
        (select min(w.starts_on)::text from portfolio_placements w
          where w.institution_id = s.institution_id and w.person_id = s.person_id and scope.coach_id is not null
            and ${runsOn(Prisma.sql`w`, today)} and not exists (select from conversations v
              where v.institution_id = w.institution_id and v.student_id = w.person_id
                and v.kind = any(${[...placementKinds]}::text[])
                and coalesce(v.held_on, (v.planned_for at time zone 'Europe/Amsterdam')::date) >= w.starts_on
                and not exists (select from conversation_cancellations x
                  where x.institution_id = v.institution_id and x.conversation_id = v.id))) as "untalkedSince",
        exists (select from coach_assignments a where a.institution_id = s.institution_id
          and a.student_id = s.person_id and ${coachesOn(Prisma.sql`a`, today)}) as "hasCoach",
        scope.coach_id is not null and ${isAsking} as "isAsking"
      from scope
      join students s on s.institution_id = ${institutionId}::uuid and s.person_id = scope.student_id
      join people p on p.institution_id = s.institution_id and p.id = s.person_id
      left join lateral (
        select (array_agg(e.group_name order by e.ends_on desc nulls first, e.starts_on desc))[1] as group_name,
          (array_agg(e.study_year order by e.ends_on desc nulls first, e.starts_on desc))[1] as study_year,
          (array_agg(pr.name order by e.ends_on desc nulls first, e.starts_on desc))[1] as programme,
          case when bool_or(e.status = 'definitive') then jsonb_build_object(
            'from', min(e.starts_on) filter (where e.status = 'definitive'),
            'to', case when bool_or(e.ends_on is null) filter (where e.status = 'definitive') then null
              else max(e.ends_on) filter (where e.status = 'definitive') end) end as attendance,
          (array_agg(jsonb_build_object('startsOn', e.starts_on, 'studyYear', e.study_year, 'outcome', (select w.outcome
              from start_reviews w where w.institution_id = e.institution_id and w.enrolment_id = e.id
              order by w.made_at desc, w.id desc limit 1)) order by e.starts_on desc, e.id desc)
            filter (where ${runsOn(Prisma.sql`e`, today)}))[1] as begun
        from enrolments e
        join programmes pr on pr.institution_id = e.institution_id and pr.id = e.programme_id
        where e.institution_id = s.institution_id and e.student_id = s.person_id
          and e.starts_on <= ${to}::date and (e.ends_on is null or e.ends_on >= ${from}::date)
      ) at on true
      cross join lateral (
        select count(*) filter (where c.held_on between ${from}::date and ${to}::date
            and ${countsTowards(Prisma.sql`c`, institutionId)})::int as completed,
          count(*) filter (where c.held_on between ${from}::date and ${to}::date and c.kind <> 'ad-hoc'
            and exists (select from conversation_topics p where p.institution_id = c.institution_id
              and p.conversation_id = c.id and p.topic = 'career'))::int as "careerTalks",
          max(c.held_on) as "lastHeldOn",
          min(c.planned_for) filter (where c.held_on is null and c.planned_for > ${now}) as "nextPlannedFor",
          min(c.planned_for) filter (where c.held_on is null and c.planned_for <= ${now}) as "toRecordFrom",
          (array_agg(c.id::text order by c.planned_for) filter (where c.held_on is null))[1] as "talkId"
        from conversations c
        where c.institution_id = s.institution_id and c.student_id = s.person_id
          and not (c.held_on is null and ${isWithIntaker(today)})
          and not exists (select from conversation_cancellations x
            where x.institution_id = c.institution_id and x.conversation_id = c.id)
      ) talk
      cross join lateral (
        select count(*)::int as "openAgreements",
          count(*) filter (where g.due_on < ${today}::date)::int as "overdueAgreements"
        from agreements g
        where g.institution_id = s.institution_id and g.student_id = s.person_id and g.settled_at is null
          and (scope.opens_earlier or exists (select from conversations c
            where c.institution_id = g.institution_id and c.id = g.conversation_id and c.coach_id = scope.coach_id))
      ) agreed
      order by p.sort_name, p.id limit 2000
    )
    select f.required_talks as minimum,
      array(select h.monday::text from holiday_weeks h where h.institution_id = f.institution_id
        and h.monday between ${from}::date and ${to}::date) as holidays,
      coalesce((select jsonb_agg(students) from students), '[]') as students
    from institution_settings f where f.institution_id = ${institutionId}::uuid`;
}

/** The students a scope names, with the coach whose reading is meant. */
export function scopeOf(institutionId: string, scope: Scope, today: Day): Prisma.Sql {
  return "coachId" in scope
    ? Prisma.sql`
        select a.student_id, a.coach_id, a.opens_earlier from coach_assignments a
        where a.institution_id = ${institutionId}::uuid and a.coach_id = ${scope.coachId}::uuid
          and ${coachesOn(Prisma.sql`a`, today)}`
    : Prisma.sql`
        select distinct e.student_id, null::uuid as coach_id, true as opens_earlier from enrolments e
        where e.institution_id = ${institutionId}::uuid and e.team_id = ${scope.teamId}::uuid
          and ${runsOn(Prisma.sql`e`, today)}`;
}
