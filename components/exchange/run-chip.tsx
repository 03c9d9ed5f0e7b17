import { useTranslations } from "next-intl";
import { Chip, type ChipState } from "@/components/ui/chip";
import type { Verdict } from "@/lib/exchange/plans/rules";
import { stateLabel, verdictLabel } from "@/lib/exchange/runs/labels";
import type { RunState } from "@/lib/exchange/runs/rules";

const stateTone: Record<RunState, ChipState> = {
  matching: "attention",
  preparing: "info",
  ready: "attention",
  "carrying-out": "info",
  done: "ok",
  dropped: "neutral",
  failed: "late",
};

/** How a run stands, in words. */
export function RunChip({ state }: { state: RunState }) {
  const t = useTranslations("exchange");
  return <Chip state={stateTone[state]}>{t(stateLabel[state])}</Chip>;
}

const verdictTone: Record<Verdict, ChipState> = {
  create: "ok",
  change: "info",
  end: "attention",
  stays: "attention",
  same: "neutral",
  refused: "late",
};

/** What happens to a row, in words. */
export function VerdictChip({ verdict }: { verdict: Verdict }) {
  const t = useTranslations("exchange");
  return <Chip state={verdictTone[verdict]}>{t(verdictLabel[verdict])}</Chip>;
}
