import type { Actor } from "@/lib/platform/actor";
import type { Day } from "@/lib/platform/calendar";
import { isOpen } from "@/lib/referrals/colleagues/rules";

/** A note for a colleague as the policy sees it, with today's coach and whether its reader is in a team of the student today. */
export type ColleagueNoteTies = {
  readonly studentId: string;
  readonly authorId: string;
  readonly readerId: string;
  readonly coachId: string | null;
  readonly isReaderInTeam: boolean;
  readonly endsOn: Day;
  readonly endedAt: Date | null;
};

/** The student always, who wrote it as long as they are the coach, and the one it is for while it is open (permissions.md 6.3, hand-off note). */
export function mayReadNote(actor: Actor, note: ColleagueNoteTies, today: Day): boolean {
  if (actor.personId === note.studentId) return true;
  if (actor.kind !== "staff") return false;
  if (actor.personId === note.authorId) return note.coachId === actor.personId;
  return actor.personId === note.readerId && note.isReaderInTeam && isOpen(note, today);
}

/** Ending it before its day: who wrote it, and the student it is about. */
export function mayEndNote(actor: Actor, note: ColleagueNoteTies): boolean {
  return (
    actor.personId === note.studentId || (actor.personId === note.authorId && note.coachId === actor.personId)
  );
}
