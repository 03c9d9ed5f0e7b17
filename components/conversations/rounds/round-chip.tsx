import { useTranslations } from "next-intl";
import { Chip, type ChipState } from "@/components/ui/chip";
import type { RoundState } from "@/lib/conversations/rounds/rules";

const states: Record<RoundState, ChipState> = {
  planned: "ok",
  choosing: "info",
  "to-assign": "attention",
  closed: "neutral",
};

/** How far a round of talks is, in a word. */
export function RoundChip({ state }: { state: RoundState }) {
  const t = useTranslations("talkRounds.states");
  return <Chip state={states[state]}>{t(state)}</Chip>;
}
