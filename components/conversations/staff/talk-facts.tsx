import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { talkMoment } from "@/components/conversations/talk-moment";
import type { StaffTalkFacts } from "@/lib/conversations/staff/queries";
import { fullName } from "@/lib/platform/format";

/** When, where, between whom and what came up: the facts of a talk. */
export function StaffTalkFactList({ talk }: { talk: StaffTalkFacts }) {
  const t = useTranslations("staffTalks");
  const locale = useLocale();
  const cameUp = [...talk.topics, ...talk.competences].map((block) => t(`blocks.${block}.name`));
  return (
    <dl className="grid gap-3">
      <Fact label={t("talk.when")}>{talkMoment(talk, locale)}</Fact>
      {talk.minutes ? (
        <Fact label={t("talk.length")}>{t("talk.minutes", { minutes: talk.minutes })}</Fact>
      ) : null}
      {talk.place ? <Fact label={t("talk.where")}>{t(`places.${talk.place}`)}</Fact> : null}
      <Fact label={t("talk.employee")}>{fullName(talk.employeeName)}</Fact>
      <Fact label={t("talk.holder")}>{fullName(talk.holderName)}</Fact>
      {talk.heldOn ? <Fact label={t("talk.topics")}>{cameUp.join(", ") || t("talk.none")}</Fact> : null}
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
