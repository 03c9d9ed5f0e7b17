"use client";

import { useTranslations } from "next-intl";
import { Press } from "@/components/ui/press";
import { putBackLearning, removeLearning } from "@/lib/plans/personal/learning/actions";

type Props = { learningId: string; what: string; isRemoved: boolean };

/** Takes a line away at once, or puts it back. */
export function LearningPress({ learningId, what, isRemoved }: Props) {
  const t = useTranslations("personalPlanForms.learning");
  return (
    <Press
      action={isRemoved ? putBackLearning : removeLearning}
      fields={{ learningId }}
      kind="quiet"
      label={t(isRemoved ? "putBack" : "remove")}
      about={what}
      text={{}}
    />
  );
}
