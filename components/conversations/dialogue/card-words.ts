import { useTranslations } from "next-intl";
import type { StudentPreparation } from "@/lib/conversations/dialogue/preparations/rules";
import { type Card, type CardSet, questionOfOwn, type ShippedCard } from "@/lib/conversations/dialogue/rules";

/** What a question card asks, and the question a student brings to a talk: their own, or that of their card; empty without one. */
export function useCardWords(set: Pick<CardSet, "questions">) {
  const t = useTranslations("dialogue.cards");
  const questionOf = (card: Card) => questionOfOwn(set, card) ?? t(card as ShippedCard);
  const broughtBy = ({ ownQuestion, card }: StudentPreparation) =>
    ownQuestion || (card ? questionOf(card) : "");
  return { questionOf, broughtBy };
}
