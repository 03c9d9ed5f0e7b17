import { useTranslations } from "next-intl";
import type { Block } from "@/lib/conversations/staff/preparations/rules";
import { isOwnBlock, questionAt } from "@/lib/conversations/staff/questions/rules";

/** How a point of an agenda is called and what it asks: in our words, or as the institution wrote it when the talk was planned. */
export function useAgendaWords(questions: readonly string[]) {
  const t = useTranslations("staffTalks.blocks");
  return {
    nameOf: (block: Block) => (isOwnBlock(block) ? questionAt(questions, block) : t(`${block}.name`)),
    questionOf: (block: Block) => (isOwnBlock(block) ? undefined : t(`${block}.question`)),
  };
}
