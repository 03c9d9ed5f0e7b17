import { type Day, asDate } from "@/lib/platform/calendar";
import { fullName, initials } from "@/lib/platform/format";
import type { TenantTx } from "@/lib/platform/tenancy";
import type { Coached } from "@/prisma/seed/history/talks";

/** A member of staff as the import left them, with what their history is made from. */
export type Colleague = {
  readonly id: string;
  readonly personnelNumber: string;
  readonly jobTitle: string | null;
  readonly name: string;
  readonly initials: string;
  readonly teamId: string | null;
  readonly isTemporary: boolean;
  readonly students: number;
  readonly startsOn: Day;
};

type Row = Omit<Colleague, "name" | "initials"> & {
  given_name: string;
  infix: string | null;
  family_name: string;
};

/** Everybody employed, by personnel number. */
export async function listColleagues(tx: TenantTx, today: Day): Promise<Colleague[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select s.person_id as id, s.personnel_number as "personnelNumber", s.job_title as "jobTitle", s.starts_on::text as "startsOn",
      p.given_name, p.infix, p.family_name,
      (select m.team_id from team_memberships m where m.institution_id = s.institution_id and m.person_id = s.person_id
        and (m.ends_on is null or m.ends_on >= ${asDate(today)}) order by m.starts_on limit 1) as "teamId",
      exists (select from contracts c where c.institution_id = s.institution_id and c.person_id = s.person_id
        and c.kind = 'temporary') as "isTemporary",
      (select count(*)::int from coach_assignments c where c.institution_id = s.institution_id and c.coach_id = s.person_id
        and c.ends_on is null) as students
    from staff_members s join people p on p.institution_id = s.institution_id and p.id = s.person_id
    where s.ends_on is null or s.ends_on >= ${asDate(today)}
    order by s.personnel_number`;
  return rows.map(({ given_name, infix, family_name, ...row }) => {
    const name = { givenName: given_name, infix, familyName: family_name };
    return { ...row, name: fullName(name), initials: initials(name) };
  });
}

/** Every student with a coach, since when they are enrolled, by student number. */
export async function listCoached(tx: TenantTx): Promise<Coached[]> {
  return tx.$queryRaw<Coached[]>`
    select s.person_id as "studentId", c.coach_id as "coachId", e.team_id as "teamId", min(e.starts_on)::text as since
    from students s
    join coach_assignments c on c.institution_id = s.institution_id and c.student_id = s.person_id and c.ends_on is null
    join enrolments e on e.institution_id = s.institution_id and e.student_id = s.person_id and e.ends_on is null
    group by s.person_id, s.student_number, c.coach_id, e.team_id
    order by s.student_number`;
}

/** A student with a coach, with what a scan about them hangs on. */
export type Scannable = Coached & { readonly programme: string };

/** The same by the coach's list, with the programme they are in. */
export async function listScannable(tx: TenantTx): Promise<Scannable[]> {
  return tx.$queryRaw<Scannable[]>`
    select e.student_id as "studentId", c.coach_id as "coachId", e.team_id as "teamId", e.starts_on::text as since,
      g.name as programme
    from enrolments e
    join programmes g on g.institution_id = e.institution_id and g.id = e.programme_id
    join coach_assignments c on c.institution_id = e.institution_id and c.student_id = e.student_id and c.ends_on is null
    join people p on p.institution_id = e.institution_id and p.id = e.student_id
    where e.ends_on is null
    order by p.sort_name, e.student_id`;
}

/** The education teams by name. */
export async function listTeams(tx: TenantTx): Promise<{ id: string; name: string }[]> {
  return tx.team.findMany({
    where: { kind: "education" },
    orderBy: { name: "asc" },
    select: { id: true, name: true },
  });
}

/** The first of a coach's students, by name. Throws when there is none. */
export async function findStudentOf(tx: TenantTx, coachId: string): Promise<string> {
  const { studentId } = await tx.coachAssignment.findFirstOrThrow({
    where: { coachId, endsOn: null },
    orderBy: { student: { person: { sortName: "asc" } } },
    select: { studentId: true },
  });
  return studentId;
}
