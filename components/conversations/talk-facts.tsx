import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { talkMoment } from "@/components/conversations/talk-moment";
import type { TalkFacts } from "@/lib/conversations/queries";
import { fullName } from "@/lib/platform/format";

/** When, where, with whom and about what: the facts of a talk. */
export function TalkFactList({ talk }: { talk: TalkFacts }) {
  const t = useTranslations("conversations");
  const locale = useLocale();
  const none = t("talk.noneNamed");
  return (
    <dl className="grid gap-3">
      <Fact label={t("talk.when")}>{talkMoment(talk, locale)}</Fact>
      {talk.minutes ? (
        <Fact label={t("talk.length")}>{t("talk.minutes", { minutes: talk.minutes })}</Fact>
      ) : null}
      {talk.place ? <Fact label={t("talk.where")}>{t(`places.${talk.place}`)}</Fact> : null}
      <Fact label={t("talk.with")}>{fullName(talk.coachName)}</Fact>
      {talk.heldOn ? (
        <>
          <Fact label={t("talk.topics")}>
            {talk.topics.map((topic) => t(`topics.${topic}`)).join(", ") || none}
          </Fact>
          <Fact label={t("talk.competences")}>
            {talk.competences.map((competence) => t(`competences.${competence}.name`)).join(", ") || none}
          </Fact>
        </>
      ) : null}
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-small text-soft">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
