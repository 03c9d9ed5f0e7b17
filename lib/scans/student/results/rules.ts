import type { PersonName } from "@/lib/platform/actor";
import type { Day } from "@/lib/platform/calendar";
import type { QuestionView } from "@/lib/scans/instruments/rules";
import type { RaterCategory } from "@/lib/scans/rules";
import type { OutsideRelation } from "@/lib/scans/student/rules";

/** Somebody who answered, as the student knows them (R2). */
export type NamedRater = {
  readonly id: string;
  readonly category: RaterCategory;
  readonly person: PersonName | null;
  readonly name: string | null;
  readonly company: string | null;
  readonly relation: OutsideRelation | null;
};

/** What one rater chose on one question. */
export type Choice = { readonly questionId: string; readonly raterId: string; readonly step: number };

/** A closed round about a student, with everything on a scale that was said in it. */
export type AnsweredRound = {
  readonly id: string;
  readonly name: string;
  readonly closedOn: Day;
  readonly questions: readonly QuestionView[];
  readonly raters: readonly NamedRater[];
  readonly choices: readonly Choice[];
};

/** What somebody else sees, and by how many steps that is above (or below) what the student sees. */
export type Other = {
  readonly rater: NamedRater;
  readonly step: number;
  readonly difference: number | null;
};

/** One competence with everybody beside each other: each by name, never an average (decisions 30). */
export type Side = {
  readonly question: QuestionView;
  readonly self: number | null;
  readonly others: readonly Other[];
};

const nearest: readonly RaterCategory[] = ["external", "coach", "colleague"];

/** How near to the work somebody stands: the company first (M12), who is not of work last. */
function rankOf({ category, relation }: NamedRater): number {
  const place = relation === "home" || relation === "other" ? -1 : nearest.indexOf(category);
  return place < 0 ? nearest.length : place;
}

/** Everybody side by side, in the order of the questions (D1, R1). */
export function sidesOf({ questions, raters, choices }: AnsweredRound): Side[] {
  const own = raters.find(({ category }) => category === "self");
  const others = raters
    .filter(({ category }) => category !== "self")
    .toSorted((one, other) => rankOf(one) - rankOf(other));
  return questions
    .filter(({ kind }) => kind === "scale")
    .map((question) => {
      const stepOf = (rater: NamedRater | undefined) =>
        choices.find(({ questionId, raterId }) => questionId === question.id && raterId === rater?.id)
          ?.step ?? null;
      const self = stepOf(own);
      const seen = others.flatMap((rater): Other[] => {
        const step = stepOf(rater);
        return step === null ? [] : [{ rater, step, difference: self === null ? null : step - self }];
      });
      return { question, self, others: seen };
    });
}

/** What everybody chose on one competence, oneself included. */
function stepsOf({ self, others }: Side): number[] {
  return [...(self === null ? [] : [self]), ...others.map(({ step }) => step)];
}

/**
 * Competences on which people chose different steps, those furthest apart first; and the others, in the order of the
 * questions: differences are what there is to talk about (D1).
 */
export function apartAndAlike(sides: readonly Side[]): {
  readonly apart: readonly Side[];
  readonly alike: readonly Side[];
} {
  const distance = (side: Side) => Math.max(...stepsOf(side)) - Math.min(...stepsOf(side));
  const apart = sides.filter((side) => distance(side) > 0);
  return {
    apart: apart.toSorted((one, other) => distance(other) - distance(one)),
    alike: sides.filter((side) => !apart.includes(side)),
  };
}

/** The one step that everybody who chose saw; null when nobody chose. */
export function stepAlike(side: Side): number | null {
  return stepsOf(side)[0] ?? null;
}

/** A difference to talk about: who sees more or less than the student, and by how many steps. */
export type TalkQuestion = {
  readonly question: QuestionView;
  readonly self: number;
  readonly other: Other;
  /** Above 0 the other sees more than the student does. */
  readonly difference: number;
};

/** More than this doesn't fit one talk (M12). */
export const mostTalkQuestions = 3;

/** The largest differences, one a competence, the company's before the coach's when they are equal (D1, M12). */
export function talkQuestionsOf(sides: readonly Side[]): TalkQuestion[] {
  const largest = sides.flatMap(({ question, self, others }): TalkQuestion[] => {
    if (self === null) return [];
    const [other] = others
      .filter(({ difference }) => difference !== null && difference !== 0)
      .toSorted((one, next) => Math.abs(next.step - self) - Math.abs(one.step - self));
    return other ? [{ question, self, other, difference: other.step - self }] : [];
  });
  return largest
    .toSorted((one, other) => Math.abs(other.difference) - Math.abs(one.difference))
    .slice(0, mostTalkQuestions);
}

/** By what a competence is known in another round or questionnaire: the competence itself, or the same words. */
export function keyOf({ competenceId, text }: Pick<QuestionView, "competenceId" | "text">): string {
  return competenceId ?? text.trim().toLocaleLowerCase("nl");
}

/** What was said about one competence in an earlier round, in the words of that round (D2, D4). */
export type Earlier = {
  readonly round: Pick<AnsweredRound, "id" | "name" | "closedOn">;
  readonly side: Side;
};

/** The same competence in rounds closed before, newest first; nothing is ever written over (D2, R1). */
export function earlierOf(question: QuestionView, rounds: readonly AnsweredRound[]): Earlier[] {
  return rounds.flatMap((round) => {
    const side = sidesOf(round).find((one) => keyOf(one.question) === keyOf(question));
    const isAnswered = side && (side.self !== null || side.others.length > 0);
    return isAnswered ? [{ round, side }] : [];
  });
}

/** Competences of earlier rounds that are no longer asked: they stay readable under their old name (D4). */
export function noLongerAsked(round: AnsweredRound, earlier: readonly AnsweredRound[]): Earlier[] {
  const known = new Set(round.questions.map(keyOf));
  return earlier.flatMap((before) =>
    sidesOf(before).flatMap((side) => {
      const key = keyOf(side.question);
      if (known.has(key) || (side.self === null && side.others.length === 0)) return [];
      known.add(key);
      return [{ round: before, side }];
    }),
  );
}
