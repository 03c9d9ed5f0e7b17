import { weeksWithin } from "@/lib/conversations/coverage/rules";
import { type Day, schoolYearOfDay } from "@/lib/platform/calendar";
import { allowed, type Outcome, refused } from "@/lib/platform/outcome";

/** How many weeks of lessons the start programme lasts (domain.md 2.2), and from which on student and coach look back on it. */
export const startWeeks = 10;
const reviewFrom = 8;

export const startOutcomes = ["in-place", "switch", "still-looking"] as const;

/** What student and coach concluded: a switch is an outcome of good guidance, not a failure (U6). */
export type StartOutcome = (typeof startOutcomes)[number];

export const switchReasons = ["other-field", "other-level", "other-pathway", "work", "elsewhere"] as const;
export type SwitchReason = (typeof switchReasons)[number];

export const longestTowards = 80;

/** The enrolment somebody is in: from when, and in which year of study. */
export type Start = { readonly startsOn: Day; readonly studyYear: number };

export type StartStanding =
  /** Not a beginner of this school year. */
  | { readonly kind: "none" }
  /** `week` counts weeks of lessons from 1; 0 before the first. */
  | { readonly kind: "under-way"; readonly week: number }
  | { readonly kind: "to-review"; readonly week: number }
  | { readonly kind: "reviewed"; readonly outcome: StartOutcome };

/**
 * Where a student stands in the start programme on a day of the school year that these weeks are of: to be looked back
 * on from week 8 until that was done. "Still looking" is looked back on once more.
 */
export function startStandingOf(
  start: Start | null,
  outcome: StartOutcome | null,
  weeks: readonly Day[],
  today: Day,
): StartStanding {
  if (start?.studyYear !== 1 || schoolYearOfDay(start.startsOn) !== schoolYearOfDay(today))
    return { kind: "none" };
  if (outcome === "in-place" || outcome === "switch") return { kind: "reviewed", outcome };
  const week = weeksWithin(weeks, start.startsOn, today).length;
  return { kind: week < reviewFrom ? "under-way" : "to-review", week };
}

/** Student and coach look back on a start of this school year, as often as it takes; a switch has a reason. */
export function mayConclude(
  standing: StartStanding,
  outcome: StartOutcome,
  reason: SwitchReason | null,
): Outcome<"no-start" | "reason-missing"> {
  if (standing.kind === "none") return refused("no-start");
  return outcome === "switch" && reason === null ? refused("reason-missing") : allowed;
}

export type StartRefusal = "no-start" | "reason-missing";
