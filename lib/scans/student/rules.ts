import { type Day, rangeOf, schoolYearOfDay } from "@/lib/platform/calendar";
import { allowed, type Outcome, refused } from "@/lib/platform/outcome";
import type { RaterCategory } from "@/lib/scans/rules";

/** One scan about a student runs at a time: two at once would ask the same people the same things. */
export function mayStartBeside(
  running: readonly { readonly closedAt: Date | null; readonly closesOn: Day }[],
  today: Day,
): Outcome<"already-running"> {
  const runs = running.some(({ closedAt, closesOn }) => closedAt === null && closesOn >= today);
  return runs ? refused("already-running") : allowed;
}

/** The student and the present coach belong to every scan; anybody else, a former coach too, can be left out again (R2). */
export function mayBeLeftOut(
  { category, personId }: { readonly category: RaterCategory; readonly personId: string | null },
  coachId: string | null,
): Outcome<"belongs"> {
  const isPresentCoach = category === "coach" && coachId !== null && personId === coachId;
  return category === "self" || isPresentCoach ? refused("belongs") : allowed;
}

/** Whether a scan was closed in the present school year. */
export function hasScanThisYear(lastClosedOn: Day | null, today: Day): boolean {
  return lastClosedOn !== null && lastClosedOn >= rangeOf(schoolYearOfDay(today)).from;
}
