import { type Day, rangeOf, schoolYearOfDay } from "@/lib/platform/calendar";
import { allowed, type Outcome, refused } from "@/lib/platform/outcome";

/** Something somebody learnt at work, in one line (F5). */
export type Learning = {
  readonly id: string;
  readonly what: string;
  readonly on: Day;
  /** How long it took, when its owner says so. */
  readonly minutes: number | null;
  /** A competence, by name as it was chosen; empty when none was. */
  readonly competence: string;
  readonly kind: LearningKind;
  /** Whether it was about career guidance. */
  readonly isLob: boolean;
  /** The action of the own plan it belongs to, by its words as they were; null when none was chosen (F14). */
  readonly action: string | null;
};

/** How somebody learnt: along the way unless they say otherwise (F5, F14). */
export const learningKinds = [
  ...(["on-the-job", "training", "study-day", "self-study", "coaching", "visit"] as const),
  "other",
] as const;
export type LearningKind = (typeof learningKinds)[number];

/** How long what somebody took away can be put back. */
export const putBackDays = 7;
/** A day of ten hours is the longest that one line tells of. */
export const mostMinutes = 600;
export const longestWhat = 240;

/** What was learnt is of a day that was there, in this school year or the one before. */
export function mayBeNoted(on: Day, today: Day): Outcome<"not-yet" | "too-long-ago"> {
  if (on > today) return refused("not-yet");
  const { from } = rangeOf(schoolYearOfDay(today) - 1);
  return on < from ? refused("too-long-ago") : allowed;
}

/** `1` hour and `30` minutes out of 90. */
export function hoursAndMinutes(minutes: number): { readonly hours: number; readonly minutes: number } {
  return { hours: Math.floor(minutes / 60), minutes: minutes % 60 };
}
