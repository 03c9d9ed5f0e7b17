import "server-only";

import { type CoachOption, listCoachOptions } from "@/lib/organisation/students/queries";
import type { Actor, PersonName } from "@/lib/platform/actor";
import { dayOf } from "@/lib/platform/calendar";
import { personNameById, personNameOf } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import { coachesOn, runsOn } from "@/lib/platform/running";
import { unseal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";
import { type Question, question, withMoments } from "@/lib/platform/together";
import { type ColleagueNoteTies, mayReadNote } from "@/lib/referrals/colleagues/policy";
import type { Purpose } from "@/lib/referrals/colleagues/rules";

/** Where a note lies, for its seal. */
export function placeOfColleagueNote(id: string) {
  return { table: "colleague_notes", id, column: "body" };
}

/** A note without its words. */
export type ColleagueNoteView = ColleagueNoteTies & {
  readonly id: string;
  readonly student: PersonName;
  readonly author: PersonName;
  readonly reader: PersonName;
  readonly purpose: Purpose;
  readonly writtenAt: Date;
};

const mostShown = 20;

/** Notes about one student that are there for this reader: what is still read before what is over, the latest first. */
export function colleagueNotesOf(
  actor: Actor,
  studentId: string,
  now: Date,
): Question<readonly ColleagueNoteView[]> {
  const rows = Prisma.sql`
    ${notes(actor, now)} and n.student_id = ${studentId}::uuid
    order by n.ended_at is not null or n.ends_on < ${dayOf(now)}::date, n.id desc limit ${mostShown}`;
  return question(rows, (found: readonly ColleagueNoteView[]) =>
    found
      .filter((note) => mayReadNote(actor, note, dayOf(now)))
      .map((note) => withMoments(note, "writtenAt", "endedAt")),
  );
}

/** One note without its words; null when there is none. */
export async function findColleagueNote(
  tx: TenantTx,
  actor: Actor,
  id: string,
  now: Date,
): Promise<ColleagueNoteView | null> {
  const [row] = await tx.$queryRaw<ColleagueNoteView[]>`${notes(actor, now)} and n.id = ${id}::uuid`;
  return row ?? null;
}

/** As findColleagueNote for who may read it, claimed. */
export async function claimColleagueNote(tx: TenantTx, actor: Actor, id: string, now: Date) {
  await tx.$queryRaw`select id from colleague_notes
    where institution_id = ${actor.institutionId}::uuid and id = ${id}::uuid for update`;
  const note = await findColleagueNote(tx, actor, id, now);
  return note && mayReadNote(actor, note, dayOf(now)) ? note : null;
}

/** What it says. Only after mayReadNote, and after the reading was noted. */
export async function findColleagueWords(
  tx: TenantTx,
  { institutionId }: Actor,
  id: string,
): Promise<string> {
  const [row] = await tx.$queryRaw<{ body: Uint8Array }[]>`
    select body from colleague_notes where institution_id = ${institutionId}::uuid and id = ${id}::uuid`;
  return row ? unseal(tx, institutionId, placeOfColleagueNote(id), row.body) : "";
}

function inTeam(institutionId: Prisma.Sql, reader: Prisma.Sql, student: Prisma.Sql, now: Date): Prisma.Sql {
  const today = dayOf(now);
  return Prisma.sql`exists (select from enrolments e
    join team_memberships m on m.institution_id = ${institutionId} and m.team_id = e.team_id
      and m.person_id = ${reader} and ${runsOn(Prisma.sql`m`, today)}
    where e.institution_id = ${institutionId} and e.student_id = ${student} and ${runsOn(Prisma.sql`e`, today)})`;
}

function notes({ institutionId }: Actor, now: Date): Prisma.Sql {
  const inst = Prisma.sql`${institutionId}::uuid`;
  return Prisma.sql`
    select n.id, n.student_id as "studentId", n.author_id as "authorId", n.reader_id as "readerId", n.purpose,
      n.ends_on::text as "endsOn", n.ended_at as "endedAt", n.written_at as "writtenAt",
      ${personNameOf(Prisma.sql`p`)} as student, ${personNameById(inst, Prisma.sql`n.author_id`)} as author,
      ${personNameById(inst, Prisma.sql`n.reader_id`)} as reader,
      ${inTeam(inst, Prisma.sql`n.reader_id`, Prisma.sql`n.student_id`, now)} as "isReaderInTeam",
      (select a.coach_id from coach_assignments a where a.institution_id = ${inst} and a.student_id = n.student_id
        and ${coachesOn(Prisma.sql`a`, dayOf(now))} limit 1) as "coachId"
    from colleague_notes n join people p on p.institution_id = ${inst} and p.id = n.student_id
    where n.institution_id = ${inst}`;
}

/** Who works in a team of the student today, but for the reader: to whom a note can go. */
export async function listReaders(
  tx: TenantTx,
  actor: Actor,
  teamIds: readonly string[],
  now: Date,
): Promise<readonly CoachOption[]> {
  const staff = await listCoachOptions(tx, actor, teamIds, now);
  return staff.filter(({ id }) => id !== actor.personId);
}
