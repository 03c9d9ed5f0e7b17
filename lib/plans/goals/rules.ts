import type { Owner, PlanAction, PlanGoal, PlanText } from "@/lib/plans/rules";
import type { Typed } from "@/lib/platform/action-state";

/** The words of a goal as its form has them. */
export function wordsOfGoal({ title, goingWell, couldImprove, contributesTo, competences }: PlanGoal): Typed {
  return { title, goingWell, couldImprove, contributesTo: contributesTo ?? "", competences };
}

/** The words of an action as its form has them; owners by id. */
export function wordsOfAction({ what, successSign, needs, funding, dueOn, owners }: PlanAction): Typed {
  return { what, successSign, needs: needs ?? "", funding, dueOn, owners: owners.map(({ id }) => id) };
}

/** An action of a text with the goal it stands under, or null. */
export function findAction(
  { goals }: PlanText,
  actionId: string,
): { readonly goal: PlanGoal; readonly action: PlanAction } | null {
  for (const goal of goals) {
    const action = goal.actions.find(({ id }) => id === actionId);
    if (action) return { goal, action };
  }
  return null;
}

/** The people of the team, and after them the owners of an action who left it: they may stay or be taken off. */
export function withOwners(team: readonly Owner[], owners: readonly Owner[]): readonly Owner[] {
  return [...team, ...owners.filter((owner) => !team.some(({ id }) => id === owner.id))];
}
