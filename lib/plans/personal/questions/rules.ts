import type { Action, Question } from "@/lib/plans/personal/rules";
import type { Typed } from "@/lib/platform/action-state";

/** The words of a learning question as its form has them. */
export function wordsOfQuestion({ title, type, hypothesis, contributesTo }: Question): Typed {
  return { title, type, hypothesis, contributesTo };
}

/** The words of an action as its form has them; who carries it too by id. */
export function wordsOfAction({ carriers, ...action }: Action): Typed {
  const { what, context, successSign, needs, funding, dueOn, careerCompetence } = action;
  const { competence, responsible } = action;
  return {
    ...{ what, context: context ?? "", successSign, needs, funding, dueOn, competence, responsible },
    ...{ careerCompetence: careerCompetence ?? "", carriers: carriers.map(({ id }) => id) },
  };
}
