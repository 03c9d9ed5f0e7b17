import { type Day, later, schoolYearOfDay } from "@/lib/platform/calendar";
import type { QuestionView } from "@/lib/scans/instruments/rules";
import { type AnsweredRound, keyOf, type Side, sidesOf } from "@/lib/scans/student/results/rules";

/** A competence on which nobody saw a step forward for some time: something to ask about, not a judgement (D7). */
export type Standstill = {
  readonly question: QuestionView;
  readonly step: number;
  readonly since: Day;
  /** The year of the programme the student was in then; null when it is not known. */
  readonly studyYear: number | null;
};

/** What was seen of one competence in one round: everybody lay between these steps, of that round's own scale. */
export type Span = { readonly question: QuestionView; readonly lowest: number; readonly highest: number };

/** How everything grew: rounds with the year of the programme, oldest first, and what was seen in each (D2, D7, R1). */
export type Growth = {
  readonly rounds: readonly {
    readonly id: string;
    readonly closedOn: Day;
    readonly studyYear: number | null;
  }[];
  readonly rows: readonly { readonly question: QuestionView; readonly spans: readonly (Span | null)[] }[];
};

/** More than this doesn't fit beside each other. */
const roundsShown = 4;

/** What was seen of each competence of the last round, round by round; null where there is no round before it. */
export function growthOf(
  last: AnsweredRound,
  earlier: readonly AnsweredRound[],
  now: { readonly studyYear: number | null; readonly today: Day },
): Growth | null {
  if (earlier.length === 0) return null;
  const rounds = [last, ...earlier].slice(0, roundsShown).toReversed();
  const sides = rounds.map((round) => new Map(sidesOf(round).map((side) => [keyOf(side.question), side])));
  return {
    rounds: rounds.map(({ id, closedOn }) => ({ id, closedOn, studyYear: studyYearOn(closedOn, now) })),
    rows: sidesOf(last).map(({ question }) => ({
      question,
      spans: sides.map((known) => spanOf(known.get(keyOf(question)))),
    })),
  };
}

function spanOf(side: Side | undefined): Span | null {
  if (!side) return null;
  const { question, self, others } = side;
  const steps = [...(self === null ? [] : [self]), ...others.map(({ step }) => step)];
  return steps.length > 0 ? { question, lowest: Math.min(...steps), highest: Math.max(...steps) } : null;
}

/** Shorter than this says nothing: growth takes time. */
const monthsToGrow = 4;

/** The benefit of the doubt: the highest that anybody else saw, or what the student saw when nobody else answered. */
function seenIn({ self, others }: Side): number | null {
  return others.length > 0 ? Math.max(...others.map(({ step }) => step)) : self;
}

/** Whether two questions ask on the same steps, so that their answers can be compared. */
export function hasSameSteps(one: QuestionView, other: QuestionView): boolean {
  return (
    one.steps.length === other.steps.length &&
    one.steps.every(({ name }, place) => name === other.steps[place]?.name)
  );
}

/**
 * Competences that stand still in the last round, seen from the rounds before it, newest first (D7). Not what is at
 * its highest step, not within four months, and not across other steps, which can't be compared.
 */
export function standstillsOf(
  last: AnsweredRound,
  earlier: readonly AnsweredRound[],
  now: { readonly studyYear: number | null; readonly today: Day },
): Standstill[] {
  return sidesOf(last).flatMap((side): Standstill[] => {
    const step = seenIn(side);
    if (step === null || step >= side.question.steps.length - 1) return [];
    const since = standsSince(side.question, step, earlier);
    if (since === null || later(since, { months: monthsToGrow }) > last.closedOn) return [];
    return [{ question: side.question, step, since, studyYear: studyYearOn(since, now) }];
  });
}

/** The first of the unbroken row of rounds before this one in which nobody saw less; null when the last one grew. */
function standsSince(question: QuestionView, step: number, earlier: readonly AnsweredRound[]): Day | null {
  let since: Day | null = null;
  for (const round of earlier) {
    const side = sidesOf(round).find((one) => keyOf(one.question) === keyOf(question));
    const seen = side ? seenIn(side) : null;
    if (!side || seen === null) continue;
    if (!hasSameSteps(side.question, question) || seen < step) return since;
    since = round.closedOn;
  }
  return since;
}

/** In which year of the programme a student was on a day, counted back from now. */
export function studyYearOn(
  day: Day,
  { studyYear, today }: { readonly studyYear: number | null; readonly today: Day },
): number | null {
  if (studyYear === null) return null;
  const then = studyYear - (schoolYearOfDay(today) - schoolYearOfDay(day));
  return then >= 1 ? then : null;
}
