import "server-only";

import { countWork, inPortions, type Work } from "@/lib/exchange/work/rules";
import { sortKeyOf } from "@/lib/organisation/names/rules";
import type { TenantTx } from "@/lib/platform/tenancy";

const portion = 2_000;

type Write = (tx: TenantTx, rows: string) => Promise<number>;

/*
 * One statement per table and portion, whatever the number of rows: the rows travel as one JSON value and come
 * out of it as columns. A row with a known id replaces what stands there.
 */

const writeUnits: Write = (tx, rows) => tx.$executeRaw`
  insert into org_units (id, kind, code, name, parent_id, starts_on, ends_on)
  select id, kind, code, name, "parentId", "startsOn", "endsOn" from jsonb_to_recordset(${rows}::jsonb)
    as r(id uuid, kind text, code text, name text, "parentId" uuid, "startsOn" date, "endsOn" date)
  on conflict (institution_id, id) do update set kind = excluded.kind, code = excluded.code, name = excluded.name,
    parent_id = excluded.parent_id, starts_on = excluded.starts_on, ends_on = excluded.ends_on`;

const writeTeams: Write = (tx, rows) => tx.$executeRaw`
  insert into teams (id, kind, code, name, unit_id, starts_on, ends_on)
  select id, kind, code, name, "unitId", "startsOn", "endsOn" from jsonb_to_recordset(${rows}::jsonb)
    as r(id uuid, kind text, code text, name text, "unitId" uuid, "startsOn" date, "endsOn" date)
  on conflict (institution_id, id) do update set kind = excluded.kind, code = excluded.code, name = excluded.name,
    unit_id = excluded.unit_id, starts_on = excluded.starts_on, ends_on = excluded.ends_on`;

const writeProgrammes: Write = (tx, rows) => tx.$executeRaw`
  insert into programmes (id, crebo_code, name, level, pathway, team_id)
  select id, "creboCode", name, level, pathway, "teamId" from jsonb_to_recordset(${rows}::jsonb)
    as r(id uuid, "creboCode" text, name text, level smallint, pathway text, "teamId" uuid)
  on conflict (institution_id, id) do update set name = excluded.name`;

/**
 * An address that changes is in doubt from then on when something confidential was there before it: talks, lesson visits, a
 * plan of one's own, students to coach, or an account somebody used. Whoever has the new address at the school's provider does not come in by it, because
 * one person alone wrote it in a file (permissions 6.5-8).
 */
const writePeople: Write = (tx, rows) => tx.$executeRaw`
  insert into people (id, kind, given_name, infix, family_name, sort_name, email)
  select id, kind, "givenName", infix, "familyName", "sortName", email from jsonb_to_recordset(${rows}::jsonb)
    as r(id uuid, kind text, "givenName" text, infix text, "familyName" text, "sortName" text, email text)
  on conflict (institution_id, id) do update set given_name = excluded.given_name, infix = excluded.infix,
    family_name = excluded.family_name, sort_name = excluded.sort_name, email = excluded.email,
    is_address_in_doubt = people.is_address_in_doubt or (excluded.email is distinct from people.email and (
      exists (select from conversations c where c.institution_id = people.institution_id and c.student_id = people.id)
      or exists (select from conversations c where c.institution_id = people.institution_id and c.coach_id = people.id)
      or exists (select from conversations c where c.institution_id = people.institution_id and c.employee_id = people.id)
      or exists (select from lesson_visits v where v.institution_id = people.institution_id and v.teacher_id = people.id)
      or exists (select from lesson_visits v where v.institution_id = people.institution_id and v.visitor_id = people.id)
      or exists (select from personal_plans p where p.institution_id = people.institution_id and p.person_id = people.id)
      or exists (select from coach_assignments a
        where a.institution_id = people.institution_id and a.coach_id = people.id)
      or exists (select from entrance.list_access() e where e.person_id = people.id and e.seen_at is not null)))`;

const writeStaff: Write = (tx, rows) => tx.$executeRaw`
  insert into staff_members (person_id, personnel_number, job_title, starts_on, ends_on)
  select "personId", "personnelNumber", "jobTitle", "startsOn", "endsOn" from jsonb_to_recordset(${rows}::jsonb)
    as r("personId" uuid, "personnelNumber" text, "jobTitle" text, "startsOn" date, "endsOn" date)
  on conflict (institution_id, person_id) do update set job_title = excluded.job_title,
    starts_on = excluded.starts_on, ends_on = excluded.ends_on`;

const writeContracts: Write = (tx, rows) => tx.$executeRaw`
  insert into contracts (id, person_id, kind, starts_on, ends_on, fte)
  select id, "personId", kind, "startsOn", "endsOn", fte from jsonb_to_recordset(${rows}::jsonb)
    as r(id uuid, "personId" uuid, kind text, "startsOn" date, "endsOn" date, fte numeric)
  on conflict (institution_id, id) do update set kind = excluded.kind, starts_on = excluded.starts_on,
    ends_on = excluded.ends_on, fte = excluded.fte`;

const writeMemberships: Write = (tx, rows) => tx.$executeRaw`
  insert into team_memberships (id, person_id, team_id, starts_on, ends_on)
  select id, "personId", "teamId", "startsOn", "endsOn" from jsonb_to_recordset(${rows}::jsonb)
    as r(id uuid, "personId" uuid, "teamId" uuid, "startsOn" date, "endsOn" date)
  on conflict (institution_id, id) do update set starts_on = excluded.starts_on, ends_on = excluded.ends_on`;

const writeStudents: Write = (tx, rows) => tx.$executeRaw`
  insert into students (person_id, student_number)
  select "personId", "studentNumber" from jsonb_to_recordset(${rows}::jsonb) as r("personId" uuid, "studentNumber" text)
  on conflict do nothing`;

const writeEnrolments: Write = (tx, rows) => tx.$executeRaw`
  insert into enrolments (id, student_id, programme_id, team_id, group_name, study_year, status, starts_on, ends_on)
  select id, "studentId", "programmeId", "teamId", "groupName", "studyYear", status, "startsOn", "endsOn"
  from jsonb_to_recordset(${rows}::jsonb) as r(id uuid, "studentId" uuid, "programmeId" uuid, "teamId" uuid,
    "groupName" text, "studyYear" smallint, status text, "startsOn" date, "endsOn" date)
  on conflict (institution_id, id) do update set programme_id = excluded.programme_id, team_id = excluded.team_id,
    group_name = excluded.group_name, study_year = excluded.study_year, status = excluded.status,
    starts_on = excluded.starts_on, ends_on = excluded.ends_on`;

const dropCoachings: Write = (tx, rows) => tx.$executeRaw`
  delete from coach_assignments where institution_id = current_institution()
    and id in (select id from jsonb_to_recordset(${rows}::jsonb) as r(id uuid))`;

// What a student closed for a coach stays closed when that coach comes back with a file.
const writeCoachings: Write = (tx, rows) => tx.$executeRaw`
  insert into coach_assignments (id, student_id, coach_id, starts_on, ends_on, ended_because, successor_id,
    opens_earlier, answered_at)
  select r.id, "studentId", "coachId", "startsOn", "endsOn", "endedBecause", "successorId",
    coalesce(last.opens_earlier, true), case when not last.opens_earlier then last.answered_at end
  from jsonb_to_recordset(${rows}::jsonb) as r(id uuid, "studentId" uuid, "coachId" uuid, "startsOn" date,
    "endsOn" date, "endedBecause" text, "successorId" uuid)
  left join lateral (select a.opens_earlier, a.answered_at from coach_assignments a
    where a.institution_id = current_institution() and a.student_id = r."studentId" and a.coach_id = r."coachId"
    order by a.starts_on desc, a.id desc limit 1) last on true
  on conflict (institution_id, id) do update set ends_on = excluded.ends_on,
    ended_because = excluded.ended_because, successor_id = excluded.successor_id`;

const writeWords: Write = async (tx, rows) => {
  await tx.$executeRaw`
    delete from search_words where entity_id in (select "entityId" from jsonb_to_recordset(${rows}::jsonb) as r("entityId" uuid))`;
  return tx.$executeRaw`
    insert into search_words (word, kind, entity_id)
    select w.word, r.kind, r."entityId" from jsonb_to_recordset(${rows}::jsonb) as r("entityId" uuid, kind text, words jsonb)
    cross join lateral jsonb_array_elements_text(r.words) as w(word)
    on conflict do nothing`;
};

/**
 * Carries out the whole of an import in the running transaction, table after table in the order of their
 * references. `tell` hears how many of all rows are written.
 */
export async function writeWork(
  tx: TenantTx,
  work: Work,
  tell: (share: number) => Promise<void>,
): Promise<void> {
  const people = work.people.map((person) => ({ ...person, sortName: sortKeyOf(person) }));
  const isEnded = ({ successorId }: { successorId: string | null }) => successorId !== null;
  const steps: readonly (readonly [Write, readonly (readonly object[])[]])[] = [
    [writeUnits, inPortions(work.units, work.units.length || 1)],
    [writeTeams, inPortions(work.teams, portion)],
    [writeProgrammes, inPortions(work.programmes, portion)],
    [writePeople, inPortions(people, portion)],
    [writeStaff, inPortions(work.staff, portion)],
    [writeContracts, inPortions(work.contracts, portion)],
    [writeMemberships, inPortions(work.memberships, portion)],
    [writeStudents, inPortions(work.students, portion)],
    [writeEnrolments, inPortions(work.enrolments, portion)],
    [dropCoachings, inPortions(work.droppedCoachings, portion)],
    [writeCoachings, inPortions(work.coachings, portion, isEnded)],
    [writeWords, inPortions(work.words, portion)],
  ];
  const total = countWork(work);
  let written = 0;
  for (const [write, portions] of steps) {
    for (const rows of portions) {
      await write(tx, JSON.stringify(rows));
      written += rows.length;
      await tell(written / total);
    }
  }
}
