import { leadersOf, partOf, type PersonalPlan, type Question } from "@/lib/plans/personal/rules";
import type { Typed } from "@/lib/platform/action-state";
import type { SchoolYear } from "@/lib/platform/calendar";
import { allowed, type Outcome, refused } from "@/lib/platform/outcome";

type Standing = Pick<
  PersonalPlan,
  "schoolYear" | "closedAt" | "lookedBackAt" | "reviewedAt" | "reviewedWith"
>;

/** One looks back in the plan's year, and in the year after as long as the plan is not closed. */
export function mayBeReviewed(
  { schoolYear, closedAt }: Pick<Standing, "schoolYear" | "closedAt">,
  current: SchoolYear,
): Outcome<"plan-closed" | "wrong-year"> {
  if (closedAt) return refused("plan-closed");
  return schoolYear === current || schoolYear === current - 1 ? allowed : refused("wrong-year");
}

/** The words of looking back on a question as its form has them. */
export function wordsOfResult({ result, learnt }: Question): Typed {
  return { result: result ?? "", learnt };
}

/** Whether there is a word about each question, or about the year where there is no question. */
export function isLookedBack(plan: Pick<PersonalPlan, "parts" | "questions">): boolean {
  if (plan.questions.length > 0) return plan.questions.every(({ result }) => result !== null);
  return (partOf(plan, "look-back")?.words ?? "") !== "";
}

/** The owner says that they looked back when there is a word about each question; once reviewed it stays so. */
export function mayLookBack(plan: PersonalPlan): Outcome<"not-looked-back" | "already-reviewed"> {
  if (plan.reviewedAt) return refused("already-reviewed");
  return isLookedBack(plan) ? allowed : refused("not-looked-back");
}

/** Taken back as long as nobody looked along and the plan is not closed. */
export function mayTakeBack({ closedAt, reviewedWith }: Standing): Outcome<"plan-closed" | "looked-along"> {
  if (closedAt) return refused("plan-closed");
  return reviewedWith ? refused("looked-along") : allowed;
}

/** Who a plan is open to looks along after its owner did, once (domain.md 2.7). */
export function mayLookAlong(plan: Standing): Outcome<"not-looked-back" | "already-reviewed"> {
  if (plan.reviewedAt) return refused("already-reviewed");
  return plan.lookedBackAt ? allowed : refused("not-looked-back");
}

/** A plan is closed when it was reviewed (domain.md 2.7). */
export function mayBeClosed({ reviewedAt, closedAt }: Standing): Outcome<"plan-closed" | "not-reviewed"> {
  if (closedAt) return refused("plan-closed");
  return reviewedAt ? allowed : refused("not-reviewed");
}

/** Whether somebody who leads the owner now reads along: then looking back is of the two. */
export function hasReader(
  plan: Pick<PersonalPlan, "parts" | "questions">,
  leaders: readonly { readonly id: string }[],
): boolean {
  return leadersOf(plan).some(({ id }) => leaders.some((leader) => leader.id === id));
}
