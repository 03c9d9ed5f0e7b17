import { type Day, rangeOf, schoolYearOf } from "@/lib/platform/calendar";

/** For how many school years before the present one it is known of a student who left which talks there were, as long as figures are. */
const schoolYearsKept = 5;

/** Talks of before this day, with who left more than two years ago, are no longer known to have been there. */
export function factsKeptFrom(now: Date): Day {
  return rangeOf(schoolYearOf(now) - schoolYearsKept).from;
}
