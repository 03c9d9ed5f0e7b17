import { useTranslations } from "next-intl";
import {
  type Card,
  type CardSet,
  questionOfOwn,
  type ShippedCard,
  themeOf,
} from "@/lib/conversations/dialogue/rules";

/** What a question card asks, and what it is about. */
export function useCardWords(set: Pick<CardSet, "questions">) {
  const t = useTranslations("dialogue");
  return {
    questionOf: (card: Card) =>
      questionOfOwn({ ...set, leftOut: [] }, card) ?? t(`cards.${card as ShippedCard}`),
    themeOf: (card: Card) => {
      const theme = themeOf(card);
      return theme ? t(`themes.${theme}`) : t("prepare.ownCards");
    },
  };
}
