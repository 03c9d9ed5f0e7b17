import { type Day, later } from "@/lib/platform/calendar";

/** How long after somebody's last day what they own and what was said with them is kept; then it is destroyed. */
export const monthsAfterLeaving = 24;

/** The last day on which what belongs to somebody who left is still there. */
export function keptUntil(leftOn: Day): Day {
  return later(leftOn, { months: monthsAfterLeaving });
}
