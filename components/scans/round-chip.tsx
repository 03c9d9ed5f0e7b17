import { useTranslations } from "next-intl";
import { Chip } from "@/components/ui/chip";
import { roundTone } from "@/lib/scans/labels";
import { type RoundFacts, stateOfRound } from "@/lib/scans/rounds/rules";

/** Where a round is, in a word. */
export function RoundChip({ round, today }: { round: RoundFacts; today: string }) {
  const t = useTranslations("scans.state");
  const state = stateOfRound(round, today);
  return <Chip state={roundTone[state]}>{t(state)}</Chip>;
}
