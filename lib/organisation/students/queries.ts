import "server-only";

import type { StudentTies } from "@/lib/organisation/students/policy";
import { asksForAnswer, type Candidate, type Succession } from "@/lib/organisation/students/rules";
import type { Actor, PersonName } from "@/lib/platform/actor";
import { type Day, dayOf } from "@/lib/platform/calendar";
import { personNameOf } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import { coachesOn, runsOn } from "@/lib/platform/running";
import type { TenantTx } from "@/lib/platform/tenancy";
import { ask, type Question, question } from "@/lib/platform/together";

/** A student as the heading of their page: who, where, and who guides them. */
export type StudentView = StudentTies & {
  readonly name: PersonName;
  readonly number: string;
  readonly enrolment: {
    readonly groupName: string | null;
    readonly studyYear: number;
    readonly programme: string;
    readonly level: number;
    readonly pathway: "BOL" | "BBL";
    readonly team: string;
    readonly isDefinitive: boolean;
    readonly endsOn: Day | null;
  } | null;
  readonly coach: (PersonName & Succession & { readonly namedBy: PersonName | null }) | null;
  /** How often the student changed coach (O14). */
  readonly coachChanges: number;
  /** Who may hold an intake with them today (U3); nobody once one was recorded. */
  readonly intakerIds: readonly string[];
};

type Row = Omit<StudentView, "id" | "teamIds" | "name" | "coach"> &
  PersonName & {
    readonly teamIds: string[];
    readonly coach:
      | (Omit<NonNullable<StudentView["coach"]>, "answeredAt"> & { answeredAt: string | null })
      | null;
  };

/** Whether no intake was recorded for a start `i` yet: none in the year before it, or since. */
export function hasNoIntake(start: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`not exists (select from conversations held where held.institution_id = current_institution()
    and held.student_id = ${start}.student_id and held.kind = 'intake' and held.held_on >= ${start}.starts_on - 365)`;
}

/** A student, or null; what of it may be shown is for the policy. One statement. */
export async function findStudent(
  tx: TenantTx,
  actor: Actor,
  studentId: string,
  now: Date,
): Promise<StudentView | null> {
  const today = dayOf(now);
  const [row] = await tx.$queryRaw<Row[]>`
    select p.given_name as "givenName", p.infix, p.family_name as "familyName", s.student_number as number,
      coalesce((select array_agg(distinct e.team_id::text) from enrolments e
        where e.institution_id = s.institution_id and e.student_id = s.person_id
          and ${runsOn(Prisma.sql`e`, today)}), '{}') as "teamIds",
      (select jsonb_build_object('groupName', e.group_name, 'studyYear', e.study_year, 'programme', pr.name,
          'level', pr.level, 'pathway', pr.pathway, 'team', t.name, 'isDefinitive', e.status = 'definitive', 'endsOn', e.ends_on)
        from enrolments e
        join programmes pr on pr.institution_id = e.institution_id and pr.id = e.programme_id
        join teams t on t.institution_id = e.institution_id and t.id = e.team_id
        where e.institution_id = s.institution_id and e.student_id = s.person_id
        order by ${runsOn(Prisma.sql`e`, today)} desc, e.starts_on desc limit 1) as enrolment,
      a.coach_id::text as "coachId", coalesce(a.opens_earlier, false) as "opensEarlier",
      case when a.id is not null then jsonb_build_object('givenName', c.given_name, 'infix', c.infix,
        'familyName', c.family_name, 'since', a.starts_on, 'answeredAt', a.answered_at,
        'isSuccessor', exists (select from coach_assignments h
          where h.institution_id = a.institution_id and h.student_id = a.student_id
            and h.coach_id <> a.coach_id and h.starts_on <= a.starts_on),
        'namedBy', (select ${personNameOf(Prisma.sql`n`)}
          from people n where n.institution_id = a.institution_id and n.id = a.assigned_by_id)) end as coach,
      (select count(*)::int from coach_assignments h where h.institution_id = s.institution_id
        and h.student_id = s.person_id and h.ended_because = 'handed-over' and h.ends_on <= ${today}::date) as "coachChanges",
      array(select distinct i.person_id::text from intakers_on(${today}::date) i
        where i.student_id = s.person_id and ${hasNoIntake(Prisma.sql`i`)}) as "intakerIds"
    from students s
    join people p on p.institution_id = s.institution_id and p.id = s.person_id
    left join coach_assignments a on a.institution_id = s.institution_id and a.student_id = s.person_id
      and ${coachesOn(Prisma.sql`a`, today)}
    left join people c on c.institution_id = a.institution_id and c.id = a.coach_id
    where s.institution_id = ${actor.institutionId}::uuid and s.person_id = ${studentId}::uuid`;
  if (!row) return null;
  const { givenName, infix, familyName, coach, ...rest } = row;
  const answeredAt = coach?.answeredAt ? new Date(coach.answeredAt) : null;
  return {
    ...{ id: studentId, name: { givenName, infix, familyName }, ...rest },
    coach: coach && { ...coach, answeredAt },
  };
}

/** A student's new coach, of whom they have still to hear. */
export type NewCoach = { readonly studentId: string; readonly name: PersonName; readonly since: Day };

/** The reader's own coach, when that is somebody who followed another one and they have not answered yet (6.5-4). */
export function newCoachOf(actor: Actor, now: Date): Question<NewCoach | null> {
  const today = dayOf(now);
  const present = Prisma.sql`
    select a.student_id::text as "studentId", a.starts_on::text as since, a.answered_at as "answeredAt", true as "isSuccessor",
      ${personNameOf(Prisma.sql`c`)} as name
    from coach_assignments a
    join people c on c.institution_id = a.institution_id and c.id = a.coach_id
    where a.institution_id = ${actor.institutionId}::uuid and a.student_id = ${actor.personId}::uuid
      and ${coachesOn(Prisma.sql`a`, today)} and exists (select from coach_assignments h
        where h.institution_id = a.institution_id and h.student_id = a.student_id
          and h.coach_id <> a.coach_id and h.starts_on <= a.starts_on)`;
  return question(present, ([row]: readonly (NewCoach & Succession)[]) =>
    row && asksForAnswer(row, today) ? row : null,
  );
}

/** Nobody else changes the student's coach, talks or notes until this transaction ends. */
export async function lockStudent(tx: TenantTx, actor: Actor, studentId: string): Promise<void> {
  await tx.$queryRaw`
    select from students where institution_id = ${actor.institutionId}::uuid and person_id = ${studentId}::uuid for update`;
}

/** As findStudent, locked. */
export async function claimStudent(tx: TenantTx, actor: Actor, studentId: string, now: Date) {
  await lockStudent(tx, actor, studentId);
  return findStudent(tx, actor, studentId, now);
}

export type CoachOption = PersonName & { readonly id: string; readonly students: number };

/** Staff of these teams who could guide a student, with how many students they have now. */
export function listCoachOptions(
  tx: TenantTx,
  actor: Actor,
  teamIds: readonly string[],
  now: Date,
): Promise<readonly CoachOption[]> {
  return ask(tx, coachOptionsOf(actor, teamIds, now));
}

/** As listCoachOptions, for a page that asks more. */
export function coachOptionsOf(
  actor: Actor,
  teamIds: readonly string[],
  now: Date,
): Question<readonly CoachOption[]> {
  const today = dayOf(now);
  return question<CoachOption>(Prisma.sql`
    select p.id::text as id, p.given_name as "givenName", p.infix, p.family_name as "familyName",
      (select count(*)::int from coach_assignments a where a.institution_id = p.institution_id
        and a.coach_id = p.id and ${coachesOn(Prisma.sql`a`, today)}) as students
    from people p
    join staff_members s on s.institution_id = p.institution_id and s.person_id = p.id
    where p.institution_id = ${actor.institutionId}::uuid and p.kind = 'staff'
      and ${runsOn(Prisma.sql`s`, today)}
      and exists (select from team_memberships m where m.institution_id = p.institution_id and m.person_id = p.id
        and m.team_id = any(${[...teamIds]}::uuid[]) and ${runsOn(Prisma.sql`m`, today)})
    order by p.sort_name, p.id limit 200`);
}

/** Somebody who works here on this day, or null. */
export async function findCandidate(
  tx: TenantTx,
  actor: Actor,
  personId: string,
  now: Date,
): Promise<Candidate> {
  const today = dayOf(now);
  const [row] = await tx.$queryRaw<{ personId: string }[]>`
    select s.person_id::text as "personId" from staff_members s
    where s.institution_id = ${actor.institutionId}::uuid and s.person_id = ${personId}::uuid
      and ${runsOn(Prisma.sql`s`, today)}`;
  return row ?? null;
}
