import { allowed, type Outcome, refused } from "@/lib/platform/outcome";
import type { QuestionView } from "@/lib/scans/instruments/rules";
import { differenceBetween, type Gap, type Middle, type QuestionResult } from "@/lib/scans/results/rules";

/** Something to talk about: where others see more or less than oneself, or where the role asks more than is seen. */
export type Topic = {
  readonly question: QuestionView;
  readonly self: number | null;
  readonly others: Middle | null;
  /** Whose answers there are. */
  readonly groups: QuestionResult["groups"];
  /** By how many steps others see more (above 0) or less. */
  readonly difference: Middle | null;
  /** What the role asks, when that is more than is seen (C6). */
  readonly required: number | null;
};

/** More than this doesn't fit one talk. */
export const mostTopics = 3;

/** What a closed round gives to talk about, the largest difference first (E2, C6). */
export function topicsIn(questions: readonly QuestionResult[], gaps: readonly Gap[]): Topic[] {
  const weighed = questions.flatMap(({ question, self, middle: others, groups }) => {
    const gap = gaps.find(({ competenceId }) => competenceId === question.competenceId);
    const difference = differenceBetween(self, others);
    const apart = difference ? Math.max(Math.abs(difference.low), Math.abs(difference.high)) : 0;
    const weight = Math.max(apart, gap ? gap.required - gap.seen : 0);
    if (weight === 0) return [];
    const topic: Topic = { question, self, others, groups, difference, required: gap?.required ?? null };
    return [{ topic, weight }];
  });
  return weighed.toSorted((one, other) => other.weight - one.weight).map(({ topic }) => topic);
}

/** Whether one more may be taken along. */
export function mayTakeAlong(
  topics: readonly Topic[],
  chosen: readonly string[],
  questionId: string,
): Outcome<"no-difference" | "enough-topics"> {
  if (!topics.some(({ question }) => question.id === questionId)) return refused("no-difference");
  if (chosen.includes(questionId)) return allowed;
  return chosen.length < mostTopics ? allowed : refused("enough-topics");
}
