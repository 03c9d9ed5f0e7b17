import { useFormatter, useTranslations } from "next-intl";
import { type Kinds, whoseTogether } from "@/lib/scans/results/rules";

/** Whose answers the figures over others are, as words: "others", or who it is when not all of them are in it. */
export function useWhose() {
  const t = useTranslations("scans.result");
  const format = useFormatter();
  return (...rounds: readonly (readonly Kinds[])[]) => {
    const kinds = whoseTogether(...rounds);
    return kinds ? format.list(kinds.map((kind) => t(`groups.${kind}`))) : t("all");
  };
}

/** Words with which a sentence begins. */
export function atStart(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
