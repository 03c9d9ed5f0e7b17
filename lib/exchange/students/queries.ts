import "server-only";

import type { CoachState, KnownCoach } from "@/lib/exchange/coaches/rules";
import type { KnownCoaching } from "@/lib/exchange/coachings/rules";
import { listAddresses, type Naming, personOf } from "@/lib/exchange/people/queries";
import { findProgrammeState } from "@/lib/exchange/programmes/queries";
import type { KnownStudent, StudentState } from "@/lib/exchange/students/rules";
import type { EnrolmentRow } from "@/lib/exchange/work/rules";
import type { InstitutionId, PersonName } from "@/lib/platform/actor";
import type { Day } from "@/lib/platform/calendar";
import { fullName } from "@/lib/platform/format";
import { Prisma } from "@/lib/platform/prisma/client";
import { leftBefore } from "@/lib/platform/running";
import type { TenantTx } from "@/lib/platform/tenancy";

type Row = Naming & {
  personId: string;
  studentNumber: string;
  enrolment: Omit<EnrolmentRow, "studentId"> | null;
  coachings: readonly Omit<KnownCoaching, "studentId">[] | null;
};

/** What a student file is compared with. */
export async function findStudentState(tx: TenantTx, id: InstitutionId, today: Day): Promise<StudentState> {
  const { programmes, teams } = await findProgrammeState(tx, id, today);
  const students = await listKnownStudents(tx, id, today);
  const coaches = await listKnownCoaches(tx, id, today);
  return { students, programmes, teams, coaches, addresses: await listAddresses(tx, id) };
}

/** What a list of coaches is compared with. */
export async function findCoachState(tx: TenantTx, id: InstitutionId, today: Day): Promise<CoachState> {
  const students = await listKnownStudents(tx, id, today);
  return { students, coaches: await listKnownCoaches(tx, id, today) };
}

/** Every student with the enrolment that runs or will, the last one if there are more, and the coaches of now and later. */
async function listKnownStudents(tx: TenantTx, id: InstitutionId, today: Day): Promise<KnownStudent[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select s.person_id as "personId", s.student_number as "studentNumber",
      p.given_name as "givenName", p.infix, p.family_name as "familyName", p.email, e.enrolment, c.coachings
    from students s
    join people p on p.institution_id = s.institution_id and p.id = s.person_id
    left join (
      select distinct on (e.student_id) e.student_id, jsonb_build_object('id', e.id, 'programmeId', e.programme_id,
        'teamId', e.team_id, 'groupName', e.group_name, 'studyYear', e.study_year, 'status', e.status,
        'startsOn', e.starts_on, 'endsOn', e.ends_on) as enrolment
      from enrolments e
      where e.institution_id = ${id}::uuid and (e.ends_on is null or e.ends_on >= ${today}::date)
      order by e.student_id, e.starts_on desc, e.id desc
    ) e on e.student_id = s.person_id
    left join (
      select c.student_id, jsonb_agg(jsonb_build_object('id', c.id, 'coachId', c.coach_id, 'startsOn', c.starts_on,
        'endsOn', c.ends_on, 'endedBecause', c.ended_because, 'successorId', c.successor_id,
        'leftOn', ${leftBefore(Prisma.sql`c`, today)}) order by c.starts_on, c.id) as coachings
      from coach_assignments c
      where c.institution_id = ${id}::uuid and (c.ends_on is null or c.ends_on >= ${today}::date)
        and not exists (select from coach_assignments s where s.institution_id = c.institution_id
          and s.id = c.successor_id and s.starts_on <= ${today}::date)
      group by c.student_id
    ) c on c.student_id = s.person_id
    where s.institution_id = ${id}::uuid`;
  return rows.map(({ personId, studentNumber, enrolment, coachings, ...naming }) => ({
    personId,
    number: studentNumber,
    person: personOf(personId, "student", naming),
    enrolment: enrolment && { ...enrolment, studentId: personId },
    coachings: (coachings ?? []).map((coaching) => ({ ...coaching, studentId: personId })),
  }));
}

/** Everybody of staff who works here on a day: whom a file may name as coach. */
async function listKnownCoaches(tx: TenantTx, id: InstitutionId, today: Day): Promise<KnownCoach[]> {
  const rows = await tx.$queryRaw<(PersonName & { personId: string; personnelNumber: string })[]>`
    select s.person_id as "personId", s.personnel_number as "personnelNumber",
      p.given_name as "givenName", p.infix, p.family_name as "familyName"
    from staff_members s
    join people p on p.institution_id = s.institution_id and p.id = s.person_id
    where s.institution_id = ${id}::uuid and (s.ends_on is null or s.ends_on > ${today}::date)`;
  return rows.map(({ personId, personnelNumber, ...name }) => ({
    personId,
    personnelNumber,
    name: fullName(name),
  }));
}
