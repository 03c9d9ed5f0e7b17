import { useTranslations } from "next-intl";
import { Chip, type ChipState } from "@/components/ui/chip";
import { progressLabel } from "@/lib/plans/labels";
import { type Progress, progresses } from "@/lib/plans/rules";

/** Which colour repeats what the word says. */
export const progressState: Record<Progress, ChipState> = {
  "not-started": "neutral",
  planned: "info",
  running: "ok",
  done: "ok",
  stopped: "neutral",
};

type Say = (key: (typeof progressLabel)[Progress] extends `progress.${infer Key}` ? Key : never) => string;

/** The words of every stand. */
export function progressWords(t: Say): Record<Progress, string> {
  const entries = progresses.map((progress) => [progress, t(keyOf(progress))] as const);
  return Object.fromEntries(entries) as Record<Progress, string>;
}

function keyOf(progress: Progress) {
  return progress === "not-started" ? "notStarted" : progress;
}

/** How far an action is, in a word; "te laat" when its date went by. */
export function ProgressChip({ progress, isLate }: { progress: Progress; isLate: boolean }) {
  const t = useTranslations("plans.progress");
  if (isLate) return <Chip state="late">{t("late")}</Chip>;
  return (
    <Chip state={progressState[progress]} {...(progress === "done" ? { icon: "check" as const } : {})}>
      {t(keyOf(progress))}
    </Chip>
  );
}
