import type { QuestionView, Step, Wording } from "@/lib/scans/instruments/rules";
import type { QuestionInput } from "@/lib/scans/instruments/schema";

export type NewQuestion = Omit<QuestionView, "id">;

/** A question about a competence keeps the institution's levels: only its words are the writer's. */
export function onlyWords(said: QuestionInput, steps: readonly Step[]) {
  const { text, hint } = said;
  return { text, hint, english: englishOf(said, steps) };
}

/** A question as somebody typed it. */
export function worded(said: QuestionInput): NewQuestion {
  const { kind, text, hint } = said;
  const steps = kind === "open" ? [] : said.steps;
  return { kind, text, hint, steps, english: englishOf(said, steps), competenceId: null };
}

/** Steps in English stand beside as many Dutch ones, or there are none. */
function englishOf(said: QuestionInput, dutch: readonly Step[]): Wording {
  const { englishText: text, englishHint: hint, englishSteps } = said;
  return { text, hint, steps: englishSteps.length === dutch.length ? englishSteps : [] };
}

/** The columns a question's steps and its English lie in. */
export function columnsOf(steps: readonly Step[], english: Wording | null = null) {
  const inEnglish = english?.steps ?? [];
  return {
    stepNames: steps.map(({ name }) => name),
    stepTexts: steps.map(({ text }) => text),
    englishText: english?.text ?? "",
    englishHint: english?.hint ?? "",
    englishStepNames: inEnglish.map(({ name }) => name),
    englishStepTexts: inEnglish.map(({ text }) => text),
  };
}
