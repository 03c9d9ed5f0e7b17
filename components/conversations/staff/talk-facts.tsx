import { useLocale, useTranslations } from "next-intl";
import { useAgendaWords } from "@/components/conversations/staff/agenda-words";
import { talkMoment } from "@/components/conversations/talk-moment";
import { Fact, Facts } from "@/components/ui/facts";
import type { StaffTalkFacts } from "@/lib/conversations/staff/queries";
import { fullName } from "@/lib/platform/format";

/** When, where, between whom and what came up: the facts of a talk. */
export function StaffTalkFactList({ talk }: { talk: StaffTalkFacts }) {
  const t = useTranslations("staffTalks");
  const locale = useLocale();
  const { nameOf } = useAgendaWords(talk.questions);
  const cameUp = [...talk.topics, ...talk.competences].map(nameOf);
  return (
    <Facts>
      <Fact name={t("talk.when")}>{talkMoment(talk, locale)}</Fact>
      {talk.minutes ? (
        <Fact name={t("talk.length")}>{t("talk.minutes", { minutes: talk.minutes })}</Fact>
      ) : null}
      {talk.place ? <Fact name={t("talk.where")}>{t(`places.${talk.place}`)}</Fact> : null}
      <Fact name={t("talk.employee")}>{fullName(talk.employeeName)}</Fact>
      <Fact name={t("talk.holder")}>{fullName(talk.holderName)}</Fact>
      {talk.heldOn ? <Fact name={t("talk.topics")}>{cameUp.join(", ") || t("talk.none")}</Fact> : null}
    </Facts>
  );
}
