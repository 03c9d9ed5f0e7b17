import { type Day, later } from "@/lib/platform/calendar";

/** How long before the last day of a coach's work it is told who is left behind: time to choose, to meet and to hand over. */
const ahead = { days: 28 };

/** The furthest last day that is told of today. */
export function toldUntil(today: Day): Day {
  return later(today, ahead);
}
