import "server-only";

import { scopeOf, type Scope } from "@/lib/conversations/coverage/queries";
import { findPart, inOrder, lockPart, partColumns } from "@/lib/effort/parts/queries";
import type { EffortPart } from "@/lib/effort/parts/rules";
import { mayReadRecord } from "@/lib/effort/policy";
import { countOf, type EffortCount, type EffortRecord } from "@/lib/effort/rules";
import type { StudentTies } from "@/lib/organisation/students/policy";
import type { Actor, PersonName } from "@/lib/platform/actor";
import { type Day, dayOf, schoolYearOf } from "@/lib/platform/calendar";
import { editionFrom } from "@/lib/platform/edition";
import { personNameById, personNameOf } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import type { WorkContext } from "@/lib/platform/perform";
import { coachesOn, runsOn } from "@/lib/platform/running";
import type { TenantTx } from "@/lib/platform/tenancy";
import { type Question, question } from "@/lib/platform/together";

/** A student as a list of a group has them. */
export type GroupStudent = StudentTies & {
  readonly name: PersonName;
  readonly number: string;
  readonly groupName: string | null;
  readonly studyYear: number | null;
};

/** The students of a coach or a team, by group and name. One statement. */
export function listStudents(
  tx: TenantTx,
  { institutionId }: Actor,
  scope: Scope,
  now: Date,
): Promise<GroupStudent[]> {
  const today = dayOf(now);
  return tx.$queryRaw<GroupStudent[]>`
    with scope as (${scopeOf(institutionId, scope, today)})
    ${studentsIn(institutionId, Prisma.sql`scope`, today)}
    order by n."groupName" nulls last, p.sort_name, p.id limit 2000`;
}

/** The students whose ids stand in `chosen.student_id`, with their group of today and by which ties they are somebody's. */
function studentsIn(institutionId: string, chosen: Prisma.Sql, today: Day): Prisma.Sql {
  return Prisma.sql`
    select p.id::text as id, ${personNameOf(Prisma.sql`p`)} as name, s.student_number as number,
      a.coach_id::text as "coachId", coalesce(a.opens_earlier, false) as "opensEarlier",
      coalesce(n."teamIds", '{}') as "teamIds", n."groupName", n."studyYear"
    from ${chosen} chosen
    join students s on s.institution_id = ${institutionId}::uuid and s.person_id = chosen.student_id
    join people p on p.institution_id = s.institution_id and p.id = s.person_id
    left join coach_assignments a on a.institution_id = s.institution_id and a.student_id = s.person_id
      and ${coachesOn(Prisma.sql`a`, today)}
    left join lateral (
      select array_agg(distinct e.team_id::text) as "teamIds",
        (array_agg(e.group_name order by e.starts_on desc, e.id))[1] as "groupName",
        (array_agg(e.study_year order by e.starts_on desc, e.id))[1] as "studyYear"
      from enrolments e
      where e.institution_id = s.institution_id and e.student_id = s.person_id and ${runsOn(Prisma.sql`e`, today)}
    ) n on true`;
}

const recordColumns = Prisma.sql`r.part_id::text as "partId", r.student_id::text as "studentId", r.state, r.note,
  r.noted_on::text as "notedOn", r.noted_by_id::text as "notedById",
  ${personNameById(Prisma.sql`r.institution_id`, Prisma.sql`r.noted_by_id`)} as "notedBy"`;

/** What was noted of these parts and students. */
export function listRecords(
  tx: TenantTx,
  { institutionId }: Actor,
  partIds: readonly string[],
  studentIds: readonly string[],
): Promise<EffortRecord[]> {
  return tx.$queryRaw<EffortRecord[]>`
    select ${recordColumns} from effort_records r
    where r.institution_id = ${institutionId}::uuid and r.student_id = any(${[...studentIds]}::uuid[])
      and r.part_id = any(${[...partIds]}::uuid[])`;
}

/** What was noted as somebody reads it; of what a colleague noted a teacher knows that, and no more. */
export type ShownRecord = EffortRecord | "by-colleague" | null;

export function shownTo(actor: Actor, student: StudentTies, record: EffortRecord | null): ShownRecord {
  if (!record) return null;
  return mayReadRecord(actor, student, record) ? record : "by-colleague";
}

/**
 * A number that differs as soon as what is noted of these students differs: of two people who note for one group the
 * second is told, also of what they may not read.
 */
export function editionOf(records: readonly EffortRecord[]): number {
  const lines = records.map(({ studentId, state, note, notedById }) =>
    JSON.stringify([studentId, state, note, notedById]),
  );
  return editionFrom(lines.toSorted());
}

type Chosen = { readonly partId: string; readonly studentIds: readonly string[] };

/** A part and students with what was noted, while nobody else notes anything of it; null when one of them is not there. */
export async function claimNoting({ tx, actor, now }: WorkContext, { partId, studentIds }: Chosen) {
  await lockPart(tx, actor.institutionId, partId);
  const part = await findPart(tx, actor.institutionId, partId);
  if (!part) return null;
  const chosen = Prisma.sql`(select unnest(${[...studentIds]}::uuid[]) as student_id)`;
  const students = await tx.$queryRaw<GroupStudent[]>(studentsIn(actor.institutionId, chosen, dayOf(now)));
  if (students.length !== studentIds.length) return null;
  return { part, students, records: await listRecords(tx, actor, [partId], studentIds) };
}

/** What is asked of a student this year, and what was noted in this year and before: the latest year first. */
export type StudentEffort = {
  readonly studyYear: number | null;
  readonly parts: readonly EffortPart[];
  readonly records: readonly EffortRecord[];
};

type Row = {
  readonly parts: EffortPart[];
  readonly records: EffortRecord[];
  readonly studyYear: number | null;
};

/** As StudentEffort, in one question that a page asks with others. */
export function effortOf({ institutionId }: Actor, studentId: string, now: Date): Question<StudentEffort> {
  const rows = Prisma.sql`
    select coalesce((select jsonb_agg(part) from (
        select ${partColumns} from effort_parts q where q.institution_id = ${institutionId}::uuid
          and (q.school_year = ${schoolYearOf(now)} or exists (select from effort_records r
            where r.institution_id = q.institution_id and r.student_id = ${studentId}::uuid and r.part_id = q.id))
        order by q.school_year desc, ${inOrder} limit 200) part), '[]') as parts,
      coalesce((select jsonb_agg(record) from (
        select ${recordColumns} from effort_records r
        where r.institution_id = ${institutionId}::uuid and r.student_id = ${studentId}::uuid limit 200) record), '[]') as records,
      (select e.study_year from enrolments e
        where e.institution_id = ${institutionId}::uuid and e.student_id = ${studentId}::uuid
          and ${runsOn(Prisma.sql`e`, dayOf(now))} order by e.starts_on desc, e.id limit 1) as "studyYear"`;
  const none = { parts: [], records: [], studyYear: null };
  return question(rows, ([row]: readonly Row[]) => row ?? none);
}

/** How many of the parts of this school year a student did. */
export function countIn({ parts, records, studyYear }: StudentEffort, now: Date): EffortCount {
  const present = parts.filter(({ schoolYear }) => schoolYear === schoolYearOf(now));
  return countOf(present, studyYear, records);
}
