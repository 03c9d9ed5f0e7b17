import {
  careerCardsOf,
  type ShippedCard,
  shippedCards,
  type Template,
  templates,
  themeOf,
} from "@/lib/conversations/dialogue/rules";
import { type CareerCompetence, careerCompetences } from "@/lib/conversations/rules";
import { allowed, type Outcome, refused } from "@/lib/platform/outcome";

/** Which of the product's cards every team keeps, whatever it leaves out; number 0 as long as the institution said nothing. */
export type CardMinimum = {
  readonly number: number;
  /** How many cards about the career each template keeps. */
  readonly perTemplate: number;
  readonly perCompetence: Readonly<Record<CareerCompetence, number>>;
  /** Cards that stay by themselves. */
  readonly cards: readonly ShippedCard[];
};

/** What holds until an institution says otherwise: each template keeps a card about the career. */
export const usualMinimum: CardMinimum = {
  number: 0,
  perTemplate: 1,
  perCompetence: { qualities: 0, motives: 0, exploration: 0, steering: 0, networking: 0 },
  cards: [],
};

/** As many as every template and every career competence has. */
export const mostPerTemplate = Math.min(...templates.map((template) => careerCardsOf(template).length));
export const mostPerCompetence = Math.min(
  ...careerCompetences.map(
    (competence) => shippedCards.filter((card) => themeOf(card) === competence).length,
  ),
);

/** What a choice is short of: so many cards of a template or a competence, or one card. */
export type Lack =
  | { readonly of: "template"; readonly template: Template; readonly count: number }
  | { readonly of: "competence"; readonly competence: CareerCompetence; readonly count: number }
  | { readonly of: "card"; readonly card: ShippedCard };

/** What a choice of cards is short of. */
export function lacksIn(
  leftOut: readonly ShippedCard[],
  { perTemplate, perCompetence, cards }: Omit<CardMinimum, "number">,
): readonly Lack[] {
  const short = (among: readonly ShippedCard[], wanted: number) =>
    Math.max(0, wanted - among.filter((card) => !leftOut.includes(card)).length);
  return [
    ...templates.map((template) => {
      return { of: "template", template, count: short(careerCardsOf(template), perTemplate) } as const;
    }),
    ...careerCompetences.map((competence) => {
      const own = shippedCards.filter((card) => themeOf(card) === competence);
      return { of: "competence", competence, count: short(own, perCompetence[competence]) } as const;
    }),
    ...cards.map((card) => ({ of: "card", card, count: short([card], 1) }) as const),
  ].filter(({ count }) => count > 0);
}

/** A team's choice keeps what the institution asks at least. */
export function keepsMinimum(
  leftOut: readonly ShippedCard[],
  minimum: CardMinimum,
): Outcome<"below-minimum"> {
  return lacksIn(leftOut, minimum).length === 0 ? allowed : refused("below-minimum");
}
