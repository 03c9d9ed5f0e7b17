import type { PlanAction, PlanGoal } from "@/lib/plans/rules";
import type { Typed } from "@/lib/platform/action-state";

/** The words of a goal as its form has them. */
export function wordsOfGoal({ title, goingWell, couldImprove, contributesTo, competences }: PlanGoal): Typed {
  return { title, goingWell, couldImprove, contributesTo: contributesTo ?? "", competences };
}

/** The words of an action as its form has them; owners by id. */
export function wordsOfAction({ what, successSign, needs, dueOn, owners }: PlanAction): Typed {
  return { what, successSign, needs: needs ?? "", dueOn, owners: owners.map(({ id }) => id) };
}
