import { type Sheet, sheetOf } from "@/lib/exchange/lists/files";
import type { ListColumn } from "@/lib/exchange/lists/rules";
import type { Learning } from "@/lib/plans/personal/learning/rules";
import type { Action, Part, PersonalText, Question } from "@/lib/plans/personal/rules";
import { schoolYearLabel } from "@/lib/platform/calendar";
import type { Messages } from "@/lib/platform/messages";
import { fundingName } from "@/lib/settings/development/rules";

type Words = Pick<Messages, "funding" | "hours" | "personalPlans" | "personalPlanForms" | "plans">;
type ActionLine = Action & { readonly title: string };

/** One's own plan as a workbook: what one wrote, the learning questions, the actions, and what was learnt along the way. */
export function planSheets(
  { parts, questions }: PersonalText,
  learnings: readonly Learning[],
  words: Words,
): Sheet[] {
  const { file } = words.personalPlans;
  const actions = questions.flatMap(({ title, actions: under }) =>
    under.map((action): ActionLine => ({ ...action, title })),
  );
  return [
    sheetOf(file.plan, partColumns(words), parts),
    sheetOf(file.questions, questionColumns(words), questions),
    sheetOf(file.actions, actionColumns(words), actions),
    sheetOf(file.learnings, learningColumns(words), learnings),
  ];
}

function partColumns({ personalPlans: { file, parts, places } }: Words): ListColumn<Part>[] {
  return [
    { header: file.part, of: ({ kind }) => parts[kind] },
    { header: file.words, of: ({ words }) => words },
    { header: file.direction, of: ({ place }) => place && places[place] },
    { header: file.openedTo, of: ({ openedTo }) => openedTo?.name ?? null },
  ];
}

function questionColumns({ personalPlans, personalPlanForms }: Words): ListColumn<Question>[] {
  const { file } = personalPlans;
  const { results } = personalPlans.lookBack;
  return [
    { header: file.question, of: ({ title }) => title },
    { header: file.type, of: ({ type }) => personalPlanForms.question.types[type] },
    { header: file.hypothesis, of: ({ hypothesis }) => hypothesis },
    { header: file.contributes, of: ({ contributesTo }) => contributesTo },
    { header: file.result, of: ({ type, result }) => result && results[type][result] },
    { header: file.learnt, of: ({ learnt }) => learnt },
    { header: file.openedTo, of: ({ openedTo }) => openedTo?.name ?? null },
  ];
}

function actionColumns({
  personalPlans: { file, parts, action },
  ...words
}: Words): ListColumn<ActionLine>[] {
  const { responsibles } = words.personalPlanForms.action;
  return [
    { header: file.question, of: ({ title }) => title },
    { header: file.what, of: ({ what }) => what },
    { header: file.dueOn, kind: "date", of: ({ dueOn }) => dueOn },
    { header: file.context, of: ({ context }) => context && action.contexts[context] },
    {
      header: file.careerCompetence,
      of: ({ careerCompetence }) => careerCompetence && parts[careerCompetence],
    },
    { header: file.competence, of: ({ competence }) => competence },
    { header: file.sign, of: ({ successSign }) => successSign },
    { header: file.needs, of: ({ needs }) => needs },
    { header: file.funding, of: ({ funding }) => fundingName(funding, words.funding.common) },
    { header: file.responsible, of: ({ responsible }) => responsibles[responsible] },
    { header: file.progress, of: ({ progress }) => words.plans.progress[progressKey(progress)] },
    { header: file.carriers, of: ({ carriers }) => carriers.map(({ name }) => name).join(", ") },
    { header: file.carried, of: ({ carriedFrom }) => carriedFrom && schoolYearLabel(carriedFrom) },
  ];
}

function progressKey(progress: Action["progress"]) {
  return progress === "not-started" ? "notStarted" : progress;
}

function learningColumns({ personalPlans: { file }, hours }: Words): ListColumn<Learning>[] {
  return [
    { header: file.what, of: ({ what }) => what },
    { header: file.on, kind: "date", of: ({ on }) => on },
    { header: file.minutes, kind: "whole", of: ({ minutes }) => minutes },
    { header: file.competence, of: ({ competence }) => competence },
    { header: file.kind, of: ({ kind }) => hours.kinds[kind] },
    { header: file.action, of: ({ action }) => action },
  ];
}
