import { useTranslations } from "next-intl";
import { Chip, type ChipState } from "@/components/ui/chip";
import { stateOfTraining, type TrainingFacts } from "@/lib/plans/trainings/rules";
import type { Day } from "@/lib/platform/calendar";

const colours = {
  waiting: "attention",
  overdue: "late",
  granted: "ok",
  partly: "ok",
  declined: "neutral",
  withdrawn: "neutral",
} as const satisfies Record<string, ChipState>;

/** How a request stands, with the answer itself once there is one. */
export function TrainingChip({ training, today }: { training: TrainingFacts; today: Day }) {
  const t = useTranslations("trainings.state");
  const state = stateOfTraining(training, today);
  const shown = state === "answered" && training.answer ? training.answer : state;
  return shown === "answered" ? null : <Chip state={colours[shown]}>{t(shown)}</Chip>;
}
