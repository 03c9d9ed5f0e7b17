import { allowed, type Outcome, refused } from "@/lib/platform/outcome";
import type { PlanGoal, ReviewOutcome } from "@/lib/plans/rules";

/** Where a development comes from: the school itself, or the world around it (G8). */
export const developmentSources = ["inside", "outside"] as const;
export type DevelopmentSource = (typeof developmentSources)[number];

/** The figures about students a team can look at when it holds its plan to the light (G9); measures of Borging. */
export const studentMeasures = ["talks", "coaches", "scans"] as const;
export type StudentMeasure = (typeof studentMeasures)[number];

/** A figure as it was that day; null parts where there was nothing to show, or too few to tell everybody. */
export type Indicator = {
  readonly measure: StudentMeasure;
  readonly part: number | null;
  readonly whole: number | null;
};

/** What a team found about one goal, with the goal's words as they were. */
export type GoalReview = {
  readonly goalId: string;
  readonly title: string;
  readonly reached: string;
  readonly decision: ReviewOutcome;
};

export type GoalSaid = Omit<GoalReview, "title">;

/** Every goal of the plan is decided about (G6). */
export function mayBeConcluded(
  goals: readonly Pick<PlanGoal, "id">[],
  said: readonly GoalSaid[],
): Outcome<"goals-undecided"> {
  const decided = new Set(said.map(({ goalId }) => goalId));
  return goals.every(({ id }) => decided.has(id)) ? allowed : refused("goals-undecided");
}

/** What was said about the goals of the plan, in their order; what is about another goal is left out. */
export function concluded(
  goals: readonly Pick<PlanGoal, "id" | "title">[],
  said: readonly GoalSaid[],
): GoalReview[] {
  return goals.flatMap(({ id, title }) => {
    const found = said.find(({ goalId }) => goalId === id);
    return found ? [{ ...found, title }] : [];
  });
}

/**
 * A figure may be told to every colleague when it is about enough students, and neither who are in it nor who are not
 * are so few that it tells of them: "29 of 30" is about one.
 */
export function indicatorOf(
  measure: StudentMeasure,
  shown: { readonly part: number; readonly whole: number } | null,
  smallest: number,
): Indicator {
  const isTold =
    shown && shown.whole >= smallest && isEnough(shown.part) && isEnough(shown.whole - shown.part);
  return isTold ? { measure, ...shown } : { measure, part: null, whole: null };
  function isEnough(count: number) {
    return count === 0 || count >= smallest;
  }
}

/** Whether a goal is offered to go along to next year: not when the team decided to stop with it (G6). */
export function goesAlong(
  goal: Pick<PlanGoal, "id" | "actions">,
  reviews: readonly { readonly goals: readonly GoalSaid[] }[],
): boolean {
  const decision = decisionOf(goal, reviews);
  if (decision) return decision !== "stop";
  return goal.actions.some(({ progress }) => progress !== "done" && progress !== "stopped");
}

/** What the team decided about a goal when it last held the plan to the light; null when it did not. */
export function decisionOf(
  { id }: Pick<PlanGoal, "id">,
  reviews: readonly { readonly goals: readonly GoalSaid[] }[],
): ReviewOutcome | null {
  const said = reviews.at(-1)?.goals.find(({ goalId }) => goalId === id);
  return said?.decision ?? null;
}

/** How many of a goal's actions there are, and how many are done. */
export function standOf({ actions }: Pick<PlanGoal, "actions">) {
  return { all: actions.length, done: actions.filter(({ progress }) => progress === "done").length };
}
