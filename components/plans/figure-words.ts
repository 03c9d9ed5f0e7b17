import type { useTranslations } from "next-intl";
import { measureLabel } from "@/lib/plans/labels";
import type { Indicator } from "@/lib/plans/reviews/rules";

type Say = ReturnType<typeof useTranslations<"plans">>;

/** A figure about students in words: what it is, and what it was when it is about enough of them. */
export function figureWords(t: Say, { measure, part, whole }: Indicator): string {
  const words = t(measureLabel[measure]);
  return part === null || whole === null ? words : t("review.measure.of", { measure: words, part, whole });
}
