import {
  type Action,
  mostActions,
  mostQuestions,
  type PersonalText,
  type Question,
} from "@/lib/plans/personal/rules";
import { isOpen } from "@/lib/plans/rules";
import { type Day, later, rangeOf, type SchoolYear } from "@/lib/platform/calendar";
import { allowed, type Outcome, refused } from "@/lib/platform/outcome";

/** What can be done with what lay unfinished at the end of a year. */
export const carryings = ["along", "let-go"] as const;

/** The questions of a year with the actions that were not finished nor taken along yet (F1). */
export function leftOf({ questions }: Pick<PersonalText, "questions">): Question[] {
  return questions
    .map((question) => ({ ...question, actions: question.actions.filter(isLeft) }))
    .filter(({ actions }) => actions.length > 0);
}

function isLeft(action: Action): boolean {
  return isOpen(action) && action.carriedTo === null;
}

/** The same day a year later, as far as it lies in the new year. */
export function newDayOf(dueOn: Day, schoolYear: SchoolYear): Day {
  const { from, to } = rangeOf(schoolYear);
  const next = later(dueOn, { months: 12 });
  return next >= from && next <= to ? next : to;
}

/** What is chosen lies unfinished in the year before. */
export function mayBeCarried(
  chosen: readonly string[],
  left: readonly Question[],
): Outcome<"nothing-chosen" | "not-left"> {
  const known = new Set(left.flatMap(({ actions }) => actions.map(({ id }) => id)));
  if (chosen.length === 0) return refused("nothing-chosen");
  return chosen.every((id) => known.has(id)) ? allowed : refused("not-left");
}

/** A question with what is taken along of it, and the question of the new year it comes under; null for a new one. */
export type Pair = {
  readonly from: Question;
  readonly actions: readonly Action[];
  readonly to: Question | null;
};

/** Under which question of the new year each chosen action comes: the one with the same words, or a new one. */
export function pairsOf(
  chosen: readonly string[],
  left: readonly Question[],
  { questions }: Pick<PersonalText, "questions">,
): Pair[] {
  return left.flatMap((from) => {
    const actions = from.actions.filter(({ id }) => chosen.includes(id));
    const to = questions.find(({ title }) => title === from.title) ?? null;
    return actions.length > 0 ? [{ from, actions, to }] : [];
  });
}

/** There is room for it in the new plan. */
export function hasRoomFor(
  pairs: readonly Pair[],
  { questions }: Pick<PersonalText, "questions">,
): Outcome<"full"> {
  const added = pairs.filter(({ to }) => to === null).length;
  const isFull = pairs.some(({ actions, to }) => actions.length + (to?.actions.length ?? 0) > mostActions);
  return isFull || questions.length + added > mostQuestions ? refused("full") : allowed;
}
