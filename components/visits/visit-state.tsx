import { useTranslations } from "next-intl";
import { Chip, type ChipState } from "@/components/ui/chip";
import { stateOf, type VisitMoments, type VisitState } from "@/lib/visits/rules";

const tones: Readonly<Record<VisitState, ChipState>> = {
  asked: "attention",
  planned: "info",
  "to-write": "attention",
  written: "attention",
  shared: "info",
  answered: "ok",
  cancelled: "neutral",
};

/** Where a visit stands, in a word. */
export function VisitStateChip({ visit, now }: { visit: VisitMoments; now: Date }) {
  const t = useTranslations("visits.states");
  const state = stateOf(visit, now);
  return <Chip state={tones[state]}>{t(state)}</Chip>;
}
