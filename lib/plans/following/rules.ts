import { type Day, later, type SchoolYear, schoolYearOfDay } from "@/lib/platform/calendar";
import { isOpen, type PlanAction, type PlanGoal, type PlanText } from "@/lib/plans/rules";

/** A plan nobody wrote on yet. */
export const emptyText: PlanText = { ambition: "", goals: [] };

/**
 * The plan a team starts next year with: the ambition, and of each goal the actions that are still
 * open. Goals that are finished stay behind, so do owners who left the team. Progress goes along.
 * When the team chose goals one by one (G6), exactly these go along, also those without open work.
 */
export function followingText(
  plan: PlanText,
  schoolYear: SchoolYear,
  candidateIds: ReadonlySet<string>,
  chosen?: ReadonlySet<string>,
): PlanText {
  const actionOf = (action: PlanAction): PlanAction => ({
    ...action,
    dueOn: dayInYear(action.dueOn, schoolYear),
    owners: action.owners.filter((owner) => candidateIds.has(owner.id)),
  });
  const goals = plan.goals
    .map((goal): PlanGoal => ({ ...goal, actions: goal.actions.filter(isOpen).map(actionOf) }))
    .filter(({ id, actions }) => (chosen ? chosen.has(id) : actions.length > 0));
  return { ambition: plan.ambition, goals };
}

/** The same day within another school year; 29 February becomes the 28th where there is none. */
export function dayInYear(day: Day, schoolYear: SchoolYear): Day {
  return later(day, { months: 12 * (schoolYear - schoolYearOfDay(day)) });
}
