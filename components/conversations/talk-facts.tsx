import { useLocale, useTranslations } from "next-intl";
import { talkMoment } from "@/components/conversations/talk-moment";
import { Fact, Facts } from "@/components/ui/facts";
import type { TalkFacts } from "@/lib/conversations/queries";
import { fullName } from "@/lib/platform/format";

/** When, where, with whom and about what: the facts of a talk. */
export function TalkFactList({ talk }: { talk: TalkFacts }) {
  const t = useTranslations("conversations");
  const locale = useLocale();
  const none = t("talk.noneNamed");
  return (
    <Facts>
      <Fact name={t("talk.when")}>{talkMoment(talk, locale)}</Fact>
      {talk.minutes ? (
        <Fact name={t("talk.length")}>{t("talk.minutes", { minutes: talk.minutes })}</Fact>
      ) : null}
      {talk.plannedMinutes ? (
        <Fact name={t("talk.plannedMinutes")}>{t("talk.minutes", { minutes: talk.plannedMinutes })}</Fact>
      ) : null}
      {talk.room ? <Fact name={t("talk.room")}>{talk.room}</Fact> : null}
      {talk.place ? <Fact name={t("talk.where")}>{t(`places.${talk.place}`)}</Fact> : null}
      <Fact name={talk.kind === "intake" ? t("talk.heldBy") : t("talk.with")}>
        {fullName(talk.coachName)}
      </Fact>
      {talk.heldOn ? (
        <>
          <Fact name={t("talk.topics")}>
            {talk.topics.map((topic) => t(`topics.${topic}`)).join(", ") || none}
          </Fact>
          <Fact name={t("talk.competences")}>
            {talk.competences.map((competence) => t(`competences.${competence}.name`)).join(", ") || none}
          </Fact>
        </>
      ) : null}
    </Facts>
  );
}
