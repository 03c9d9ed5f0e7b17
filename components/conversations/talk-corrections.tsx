import { useLocale, useTranslations } from "next-intl";
import { Corrections } from "@/components/conversations/corrections";
import type { CorrectionView } from "@/lib/conversations/corrections/queries";
import type { CorrectableFact } from "@/lib/conversations/corrections/rules";
import type { CareerCompetence, Kind, Place, Topic } from "@/lib/conversations/rules";
import { shortDate } from "@/lib/platform/format";

/** What was corrected in the facts of a talk with a student. */
export function TalkCorrections({ corrections }: { corrections: readonly CorrectionView[] }) {
  const t = useTranslations("conversations");
  const locale = useLocale();
  const say = (fact: CorrectableFact, value: string) => {
    switch (fact) {
      case "held-on":
        return shortDate(value, locale);
      case "kind":
        return t(`kinds.${value as Kind}`);
      case "minutes":
        return t("talk.minutes", { minutes: Number(value) });
      case "place":
        return t(`places.${value as Place}`);
      case "topics":
        return t(`topics.${value as Topic}`);
      case "competences":
        return t(`competences.${value as CareerCompetence}.name`);
    }
  };
  return <Corrections corrections={corrections} say={say} />;
}
