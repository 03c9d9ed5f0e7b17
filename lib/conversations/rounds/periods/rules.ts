import { type Day, dayOf, later, mondayOf, rangeOf, schoolYearOf } from "@/lib/platform/calendar";
import { allowed, type Outcome, refused } from "@/lib/platform/outcome";

/** The days a round of talks is held in, both counted. */
export type Period = { readonly from: Day; readonly until: Day };

/** How many weeks a round lasts, at most. */
export const mostWeeks = 12;

/** A round lasts three weeks when nobody said how long, and grows by as many. */
const usualDays = 20;

/** Three weeks from a day, or else from the next Monday with lessons on, within the school year. */
export function usualPeriod(weeks: readonly Day[], now: Date, begin: Day | null = null): Period {
  const today = dayOf(now);
  const next = weeks.find((monday) => monday > today) ?? later(mondayOf(today), { weeks: 1 });
  const from = begin ?? next;
  return { from, until: withinYear(later(from, { days: usualDays }), now) };
}

/** The same period with three weeks more, for whom it holds too few moments. */
export function longer({ from, until }: Period, now: Date): Period {
  return { from, until: withinYear(later(until, { weeks: 3 }), now) };
}

function withinYear(day: Day, now: Date): Day {
  const { to } = rangeOf(schoolYearOf(now));
  return day < to ? day : to;
}

/** Whether talks can be planned in a period: it is to come, in order, in this school year, and not too long. */
export function mayBeHeldIn(
  { from, until }: Period,
  now: Date,
): Outcome<"period-passed" | "period-backwards" | "period-outside" | "period-long"> {
  if (until < from) return refused("period-backwards");
  if (until <= dayOf(now)) return refused("period-passed");
  if (until > rangeOf(schoolYearOf(now)).to) return refused("period-outside");
  return until > later(from, { weeks: mostWeeks }) ? refused("period-long") : allowed;
}
