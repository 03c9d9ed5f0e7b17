import { useLocale, useTranslations } from "next-intl";
import { Corrections } from "@/components/conversations/corrections";
import { useAgendaWords } from "@/components/conversations/staff/agenda-words";
import type { CorrectionView } from "@/lib/conversations/corrections/queries";
import type { CorrectableFact } from "@/lib/conversations/corrections/rules";
import type { Block } from "@/lib/conversations/staff/preparations/rules";
import type { StaffKind, StaffPlace } from "@/lib/conversations/staff/rules";
import { shortDate } from "@/lib/platform/format";

type Props = { corrections: readonly CorrectionView[]; questions: readonly string[] };

/** What was corrected in the facts of a talk with staff. */
export function StaffCorrections({ corrections, questions }: Props) {
  const t = useTranslations("staffTalks");
  const locale = useLocale();
  const { nameOf } = useAgendaWords(questions);
  const say = (fact: CorrectableFact, value: string) => {
    switch (fact) {
      case "held-on":
        return shortDate(value, locale);
      case "kind":
        return t(`kinds.${value as StaffKind}`);
      case "minutes":
        return t("talk.minutes", { minutes: Number(value) });
      case "place":
        return t(`places.${value as StaffPlace}`);
      case "topics":
      case "competences":
        return nameOf(value as Block);
    }
  };
  return <Corrections corrections={corrections} say={say} />;
}
