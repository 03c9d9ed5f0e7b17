import "server-only";

import type { HandoverTies } from "@/lib/conversations/handover/policy";
import { changedSince } from "@/lib/conversations/handover/rules";
import { isParty, mayReadEarlier } from "@/lib/conversations/policy";
import type { StudentTies } from "@/lib/organisation/students/policy";
import { lockStudent } from "@/lib/organisation/students/queries";
import type { Actor, PersonName } from "@/lib/platform/actor";
import { type Day, dayOf } from "@/lib/platform/calendar";
import { personNameOf } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import { coachesOn } from "@/lib/platform/running";
import { unseal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";
import { type Question, question } from "@/lib/platform/together";

/** A student who went to another coach, for who was the coach: names and dates only. */
export type HandoverView = HandoverTies & {
  readonly assignmentId: string;
  readonly studentId: string;
  readonly studentName: PersonName;
  readonly nextCoachName: PersonName;
  readonly handedOn: Day;
  /** 0 while nothing was left for the next coach. */
  readonly noteVersion: number;
  /** When something was left; null while nothing was. */
  readonly leftOn: Day | null;
  /** Whether what was left is that there was nothing to hand over. */
  readonly isNothing: boolean;
};

/** Where a note's body lies, for its seal. */
export function placeOfNote(assignmentId: string) {
  return { table: "handover_notes", id: assignmentId, column: "body" };
}

/**
 * The students somebody handed over, or one of them, by name: all of whom the next coach was told nothing yet, for as long
 * as that one guides them, and of the rest those of the last two weeks. One who came back is theirs again and not among them.
 */
export async function listHandovers(
  tx: TenantTx,
  actor: Actor,
  now: Date,
  { studentId = null }: { studentId?: string | null } = {},
): Promise<readonly HandoverView[]> {
  return tx.$queryRaw<HandoverView[]>(handoversOf(actor, now, studentId));
}

/** The rows of `listHandovers`, also for a statement that asks more at once. */
export function handoversOf(actor: Actor, now: Date, studentId: string | null = null): Prisma.Sql {
  const leftOn = Prisma.sql`(n.updated_at at time zone 'Europe/Amsterdam')::date`;
  return Prisma.sql`
    select last.* from (
      select distinct on (a.student_id) a.id::text as "assignmentId", a.student_id::text as "studentId",
        a.coach_id::text as "formerCoachId", s.starts_on::text as "handedOn", p.sort_name,
        ${personNameOf(Prisma.sql`p`)} as "studentName", ${personNameOf(Prisma.sql`c`)} as "nextCoachName",
        coalesce(n.version, 0) as "noteVersion", ${leftOn}::text as "leftOn",
        n.assignment_id is not null and n.body is null as "isNothing"
      from coach_assignments a
      join coach_assignments s on s.institution_id = a.institution_id and s.student_id = a.student_id and s.id = a.successor_id
      join people p on p.institution_id = a.institution_id and p.id = a.student_id
      join people c on c.institution_id = a.institution_id and c.id = s.coach_id
      left join handover_notes n on n.institution_id = a.institution_id and n.assignment_id = a.id
      where a.institution_id = ${actor.institutionId}::uuid and a.coach_id = ${actor.personId}::uuid
        and (${studentId}::uuid is null or a.student_id = ${studentId}::uuid)
        and s.starts_on <= ${dayOf(now)}::date
        and (greatest(s.starts_on, ${leftOn}) >= ${changedSince(now)}::date
          or (n.assignment_id is null and ${coachesOn(Prisma.sql`s`, dayOf(now))}))
        and not exists (select from coach_assignments mine where mine.institution_id = a.institution_id
          and mine.student_id = a.student_id and mine.coach_id = a.coach_id and ${coachesOn(Prisma.sql`mine`, dayOf(now))})
      order by a.student_id, s.starts_on desc, a.id desc) last
    order by last.sort_name, last."studentId" limit 200`;
}

/** A handover of this actor's own, and nobody else writes about the student until this transaction ends; or null. */
export async function claimHandover(tx: TenantTx, actor: Actor, studentId: string, now: Date) {
  await lockStudent(tx, actor, studentId);
  const [handover] = await listHandovers(tx, actor, now, { studentId });
  return handover ?? null;
}

/** What somebody wrote for the next coach; empty without words. Only after mayWriteNote. */
export async function findOwnNote(tx: TenantTx, actor: Actor, assignmentId: string): Promise<string> {
  const [row] = await tx.$queryRaw<{ body: Uint8Array | null }[]>`
    select body from handover_notes
    where institution_id = ${actor.institutionId}::uuid and assignment_id = ${assignmentId}::uuid`;
  return row?.body ? unseal(tx, actor.institutionId, placeOfNote(assignmentId), row.body) : "";
}

/** A note as its readers see it. */
export type HandoverNoteView = {
  readonly assignmentId: string;
  readonly authorName: PersonName;
  readonly handedOn: Day;
  /** Null when there was nothing to hand over. */
  readonly text: string | null;
};

/** As it lies there, its words still sealed. */
type SealedNote = Omit<HandoverNoteView, "text"> & { readonly body: string | null };

/**
 * What former coaches left for the next: the student reads all of it, the present coach the note that was left
 * for them, and earlier ones as long as the student agrees (6.5-4).
 */
export function handoverNotesOf(
  actor: Actor,
  student: StudentTies,
  now: Date,
): Question<readonly SealedNote[]> | null {
  if (!isParty(actor, student)) return null;
  return question<SealedNote>(Prisma.sql`
    select a.id::text as "assignmentId", ${personNameOf(Prisma.sql`p`)} as "authorName", s.starts_on::text as "handedOn", encode(n.body, 'base64') as body
    from coach_assignments a
    join handover_notes n on n.institution_id = a.institution_id and n.assignment_id = a.id
    join coach_assignments s on s.institution_id = a.institution_id and s.student_id = a.student_id and s.id = a.successor_id
    join people p on p.institution_id = a.institution_id and p.id = a.coach_id
    where a.institution_id = ${actor.institutionId}::uuid and a.student_id = ${student.id}::uuid
      and (${mayReadEarlier(actor, student)} or (s.coach_id = ${actor.personId}::uuid and ${coachesOn(Prisma.sql`s`, dayOf(now))}))
    order by s.starts_on desc, a.id desc limit 5`);
}

/** What these say. */
export function openHandoverNotes(
  tx: TenantTx,
  { institutionId }: Actor,
  notes: readonly SealedNote[],
): Promise<readonly HandoverNoteView[]> {
  return Promise.all(
    notes.map(async ({ body, ...note }) => ({
      ...note,
      text:
        body === null
          ? null
          : await unseal(tx, institutionId, placeOfNote(note.assignmentId), Buffer.from(body, "base64")),
    })),
  );
}
