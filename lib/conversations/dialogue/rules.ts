import {
  type CareerCompetence,
  careerCompetences,
  type Kind,
  type Place,
  type Topic,
} from "@/lib/conversations/rules";
import type { mayBePrepared } from "@/lib/conversations/preparations/rules";
import type { RefusalOf } from "@/lib/platform/outcome";

/** What the product's question cards are about (O3-O5, O7, R5); each career competence is a theme of its own (O13). */
export const themes = [
  ...careerCompetences,
  "acquaintance",
  "orientation",
  "results",
  "generic",
  "exams",
  "onward",
  "experience",
  "growth",
] as const;
export type Theme = (typeof themes)[number];

/** Every card of the product, theme by theme. Those of `experience` are the steps of a reflective dialogue, in their order (O7). */
export const shippedCards = [
  ...(["qualities-1", "qualities-2", "qualities-3"] as const),
  ...(["motives-1", "motives-2", "motives-3"] as const),
  ...(["exploration-1", "exploration-2", "exploration-3"] as const),
  ...(["steering-1", "steering-2", "steering-3"] as const),
  ...(["networking-1", "networking-2", "networking-3"] as const),
  ...(["acquaintance-1", "acquaintance-2"] as const),
  ...(["orientation-1", "orientation-2"] as const),
  ...(["results-1", "results-2"] as const),
  ...(["generic-1", "generic-2"] as const),
  ...(["exams-1", "exams-2"] as const),
  ...(["onward-1", "onward-2"] as const),
  ...(["experience-1", "experience-2", "experience-3", "experience-4"] as const),
  ...(["growth-1", "growth-2", "growth-3"] as const),
] as const satisfies readonly `${Theme}-${number}`[];
export type ShippedCard = (typeof shippedCards)[number];

/** The places of a team's own cards: what a place asks, the team wrote. */
export const ownCards = ["own-1", "own-2", "own-3", "own-4", "own-5", "own-6"] as const;
type OwnCard = (typeof ownCards)[number];

export type Card = ShippedCard | OwnCard;

export const allCards: readonly Card[] = [...shippedCards, ...ownCards];

/** What fits on a pocket card (S4). */
export const mostCards = 5;

function isOwnCard(card: Card): card is OwnCard {
  return ownCards.some((own) => own === card);
}

/** What one of the product's cards is about; null of a team's own. */
export function themeOf(card: Card): Theme | null {
  return themes.find((theme) => card.startsWith(`${theme}-`)) ?? null;
}

function competenceOf(card: Card): CareerCompetence | null {
  return careerCompetences.find((competence) => competence === themeOf(card)) ?? null;
}

/** The talks there is a template of: by year and place in it, and by kind (O3-O5, O7, R5). */
export const templates = [
  "first-year-first",
  "first-year-second",
  "upper-years",
  "placement",
  "growth-meter",
  "intake",
  "general",
] as const;
export type Template = (typeof templates)[number];

/** What a talk's template follows from. */
export type Occasion = {
  readonly kind: Kind;
  readonly place: Place | null;
  /** Null without an enrolment. */
  readonly studyYear: number | null;
  /** Which of the talks of its school year this is, of the kinds that always count, from 1. */
  readonly sequence: number;
};

/** A kind that has a template of its own, whatever the year; `year` leaves it to year and sequence. */
const templateOfKind: Readonly<Record<Kind, Template | "year">> = {
  progress: "year",
  "growth-meter": "growth-meter",
  trialogue: "placement",
  "placement-visit": "placement",
  intake: "intake",
  "ad-hoc": "general",
};

/** Which template a talk has. A talk at the placement reflects on what happened there, whatever the year. */
export function templateOf({ kind, place, studyYear, sequence }: Occasion): Template {
  const ofKind = templateOfKind[kind];
  if (ofKind !== "year") return ofKind;
  if (place === "placement") return "placement";
  if (studyYear === null) return "general";
  if (studyYear > 1) return "upper-years";
  if (sequence === 1) return "first-year-first";
  return sequence === 2 ? "first-year-second" : "general";
}

/** The product's cards of a template, those that matter most first: the first few stand on the pocket card of who chooses none. */
const cardsOfTemplate: Readonly<Record<Template, readonly ShippedCard[]>> = {
  "first-year-first": [
    ...(["acquaintance-1", "orientation-1", "orientation-2", "motives-1", "acquaintance-2"] as const),
    ...(["qualities-1", "exploration-1"] as const),
  ],
  "first-year-second": [
    ...(["results-1", "generic-1", "results-2", "generic-2", "qualities-1", "qualities-2"] as const),
    ...(["steering-1", "motives-2"] as const),
  ],
  "upper-years": [
    ...(["exams-1", "experience-1", "onward-1", "steering-1", "exams-2", "experience-2"] as const),
    ...(["onward-2", "exploration-2", "networking-1"] as const),
  ],
  placement: [
    ...(["experience-1", "experience-2", "experience-3", "experience-4", "qualities-3"] as const),
    ...(["motives-3", "networking-2", "exploration-3"] as const),
  ],
  "growth-meter": [
    ...(["growth-1", "growth-2", "growth-3", "qualities-2", "steering-2"] as const),
    ...(["motives-2", "steering-3"] as const),
  ],
  intake: [
    ...(["acquaintance-1", "motives-1", "exploration-1", "qualities-1", "acquaintance-2"] as const),
    "networking-3",
  ],
  general: [
    ...(["qualities-1", "motives-1", "exploration-1", "steering-1", "networking-1"] as const),
    ...(["qualities-2", "motives-2", "steering-2"] as const),
  ],
};

/** What a team uses: its own questions, and which of the product's cards it leaves out. */
export type CardSet = { readonly questions: readonly string[]; readonly leftOut: readonly ShippedCard[] };

export const noSet: CardSet = { questions: [], leftOut: [] };

/** The cards a talk can be held with: first those of its template, then the team's own, then the others. */
export function cardsFor(template: Template, { questions, leftOut }: CardSet): readonly Card[] {
  const own = ownCards.slice(0, questions.length);
  const first = cardsOfTemplate[template];
  const others = shippedCards.filter((card) => !first.includes(card));
  return [...first, ...own, ...others].filter((card) => isOwnCard(card) || !leftOut.includes(card));
}

/** The pocket card: what the coach chose, or else what matters most. */
export function pocketOf(template: Template, set: CardSet, chosen: readonly Card[]): readonly Card[] {
  return chosen.length > 0 ? chosen : cardsFor(template, set).slice(0, mostCards);
}

/** What a student brings to a talk: a question in their own words, or else that of a card. */
type Brought = { readonly ownQuestion: string; readonly card: Card | null };

/** The cards that fit on a pocket card beside the question the student brings, which comes first, and those that don't (S4). */
export function fittingOf(
  pocket: readonly Card[],
  brought: Brought | null,
): Record<"on" | "off", readonly Card[]> {
  const card = brought && brought.ownQuestion === "" ? brought.card : null;
  const isAsked = card !== null || (brought !== null && brought.ownQuestion !== "");
  const others = pocket.filter((one) => one !== card);
  const most = isAsked ? mostCards - 1 : mostCards;
  return { on: others.slice(0, most), off: others.slice(most) };
}

/** For how long time can be kept: what is usual, and what was planned. */
export function timerLengths(plannedMinutes: number | null): readonly number[] {
  return [...new Set([10, 15, 20, ...(plannedMinutes === null ? [] : [plannedMinutes])])].toSorted(
    (one, other) => one - other,
  );
}

/** As timerLengths, of a talk in passing. */
export const shortLengths = [5, 10, 15] as const;

/** The cards of a template that are about the career. */
export function careerCardsOf(template: Template): readonly ShippedCard[] {
  return cardsOfTemplate[template].filter((card) => competenceOf(card) !== null);
}

/** What a team wrote on a card of its own; null of the product's. */
export function questionOfOwn({ questions }: Pick<CardSet, "questions">, card: Card): string | null {
  return isOwnCard(card) ? (questions[ownCards.indexOf(card)] ?? "") : null;
}

const topicOfTheme: Readonly<Record<Theme, Topic>> = {
  ...{ qualities: "career", motives: "career", exploration: "career", steering: "career" },
  ...{ networking: "career", onward: "career", acquaintance: "study-progress", results: "study-progress" },
  ...{ exams: "study-progress", orientation: "placement", experience: "placement" },
  ...{ generic: "competence-growth", growth: "competence-growth" },
};

/** What a talk held with these cards was about, as a start for who records it. */
export function topicsFor(cards: readonly Card[]): readonly Topic[] {
  return [...new Set(cards.map(themeOf).flatMap((theme) => (theme ? [topicOfTheme[theme]] : [])))];
}

export function competencesFor(cards: readonly Card[]): readonly CareerCompetence[] {
  return [...new Set(cards.map(competenceOf).filter((one) => one !== null))];
}

/** Why choosing the cards of a talk is refused. */
export type CardRefusal = RefusalOf<typeof mayBePrepared> | "no-such-card";
