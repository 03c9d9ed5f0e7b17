import type { Day } from "@/lib/platform/calendar";
import type { QuestionView } from "@/lib/scans/instruments/rules";
import type { Middle, QuestionResult } from "@/lib/scans/results/rules";
import { hasSameSteps } from "@/lib/scans/student/growth/rules";
import { keyOf } from "@/lib/scans/student/results/rules";

/** A round of the same person that was closed before, as far as it may be shown. */
export type EarlierResult = {
  readonly id: string;
  readonly name: string;
  readonly closedOn: Day;
  readonly questions: readonly QuestionResult[];
};

/** What was seen of one competence in an earlier round. */
export type EarlierStep = Omit<EarlierResult, "questions"> & {
  readonly self: number | null;
  readonly others: Middle | null;
};

/** The same competence in rounds closed before, newest first, on the same steps; nothing is written over (D2). */
export function earlierStepsOf(question: QuestionView, rounds: readonly EarlierResult[]): EarlierStep[] {
  return rounds.flatMap(({ questions, ...round }): EarlierStep[] => {
    const same = questions.find((one) => keyOf(one.question) === keyOf(question));
    if (!same || !hasSameSteps(same.question, question)) return [];
    const { self, middle: others } = same;
    return self === null && others === null ? [] : [{ ...round, self, others }];
  });
}

/** How far something moved, in steps; null when one of the two is not known. */
export function movedBetween(earlier: Middle | null, now: Middle | null): Middle | null {
  if (!earlier || !now) return null;
  const ends = [now.low - earlier.low, now.high - earlier.high];
  return { low: Math.min(...ends), high: Math.max(...ends) };
}
