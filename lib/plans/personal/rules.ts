import { themesOf } from "@/lib/colleagues/rules";
import { type CareerCompetence, careerCompetences, type Owner, type Progress } from "@/lib/plans/rules";
import { type Day, rangeOf, type SchoolYear } from "@/lib/platform/calendar";
import type { mayAgree, mayAsk } from "@/lib/plans/personal/agreements/rules";
import type { mayBeCarried } from "@/lib/plans/personal/carrying/rules";
import type { mayBeNoted } from "@/lib/plans/personal/learning/rules";
import type { mayBeOpenedTo } from "@/lib/plans/personal/opening/rules";
import type {
  mayBeClosed,
  mayBeReviewed,
  mayLookAlong,
  mayLookBack,
  mayTakeBack,
} from "@/lib/plans/personal/reviews/rules";
import { allowed, type Outcome, type RefusalOf, refused } from "@/lib/platform/outcome";
import type { mayBeFunded } from "@/lib/settings/development/rules";

/** What somebody writes about themselves in their plan, each a piece of its own (F1, F8, F16). */
export const partKinds = [
  ...(["going-well", "could-improve", ...careerCompetences, "ambition"] as const),
  "look-back",
] as const;
export type PartKind = (typeof partKinds)[number];

/** Where somebody sees their next step (F8); it is theirs to say. */
export const ambitionPlaces = ["inside", "outside", "unknown"] as const;
export type AmbitionPlace = (typeof ambitionPlaces)[number];

/** What everybody sees of a piece besides its words: whose eyes it is for, and since when. */
type Piece = {
  readonly id: string;
  readonly version: number;
  readonly changedAt: Date;
  /** The one it is opened to; null when only its owner reads it. */
  readonly openedTo: Owner | null;
};

export type Part = Piece & {
  readonly kind: PartKind;
  readonly words: string;
  readonly place: AmbitionPlace | null;
};

/** A learning question, or something to try out whose failing teaches as much (F11). */
export const questionTypes = ["question", "experiment"] as const;
export type QuestionType = (typeof questionTypes)[number];

/** What came of a question at the end of the year; of an experiment "not reached" is failed, and learnt from (F11, H14). */
export const results = ["reached", "partly", "not-reached"] as const;
export type Result = (typeof results)[number];

/** Where an action is carried out; in lessons or guidance it may be a LOB action (F3, F4). */
export const contexts = ["lesson", "guidance", "elsewhere"] as const;
export type ActionContext = (typeof contexts)[number];

/** Whose responsibility it is that it can be done (Z9). */
export const responsibles = ["individual", "team", "organisation"] as const;
export type Responsible = (typeof responsibles)[number];

export type Action = Pick<Piece, "id" | "version"> & {
  readonly what: string;
  readonly context: ActionContext | null;
  readonly successSign: string;
  /** What it takes; "nothing" is an answer too. */
  readonly needs: string;
  /** Who pays, as in a plan of a team; empty when its owner did not say (F15). */
  readonly funding: string;
  readonly dueOn: Day;
  readonly progress: Progress;
  readonly careerCompetence: CareerCompetence | null;
  /** A competence of the institution, by name as it was chosen. */
  readonly competence: string;
  readonly responsible: Responsible;
  /** Colleagues who carry it too (F12): they read this one action. */
  readonly carriers: readonly Owner[];
  readonly carriedFrom: SchoolYear | null;
  readonly carriedTo: SchoolYear | null;
  /** The action of the year before that it was taken along from, for its owner. */
  readonly origin: string | null;
};

export type Question = Piece & {
  readonly title: string;
  readonly type: QuestionType;
  /** What the owner expects of an experiment; empty for a learning question. */
  readonly hypothesis: string;
  /** The goal above it, or why it is an own choice (G10). */
  readonly contributesTo: string;
  /** What came of it, and what was learnt or stood in the way; null and empty before looking back. */
  readonly result: Result | null;
  readonly learnt: string;
  readonly actions: readonly Action[];
};

/** Everything that stands in a plan, as far as its reader sees it. */
export type PersonalText = {
  readonly parts: readonly Part[];
  readonly questions: readonly Question[];
};

/** What the life cycle of a plan is told from (domain.md 2.7). */
export type PersonalFacts = {
  readonly schoolYear: SchoolYear;
  readonly reviewOn: Day | null;
  /** What waits for a leader's agreement. */
  readonly asked: Agreement | null;
  /** What was agreed on last. */
  readonly agreed: Agreement | null;
  /** When its owner looked back, and when both had: the owner alone where nobody reads along. */
  readonly lookedBackAt: Date | null;
  readonly reviewedAt: Date | null;
  readonly reviewedWith: Owner | null;
  /** From then on nothing in it changes. */
  readonly closedAt: Date | null;
};

/** Both agree: the owner by asking, the leader by answering (domain.md 2.7). */
export type Agreement = {
  readonly id: string;
  readonly leader: Owner;
  readonly askedAt: Date;
  readonly agreedAt: Date | null;
};

export const personalLifeCycle = ["draft", "shared", "agreed", "in-progress", "reviewed", "closed"] as const;
export type PersonalState = (typeof personalLifeCycle)[number];

/** The state follows from what was recorded and what is open now (domain.md 2.7, POP). */
export function stateOfPlan(plan: PersonalFacts & PersonalText): PersonalState {
  if (plan.closedAt) return "closed";
  if (plan.reviewedAt) return "reviewed";
  if (plan.agreed) {
    const isBegun = actionsOf(plan).some(({ progress }) => progress === "running" || progress === "done");
    return isBegun ? "in-progress" : "agreed";
  }
  return leadersOf(plan).length > 0 ? "shared" : "draft";
}

/** To whom anything of a plan is open. */
export function leadersOf({ parts, questions }: PersonalText): readonly Owner[] {
  const found = [...parts, ...questions].flatMap(({ openedTo }) => openedTo ?? []);
  return [...new Map(found.map((leader) => [leader.id, leader])).values()];
}

/** What of a plan is open to one person. */
export function openTo(text: PersonalText, leaderId: string): PersonalText {
  const isOpen = ({ openedTo }: Piece) => openedTo?.id === leaderId;
  return { parts: text.parts.filter(isOpen), questions: text.questions.filter(isOpen) };
}

export type PersonalPlan = PersonalFacts &
  PersonalText & {
    /** Null as long as nothing was written for this year. */
    readonly id: string | null;
  };

/** A part as it stands, or nothing. */
export function partOf({ parts }: Pick<PersonalText, "parts">, kind: PartKind): Part | null {
  return parts.find((part) => part.kind === kind) ?? null;
}

/** All actions of a plan. */
export function actionsOf({ questions }: Pick<PersonalText, "questions">): readonly Action[] {
  return questions.flatMap(({ actions }) => actions);
}

/** What a question is about, to look for who has something to share of it (G5): its own words and the competences of its actions. */
export function aboutOf({ title, actions }: Pick<Question, "title" | "actions">): string[] {
  return themesOf(
    title,
    actions.map(({ competence }) => competence),
  );
}

/** Whether colleagues carry an action too: they read that one, whatever is open and closed (F12). */
export function isCarried(text: Pick<PersonalText, "questions">): boolean {
  return actionsOf(text).some(({ carriers }) => carriers.length > 0);
}

/** One or two of these are asked of everybody: in lessons or guidance, with a career competence (F3, F4). */
export function isLobAction({ context, careerCompetence }: Action): boolean {
  return (context === "lesson" || context === "guidance") && careerCompetence !== null;
}

/** Whether a career competence, and not another part, is reflected on. */
export function isCompetence(kind: PartKind): kind is CareerCompetence {
  return (careerCompetences as readonly string[]).includes(kind);
}

type Standing = Pick<PersonalFacts, "schoolYear" | "closedAt">;

/** A plan is written in its year, or ahead of it, until it is closed; a year gone by stays as it was. */
export function mayBeWritten(
  { schoolYear, closedAt }: Standing,
  current: SchoolYear,
): Outcome<"plan-closed" | "wrong-year"> {
  if (closedAt) return refused("plan-closed");
  return schoolYear === current || schoolYear === current + 1 ? allowed : refused("wrong-year");
}

/** One looks back on a day within the plan's own year. */
export function mayLookBackOn(schoolYear: SchoolYear, day: Day): Outcome<"outside-year"> {
  const { from, to } = rangeOf(schoolYear);
  return day >= from && day <= to ? allowed : refused("outside-year");
}

/** Who carries an action too works with its owner. */
export function mayCarry(
  ids: readonly string[],
  colleagues: ReadonlySet<string>,
): Outcome<"foreign-colleague"> {
  return ids.every((id) => colleagues.has(id)) ? allowed : refused("foreign-colleague");
}

/** As many questions, and actions under one, as somebody can have in mind; the rest is for another year. */
export const mostQuestions = 12;
export const mostActions = 12;

export function hasRoom(count: number, most: number): Outcome<"full"> {
  return count < most ? allowed : refused("full");
}

export type PersonalRefusal =
  | RefusalOf<
      | typeof mayBeWritten
      | typeof mayLookBackOn
      | typeof mayCarry
      | typeof hasRoom
      | typeof mayBeOpenedTo
      | typeof mayAsk
      | typeof mayAgree
      | typeof mayBeReviewed
      | typeof mayLookBack
      | typeof mayTakeBack
      | typeof mayLookAlong
      | typeof mayBeClosed
      | typeof mayBeCarried
      | typeof mayBeNoted
      | typeof mayBeFunded
    >
  | "action-gone";
