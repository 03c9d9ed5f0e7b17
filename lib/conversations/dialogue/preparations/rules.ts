import { allCards, type Card } from "@/lib/conversations/dialogue/rules";

/** What a student writes before a talk (O8): a question of the cards or of their own, and a little beside it. */
export const preparationParts = ["ownQuestion", "wentWell", "talkAbout"] as const;
export type PreparationPart = (typeof preparationParts)[number];

export const longestPart: Readonly<Record<PreparationPart, number>> = {
  ownQuestion: 300,
  wentWell: 1000,
  talkAbout: 1000,
};

export type StudentPreparation = Readonly<Record<PreparationPart, string>> & {
  /** The card they chose; null with none, or with a question of their own. */
  readonly card: Card | null;
};

/** What was sealed as a student's preparation. */
export function studentPreparationIn(words: Readonly<Record<string, string>>): StudentPreparation {
  const { ownQuestion = "", wentWell = "", talkAbout = "" } = words;
  return { ownQuestion, wentWell, talkAbout, card: allCards.find((card) => card === words["card"]) ?? null };
}

/** Under which key an unfinished preparation is kept. */
export function draftOfStudentPreparation(talkId: string) {
  return { form: "preparation", subject: talkId };
}
