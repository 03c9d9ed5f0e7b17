import { type Day, later } from "@/lib/platform/calendar";
import { allowed, type Outcome, refused } from "@/lib/platform/outcome";
import type { AnsweredRound } from "@/lib/scans/student/results/rules";
import type { RaterCategory } from "@/lib/scans/rules";

/** How long a company reads a result; the student can end it sooner, and share again. */
const daysShared = 30;

/** The last day on which the link to a result works. */
export function lastDayOf(today: Day): Day {
  return later(today, { days: daysShared });
}

/** A result is opened by link to who took part from outside; who has an account reads it behind the sign-in (permissions.md 6.3). */
export function mayGetLink({
  category,
  personId,
  isSubmitted,
}: {
  readonly category: RaterCategory;
  readonly personId: string | null;
  readonly isSubmitted: boolean;
}): Outcome<"took-no-part"> {
  return category === "external" && personId === null && isSubmitted ? allowed : refused("took-no-part");
}

/**
 * What somebody from outside reads of a closed round: the student, school and themselves. That another company took
 * part, and what it saw, is not theirs (permissions.md 6.5-7).
 */
export function partFor(answered: AnsweredRound, raterId: string): AnsweredRound {
  const raters = answered.raters.filter(({ id, category }) => category !== "external" || id === raterId);
  const known = new Set(raters.map(({ id }) => id));
  return { ...answered, raters, choices: answered.choices.filter((choice) => known.has(choice.raterId)) };
}
