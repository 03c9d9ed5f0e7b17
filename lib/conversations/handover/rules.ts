import { handoverDays } from "@/lib/organisation/students/rules";
import { type Day, dayOf, later } from "@/lib/platform/calendar";

/** The first day of a handover, or of what was left then, that can still be changed: two weeks back (O14). */
export function changedSince(now: Date): Day {
  return later(dayOf(now), { days: -handoverDays });
}

/** The last day on which the former coach can change what they left; null while they left nothing, which stays open. */
export function lastDayToChange({ handedOn, leftOn }: { handedOn: Day; leftOn: Day | null }): Day | null {
  if (leftOn === null) return null;
  return later(leftOn > handedOn ? leftOn : handedOn, { days: handoverDays });
}

/** Under which key an unfinished note is kept. */
export function draftOfHandover(assignmentId: string) {
  return { form: "handover", subject: assignmentId };
}

/** The same for somebody who is still the coach, and hands over and writes in one form. */
export function draftOfHandingOver(studentId: string) {
  return { form: "handing-over", subject: studentId };
}
