import { allowed, type Outcome, refused } from "@/lib/platform/outcome";
import type { Locale } from "@/lib/platform/format";
import type { InstrumentKind } from "@/lib/scans/rules";

export const questionKinds = ["scale", "open"] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** A step of a question's scale: what it is called, and what one sees when it is reached. */
export type Step = { readonly name: string; readonly text: string };

/** The step below the institution's first level, so that step n is level n (2.6-13). */
export const notYet: Step = { name: "Nog niet", text: "Dit is nog niet te zien." };

/** What a question says: as many steps in one language as in the other. */
export type Wording = { readonly text: string; readonly hint: string; readonly steps: readonly Step[] };

/** A question as a rater reads it. Steps count from 0; an open question has none. */
export type QuestionView = Wording & {
  readonly id: string;
  readonly kind: QuestionKind;
  /** The same for who reads Koers in English, as far as it was written. */
  readonly english?: Wording | null;
  /** The competence it is about: what that has become, when it was replaced since (D4). */
  readonly competenceId: string | null;
  /** What that competence is called now, when it was replaced since. */
  readonly nowCalled?: string | null;
};

/** What a question's answers stand under: the competence as it is called now, else the words that were asked (D4). */
export function nameOf({ text, nowCalled }: Pick<QuestionView, "text" | "nowCalled">): string {
  return nowCalled ?? text;
}

/** A question in the language of who reads it; what was not written in English stands there in Dutch. */
export function wordedIn<Question extends QuestionView>(locale: Locale, question: Question): Question {
  const { english } = question;
  if (locale !== "en" || !english) return question;
  const steps = question.steps.map(({ name, text }, place) => {
    const said = english.steps[place];
    return said ? { name: said.name || name, text: said.text || text } : { name, text };
  });
  return { ...question, text: english.text || question.text, hint: english.hint || question.hint, steps };
}

/** What is said before the first question, in the language of who reads it. */
export function introIn(
  locale: Locale,
  { intro, englishIntro }: { readonly intro: string; readonly englishIntro: string },
): string {
  return locale === "en" && englishIntro ? englishIntro : intro;
}

/** Whether anything of a version can be read in English. */
export function isInEnglish({
  englishIntro,
  questions,
}: {
  readonly englishIntro: string;
  readonly questions: readonly Pick<QuestionView, "english">[];
}): boolean {
  return englishIntro !== "" || questions.some(({ english }) => Boolean(english));
}

/** How often a norm is seen to be kept, when it is asked about (E4). */
export const normSteps: readonly Step[] = ["Nooit", "Soms", "Meestal", "Altijd"].map((name) => ({
  name,
  text: "",
}));

export type VersionState = "concept" | "published" | "followed";

export type VersionFacts = { readonly number: number; readonly publishedAt: Date | null };

/** A version is a concept until published, and followed once a later one is published. It never changes after that. */
export function stateOfVersion(version: VersionFacts, all: readonly VersionFacts[]): VersionState {
  if (!version.publishedAt) return "concept";
  return all.some(({ number, publishedAt }) => publishedAt && number > version.number)
    ? "followed"
    : "published";
}

type Usable = { readonly retiredAt: Date | null; readonly versions: readonly VersionFacts[] };

/** Only what rounds can ask with is taken out of use; rounds that run go on, and results stay. */
export function mayRetire({ retiredAt, versions }: Usable): Outcome<"not-in-use"> {
  return retiredAt === null && versionInUse(versions) !== null ? allowed : refused("not-in-use");
}

export function mayReintroduce({ retiredAt }: Pick<Usable, "retiredAt">): Outcome<"already-in-use"> {
  return retiredAt === null ? refused("already-in-use") : allowed;
}

/** The version that a new round asks with; null as long as nothing was published. */
export function versionInUse<Version extends VersionFacts>(all: readonly Version[]): Version | null {
  return all.find((version) => stateOfVersion(version, all) === "published") ?? null;
}

/** The version that is being written; null when there is none. */
export function conceptAmong<Version extends VersionFacts>(all: readonly Version[]): Version | null {
  return all.find(({ publishedAt }) => publishedAt === null) ?? null;
}

/** More questions than this are not answered well, nor in four minutes (M12); a thermometer is shorter (D8). */
export function mostQuestions(kind: InstrumentKind): number {
  return kind === "thermometer" ? 6 : 40;
}

export const fewestSteps = 2;
export const mostSteps = 8;
export const longestHint = 500;

/** Whether a concept can still get one question more. */
export function mayAddQuestion(kind: InstrumentKind, questions: number): Outcome<"too-many-questions"> {
  return questions >= mostQuestions(kind) ? refused("too-many-questions") : allowed;
}

/** A version is published with at least one question on a scale; from then on it is as it is. */
export function mayPublish(
  concept: { readonly questions: readonly Pick<QuestionView, "kind">[] } | null,
): Outcome<"no-concept" | "no-questions"> {
  if (!concept) return refused("no-concept");
  return concept.questions.some(({ kind }) => kind === "scale") ? allowed : refused("no-questions");
}

/** About how many minutes a form takes: a quarter of a minute a scale, a whole one for an open question (M12). */
export function minutesFor(questions: readonly Pick<QuestionView, "kind">[]): number {
  const quarters = questions.reduce((sum, { kind }) => sum + (kind === "scale" ? 1 : 4), 0);
  return Math.max(1, Math.round(quarters / 4));
}

/** Steps as somebody types them, one a line: a name, and after a colon what one sees. */
export function stepsIn(text: string): Step[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [name = "", ...rest] = line.split(":");
      return { name: name.trim(), text: rest.join(":").trim() };
    });
}

/** The steps as they are typed again. */
export function stepsAsText(steps: readonly Step[]): string {
  return steps.map(({ name, text }) => (text ? `${name}: ${text}` : name)).join("\n");
}
