import { keptUntil } from "@/lib/organisation/students/leaving/rules";
import { type Day, later } from "@/lib/platform/calendar";

/** How a student stands at the institution: the last day of what they are enrolled in, as far as it is known. */
export type Standing = { readonly endsOn: Day | null };

/** How long beforehand a student is told that the end is near. */
const daysAhead = 90;

/** Whether the student is still here: who left reads and takes along, and writes and shares no more. */
export function isHere({ endsOn }: Standing, today: Day): boolean {
  return endsOn === null || endsOn >= today;
}

/** What a student is told of the end of their time here: that it comes, or until when they can take their portfolio along. */
export type Farewell = {
  readonly state: "near" | "left";
  /** The last day here. */
  readonly endsOn: Day;
  /** The last day on which it can be read and taken along. */
  readonly until: Day;
};

export function farewellOf({ endsOn }: Standing, today: Day): Farewell | null {
  if (endsOn === null || endsOn > later(today, { days: daysAhead })) return null;
  return { state: isHere({ endsOn }, today) ? "near" : "left", endsOn, until: keptUntil(endsOn) };
}
