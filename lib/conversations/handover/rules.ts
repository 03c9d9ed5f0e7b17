import { handoverDays } from "@/lib/organisation/students/rules";
import { type Day, dayOf, later } from "@/lib/platform/calendar";

/** The first day of a change of coach for which a note can still be written: two weeks back (O14). */
export function handedOverSince(now: Date): Day {
  return later(dayOf(now), { days: -handoverDays });
}

/** The last day on which the former coach can write, or change what they wrote. */
export function lastDayToWrite(handedOn: Day): Day {
  return later(handedOn, { days: handoverDays });
}

/** Under which key an unfinished note is kept. */
export function draftOfHandover(assignmentId: string) {
  return { form: "handover", subject: assignmentId };
}
