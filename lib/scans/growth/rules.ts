import type { Period } from "@/lib/anonymity/periods/rules";
import type { Day } from "@/lib/platform/calendar";
import type { QuestionView } from "@/lib/scans/instruments/rules";
import { type Middle, type QuestionResult, standsBeside } from "@/lib/scans/results/rules";
import { hasSameSteps } from "@/lib/scans/student/growth/rules";
import { keyOf } from "@/lib/scans/student/results/rules";

/** A round of the same person that was closed before, as far as it may be shown. */
export type EarlierResult = {
  readonly id: string;
  readonly name: string;
  readonly closedOn: Day;
  readonly questions: readonly QuestionResult[];
};

/**
 * Earlier rounds, newest first, as they may stand beside one that is opened (M13): without what others said where,
 * with nearly the same people, the difference would be the answer of one. Rounds that were closed before this was
 * asked of every questionnaire keep what they show by themselves. No period: that round asked nobody without names.
 */
export function besideOpened(
  earlier: readonly EarlierResult[],
  opened: { readonly id: string; readonly showsOthers: boolean },
  periods: ReadonlyMap<string, Period>,
): EarlierResult[] {
  const own = periods.get(opened.id);
  const beside: Period[] = own && opened.showsOthers ? [own] : [];
  return earlier.map((round) => {
    const period = periods.get(round.id);
    if (!period || !round.questions.some(({ middle }) => middle !== null)) return round;
    if (!standsBeside(period, beside)) return withoutOthers(round);
    beside.push(period);
    return round;
  });
}

function withoutOthers({ questions, ...round }: EarlierResult): EarlierResult {
  const nothing = { groups: [], answered: 0, bands: [], middle: null };
  return { ...round, questions: questions.map((one) => ({ ...one, ...nothing })) };
}

/** What was seen of one competence in an earlier round. */
export type EarlierStep = Omit<EarlierResult, "questions"> & {
  readonly self: number | null;
  readonly others: Middle | null;
  /** Whose answers stood there. */
  readonly groups: QuestionResult["groups"];
};

/** The same competence in rounds closed before, newest first, on the same steps; nothing is written over (D2). */
export function earlierStepsOf(question: QuestionView, rounds: readonly EarlierResult[]): EarlierStep[] {
  return rounds.flatMap(({ questions, ...round }): EarlierStep[] => {
    const same = questions.find((one) => keyOf(one.question) === keyOf(question));
    if (!same || !hasSameSteps(same.question, question)) return [];
    const { self, middle: others, groups } = same;
    return self === null && others === null ? [] : [{ ...round, self, others, groups }];
  });
}

/** How far something moved, in steps; null when one of the two is not known. */
export function movedBetween(earlier: Middle | null, now: Middle | null): Middle | null {
  if (!earlier || !now) return null;
  const ends = [now.low - earlier.low, now.high - earlier.high];
  return { low: Math.min(...ends), high: Math.max(...ends) };
}
