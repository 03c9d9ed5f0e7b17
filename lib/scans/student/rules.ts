import { type Day, rangeOf, schoolYearOfDay } from "@/lib/platform/calendar";
import { allowed, type Outcome, refused } from "@/lib/platform/outcome";
import type { RaterCategory } from "@/lib/scans/rules";

/** What somebody from outside is to a student (R1). */
export const outsideRelations = ["work", "home", "other"] as const;
export type OutsideRelation = (typeof outsideRelations)[number];

type Outsider = {
  readonly category: RaterCategory;
  readonly relation: OutsideRelation | null;
  readonly company: string | null;
};

/**
 * As what somebody answers, said to the student: from outside by what was chosen. Who was asked before there was a
 * choice is of a company only when one is named.
 */
export function standingOf({ category, relation, company }: Outsider) {
  if (category === "self" || category === "coach") return category;
  if (category !== "external") return "colleague";
  if (relation === "work" || (relation === null && company)) return "work";
  return relation === "home" ? "home" : "external";
}

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
