import "server-only";

import type { StudentTies } from "@/lib/organisation/students/policy";
import type { InstitutionId } from "@/lib/platform/actor";
import { asDate, type Day, dayOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { allowed, done, type Outcome, refused, type RefusalOf } from "@/lib/platform/outcome";
import type { WorkContext } from "@/lib/platform/perform";
import { seal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";
import {
  type ColleagueNoteView,
  listReaders,
  placeOfColleagueNote,
} from "@/lib/referrals/colleagues/queries";
import { isOpen, mayRunUntil } from "@/lib/referrals/colleagues/rules";
import type { PassedNote } from "@/lib/referrals/colleagues/schema";

/** Tells one colleague of the student's team one thing, until a day; the student reads it from the same moment (W3). */
export async function passNote(
  { tx, actor, now }: WorkContext,
  student: StudentTies,
  { readerId, purpose, note, until }: PassedNote,
): Promise<Outcome<RefusalOf<typeof mayRunUntil> | "no-colleague", { noteId: string }>> {
  const verdict = mayRunUntil(until, dayOf(now));
  if (!verdict.ok) return verdict;
  const readers = await listReaders(tx, actor, student.teamIds, now);
  if (!readers.some(({ id }) => id === readerId)) return refused("no-colleague");
  const id = newId();
  const body = new Uint8Array(await seal(tx, actor.institutionId, placeOfColleagueNote(id), note));
  const data = { id, studentId: student.id, authorId: actor.personId, readerId, purpose, body };
  await tx.colleagueNote.create({
    data: { ...data, endsOn: asDate(until), writtenAt: now },
    select: { id: true },
  });
  return done({ noteId: id });
}

/** With the next click the colleague reads it no more. */
export async function endNote({ tx, now }: WorkContext, note: ColleagueNoteView): Promise<Outcome<"over">> {
  if (!isOpen(note, dayOf(now))) return refused("over");
  await tx.colleagueNote.updateMany({ where: { id: note.id }, data: { endedAt: now } });
  return allowed;
}

/** A note that nobody reads any more goes a year after its last day. */
export async function forgetColleagueNotes(
  tx: TenantTx,
  institutionId: InstitutionId,
  before: Day,
): Promise<void> {
  await tx.$executeRaw`
    delete from colleague_notes where institution_id = ${institutionId}::uuid and ends_on < ${before}::date`;
}
