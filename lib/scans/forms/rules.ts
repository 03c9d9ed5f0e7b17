import { allowed, type Outcome, refused } from "@/lib/platform/outcome";
import type { QuestionView } from "@/lib/scans/instruments/rules";

/** What was said to one question: a step, that one can't say, or words. */
export type Given = { readonly step: number | null; readonly text: string };

/** What somebody filled in so far, by question. A question that was not touched is left out. */
export type Answers = Readonly<Record<string, Given>>;

/** The name of a question's field in the form, and what is sent for "can't say". */
export const fieldOf = (questionId: string) => `q.${questionId}`;
export const cannotSay = "none";

const longestText = 1500;

type Sent = Readonly<Record<string, unknown>>;

/** The answers in what a form sent; what is not a step of the question, or not a question at all, is left out. */
export function answersIn(questions: readonly QuestionView[], sent: Sent): Answers {
  const given = questions.flatMap((question) => {
    const answer = answerTo(question, sent[fieldOf(question.id)]);
    return answer ? [[question.id, answer] as const] : [];
  });
  return Object.fromEntries(given);
}

function answerTo({ kind, steps }: QuestionView, value: unknown): Given | null {
  if (typeof value !== "string") return null;
  if (kind === "open") {
    const text = value.trim().slice(0, longestText);
    return text === "" ? null : { step: null, text };
  }
  if (value === cannotSay) return { step: null, text: "" };
  const step = Number(value);
  return /^\d$/.test(value) && step < steps.length ? { step, text: "" } : null;
}

/** What stands in a question's field again. */
export function valueOf({ kind }: Pick<QuestionView, "kind">, given: Given | undefined): string {
  if (!given) return "";
  if (kind === "open") return given.text;
  return given.step === null ? cannotSay : String(given.step);
}

/** A form is handed in with something in it; what was skipped stays open. */
export function mayBeSubmitted(answers: Answers): Outcome<"nothing-filled-in"> {
  const hasAny = Object.values(answers).some(({ step, text }) => step !== null || text !== "");
  return hasAny ? allowed : refused("nothing-filled-in");
}
