import { rangeOf, type SchoolYear } from "@/lib/platform/calendar";
import type { PlanAction, PlanGoal, PlanText } from "@/lib/plans/rules";

/** Where in the document a tip belongs: a goal by its number, an action by its words. */
export type Place = { readonly goal: number; readonly action: string | null };

export type Checked = { readonly schoolYear: SchoolYear } & PlanText;

/** The places where the plan does not yet do what the rule asks; null when there is nothing to judge. */
type Rule = (plan: Checked) => readonly Place[] | null;

/**
 * What makes a plan easy to carry out (F1, F2, G2, G9, G10, N1). Each rule judges the document,
 * never a person, and there is no grade (domain.md 2.6-14). To add a rule: add a line here and its
 * sentences in the messages; everything else follows.
 */
const rules = {
  "has-ambition": (plan) => (plan.ambition === "" ? [whole] : []),
  "has-goals": (plan) => (plan.goals.length === 0 ? [whole] : []),
  "few-goals": (plan) => about(plan.goals, () => (plan.goals.length > 4 ? [whole] : [])),
  "goal-going-well": (plan) => goalsWithout(plan, (goal) => goal.goingWell !== ""),
  "goal-could-improve": (plan) => goalsWithout(plan, (goal) => goal.couldImprove !== ""),
  "goal-has-action": (plan) => goalsWithout(plan, (goal) => goal.actions.length > 0),
  "goal-contributes": (plan) => anyGoal(plan, (goal) => goal.contributesTo !== null),
  "goal-competence": (plan) => anyGoal(plan, (goal) => goal.competences.length > 0),
  "action-owner": (plan) => actionsWithout(plan, (action) => action.owners.length > 0),
  "action-in-year": (plan) => actionsWithout(plan, (action) => isWithin(plan.schoolYear, action)),
  "action-sign": (plan) => actionsWithout(plan, (action) => action.successSign !== ""),
  "dates-spread": (plan) => {
    return about(actionsOf(plan), (actions) => {
      const isLate = ({ dueOn }: PlanAction) => dueOn >= `${plan.schoolYear + 1}-06-01`;
      return actions.length > 2 && actions.every(isLate) ? [whole] : [];
    });
  },
  "work-spread": (plan) => (actionsOf(plan).length > 3 ? (leansOnOne(actionsOf(plan)) ? [whole] : []) : null),
  "asks-organisation": (plan) => anyAction(plan, (action) => action.needs !== null),
  "staff-learn": (plan) =>
    anyAction(plan, ({ what, successSign }) => learning.test(`${what} ${successSign}`)),
  "students-notice": (plan) => anyAction(plan, ({ successSign }) => students.test(successSign)),
} satisfies Record<string, Rule>;

export type RuleCode = keyof typeof rules;
export const ruleCodes = Object.keys(rules) as RuleCode[];

export type Finding = { readonly code: RuleCode; readonly places: readonly Place[] };

/** The findings of all rules that apply: in order when there are no places, a tip otherwise. */
export function checkPlan(plan: Checked): Finding[] {
  return ruleCodes.flatMap((code) => {
    const places = (rules[code] as Rule)(plan);
    return places ? [{ code, places }] : [];
  });
}

/** How many plans a rule has something to say about, and how many of those have it in order. */
export type RuleShare = { readonly code: RuleCode; readonly held: number; readonly of: number };

/** What many plans lack, rule by rule and never by plan: what the fewest have in order first (F2). */
export function sharesOf(plans: readonly (readonly Finding[])[]): RuleShare[] {
  const found = plans.flat();
  return ruleCodes
    .map((code) => {
      const judged = found.filter((finding) => finding.code === code);
      return { code, held: judged.filter(({ places }) => places.length === 0).length, of: judged.length };
    })
    .filter(({ of }) => of > 0)
    .sort((one, other) => one.held / one.of - other.held / other.of);
}

const whole: Place = { goal: 0, action: null };

const students = /\b(student|deelnemer|leerling|stagiair|bol|bbl|klas)/i;
const learning =
  /(train|schol|cursus|intervisie|oefen|lesbezoek|meelo|workshop|atelier|leren|leert|collegia|coaching|studiedag|feedback|uitwissel|ervaringen delen)/i;

function actionsOf(plan: Checked): readonly PlanAction[] {
  return plan.goals.flatMap((goal) => goal.actions);
}

function isWithin(schoolYear: SchoolYear, { dueOn }: PlanAction): boolean {
  const { from, to } = rangeOf(schoolYear);
  return dueOn >= from && dueOn <= to;
}

/** Whether one person stands with more than two thirds of the actions, in a plan of several people. */
function leansOnOne(actions: readonly PlanAction[]): boolean {
  const counts = new Map<string, number>();
  for (const owner of actions.flatMap((action) => action.owners)) {
    counts.set(owner.id, (counts.get(owner.id) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values()) * 3 > actions.length * 2;
}

function about<Part>(parts: readonly Part[], judge: (parts: readonly Part[]) => readonly Place[]) {
  return parts.length === 0 ? null : judge(parts);
}

function goalsWithout(plan: Checked, isInOrder: (goal: PlanGoal) => boolean) {
  return about(plan.goals, (goals) =>
    goals.flatMap((goal, index) => (isInOrder(goal) ? [] : [{ goal: index + 1, action: null }])),
  );
}

function anyGoal(plan: Checked, isInOrder: (goal: PlanGoal) => boolean) {
  return about(plan.goals, (goals) => (goals.some(isInOrder) ? [] : [whole]));
}

function actionsWithout(plan: Checked, isInOrder: (action: PlanAction) => boolean) {
  return about(actionsOf(plan), () =>
    plan.goals.flatMap((goal, index) =>
      goal.actions.flatMap((action) => (isInOrder(action) ? [] : [{ goal: index + 1, action: action.what }])),
    ),
  );
}

function anyAction(plan: Checked, isInOrder: (action: PlanAction) => boolean) {
  return about(actionsOf(plan), (actions) => (actions.some(isInOrder) ? [] : [whole]));
}
