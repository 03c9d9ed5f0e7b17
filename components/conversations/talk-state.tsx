import { useTranslations } from "next-intl";
import { Chip, type ChipState } from "@/components/ui/chip";
import type { ConfirmationWay } from "@/lib/conversations/confirmations/rules";
import type { TalkState } from "@/lib/conversations/rules";

const states: Record<TalkState, ChipState> = {
  planned: "info",
  "to-record": "late",
  recorded: "attention",
  confirmed: "ok",
  cancelled: "neutral",
};

/** How far a talk is, in a word; and that it was confirmed on one screen, where it was. */
export function TalkStateChip({ state, how = null }: { state: TalkState; how?: ConfirmationWay | null }) {
  const t = useTranslations("conversations.states");
  const together = useTranslations("dialogue.talk")("togetherChip");
  return <Chip state={states[state]}>{how === "shared-screen" ? `${t(state)}, ${together}` : t(state)}</Chip>;
}
