import {
  fewestBeside,
  fewestRaters,
  type Group,
  mergedGroups,
  withOutsiders,
} from "@/lib/anonymity/groups/rules";
import { mayStandBeside, type Period } from "@/lib/anonymity/periods/rules";
import { type Band, bandsOf, medianOf } from "@/lib/anonymity/spread/rules";
import { nameOf, type QuestionView } from "@/lib/scans/instruments/rules";
import { isNamedCategory, type RaterCategory } from "@/lib/scans/rules";

/** How many of one category gave one step to one question, as the database counts them. */
export type StepCount = {
  readonly questionId: string;
  readonly category: RaterCategory;
  readonly step: number;
  readonly count: number;
};

/** How many of a category handed in their form. */
export type Turnout = { readonly category: RaterCategory; readonly count: number };

/** Where the middle of a group's answers lies; between two steps when they differ. */
export type Middle = { readonly low: number; readonly high: number };

/** What one group said to one question; the middle is null where too few answered it. */
export type GroupAnswer = {
  readonly kinds: readonly RaterCategory[];
  readonly answered: number;
  readonly middle: Middle | null;
};

/** One question on a scale: oneself and one's leader by name, everybody else only together. */
export type QuestionResult = {
  readonly question: QuestionView;
  readonly self: number | null;
  readonly leader: number | null;
  readonly groups: readonly GroupAnswer[];
  readonly answered: number;
  /** All anonymous answers together, in bands of enough people; none when too few answered. */
  readonly bands: readonly Band[];
  readonly middle: Middle | null;
};

export type ScaleResult = {
  /** The groups that can be shown, by how many handed in; none when all together are too few. */
  readonly groups: readonly Group<RaterCategory>[];
  readonly questions: readonly QuestionResult[];
};

/**
 * The raters of a closed round as groups that may be shown (domain.md 2.6-11): small categories together with others,
 * and nothing below three. People from outside were typed by the subject, who may have made some of them up: they are
 * no group of their own and count for nobody's minimum.
 */
export function groupsOf(turnout: readonly Turnout[]): Group<RaterCategory>[] {
  const anonymous = turnout.filter(({ category }) => !isNamedCategory(category));
  const inside = mergedGroups(
    anonymous
      .filter(({ category }) => !isFromOutside(category))
      .map(({ category, count }) => ({ kind: category, count })),
    fewestRaters,
  );
  const outside = sumOf(anonymous.filter(({ category }) => isFromOutside(category)));
  return withOutsiders(inside, { kind: "external", count: outside }, fewestRaters);
}

/** Why answers that were handed in are not shown. */
export type Withheld = "nearlySame" | "tooFew" | "outside";

/**
 * What the page of a result says about answers that stay closed: those of everybody, or else those from inside for being
 * too few, and those from outside for having too few beside them.
 */
export function withheldOf({ showsOthers, turnout, groups }: Decision): Withheld[] {
  if (!showsOthers) return ["nearlySame"];
  const anonymous = turnout.filter(({ category, count }) => count > 0 && !isNamedCategory(category));
  const isShown = ({ category }: Turnout) => groups.some(({ kinds }) => kinds.includes(category));
  const closed = anonymous.filter((one) => !isShown(one));
  const isOutside = ({ category }: Turnout) => isFromOutside(category);
  return [
    ...(closed.some((one) => !isOutside(one)) ? (["tooFew"] as const) : []),
    ...(closed.some(isOutside) ? (["outside"] as const) : []),
  ];
}

function isFromOutside(category: RaterCategory): boolean {
  return category === "external";
}

/** What of a closed round may be shown: decided once, at closing, and kept (M13). */
export type Decision = {
  readonly showsOthers: boolean;
  readonly turnout: readonly Turnout[];
  readonly groups: readonly Group<RaterCategory>[];
};

/** The decision about a round, beside the rounds of the same person that were closed before it. */
export function decide(turnout: readonly Turnout[], round: Period, earlier: readonly Period[]): Decision {
  const showsOthers = standsBeside(round, earlier);
  return { showsOthers, turnout, groups: showsOthers ? groupsOf(turnout) : [] };
}

/**
 * The answers on a scale of a closed 360 or self-assessment (E1, domain.md 2.6-11 and 13), as far as its groups may
 * be shown: no scores per rater and no averages.
 */
export function scaleResultOf(
  questions: readonly QuestionView[],
  counts: readonly StepCount[],
  decided: readonly Group<RaterCategory>[],
): ScaleResult {
  // Rounds that were closed earlier have people from outside as a group of their own: it stays closed from now on.
  const groups = decided.filter(({ kinds }) => !kinds.every(isFromOutside));
  const scales = questions.filter(({ kind }) => kind === "scale");
  return { groups, questions: scales.map((question) => resultOf(question, counts, groups)) };
}

function resultOf(
  question: QuestionView,
  counts: readonly StepCount[],
  groups: readonly Group<RaterCategory>[],
): QuestionResult {
  const own = counts.filter(({ questionId }) => questionId === question.id);
  const of = (kinds: readonly RaterCategory[]) =>
    question.steps.map((_, step) =>
      sumOf(own.filter((one) => one.step === step && kinds.includes(one.category))),
    );
  const figuresOf = (kinds: readonly RaterCategory[]) => {
    const outside = addedUp(of(kinds.filter(isFromOutside)));
    return figureOf(of(kinds), fewestBeside(outside, fewestRaters) + outside);
  };
  const whole = groups.flatMap(({ kinds }) => kinds);
  const outside = addedUp(of(whole.filter(isFromOutside)));
  return {
    question,
    self: onlyStep(of(["self"])),
    leader: onlyStep(of(["leader"])),
    groups: groups.map(({ kinds }) => ({ kinds, ...figuresOf(kinds) })),
    bands: bandsOf(of(whole), fewestBeside(outside, fewestRaters)),
    ...figuresOf(whole),
  };
}

/** The middle of answers, as far as there are enough of them. */
function figureOf(counts: readonly number[], fewest: number): { answered: number; middle: Middle | null } {
  const answered = addedUp(counts);
  return { answered, middle: answered < fewest ? null : medianOf(counts) };
}

function addedUp(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

function sumOf(counts: readonly { readonly count: number }[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}

/** The step of the one who is known by name; the lowest when there are more of them. */
function onlyStep(counts: readonly number[]): number | null {
  const step = counts.findIndex((count) => count > 0);
  return step < 0 ? null : step;
}

/** By how many steps others see more (above 0) or less of something than oneself does: level steps, never points. */
export function differenceBetween(self: number | null, middle: Middle | null): Middle | null {
  return self === null || middle === null ? null : { low: middle.low - self, high: middle.high - self };
}

export type Word = { readonly questionId: string; readonly category: RaterCategory; readonly text: string };

export type WordsResult = {
  readonly question: QuestionView;
  readonly self: readonly string[];
  readonly leader: readonly string[];
  /** Of all others, in any order; null when too few handed in to show any. */
  readonly others: readonly string[] | null;
};

/** What was said to open questions; words of others come in the order they were given, which must say nothing (M13). */
export function wordsResultOf(
  questions: readonly QuestionView[],
  words: readonly Word[],
  { groups }: Pick<ScaleResult, "groups">,
): WordsResult[] {
  const shown = new Set(groups.flatMap(({ kinds }) => kinds));
  return questions
    .filter(({ kind }) => kind === "open")
    .map((question) => {
      const said = words.filter(({ questionId }) => questionId === question.id);
      const of = (test: (category: RaterCategory) => boolean) =>
        said.filter(({ category }) => test(category)).map(({ text }) => text);
      return {
        question,
        self: of((category) => category === "self"),
        leader: of((category) => category === "leader"),
        others: groups.length > 0 ? of((category) => shown.has(category)) : null,
      };
    });
}

/**
 * Whether a round shows what others said, beside the rounds before it: with nearly the same people the difference
 * would be the answer of the one who came or left (M13). An earlier round stays as it was.
 */
export function standsBeside(round: Period, earlier: readonly Period[]): boolean {
  return earlier.every((one) => mayStandBeside(one, round, fewestRaters));
}

/** A competence that the subject's role asks at a level others, or they themselves, do not see yet (C8, E1). */
export type Gap = {
  readonly competenceId: string;
  readonly name: string;
  readonly required: number;
  readonly seen: number;
};

/** Where the result lies below what the role asks, the largest difference first: proposals, not a judgement. */
export function gapsIn(questions: readonly QuestionResult[], required: ReadonlyMap<string, number>): Gap[] {
  const gaps = questions.flatMap(({ question, self, middle }): Gap[] => {
    const asked = question.competenceId === null ? undefined : required.get(question.competenceId);
    const seen = middle?.low ?? self;
    if (asked === undefined || seen === null || question.competenceId === null || seen >= asked) return [];
    return [{ competenceId: question.competenceId, name: nameOf(question), required: asked, seen }];
  });
  const sorted = gaps.toSorted((one, other) => other.required - other.seen - (one.required - one.seen));
  const first = new Map(sorted.toReversed().map((gap) => [gap.competenceId, gap]));
  return sorted.filter((gap) => first.get(gap.competenceId) === gap);
}
