import { useTranslations } from "next-intl";
import { Chip, type ChipState } from "@/components/ui/chip";
import type { TalkState } from "@/lib/conversations/rules";

const states: Record<TalkState, ChipState> = {
  planned: "info",
  "to-record": "late",
  recorded: "attention",
  confirmed: "ok",
  cancelled: "neutral",
};

/** How far a talk with staff is, in a word. */
export function StaffTalkChip({ state }: { state: TalkState }) {
  const t = useTranslations("staffTalks.states");
  return <Chip state={states[state]}>{t(state)}</Chip>;
}
