import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { AgreementList } from "@/components/conversations/agreement-list";
import { TogetherForm } from "@/components/conversations/dialogue/together-form";
import { TalkFactList } from "@/components/conversations/talk-facts";
import { type TalkContent, TalkVoices } from "@/components/conversations/talk-report";
import { LinkButton } from "@/components/ui/button";
import { CardSection } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Words } from "@/components/ui/words";
import { objectionDays } from "@/lib/conversations/confirmations/rules";
import type { TalkView } from "@/lib/conversations/queries";
import { editionOf } from "@/lib/conversations/rules";
import { dayOf, later } from "@/lib/platform/calendar";
import { shortDate } from "@/lib/platform/format";

export type TogetherPageView = { talk: TalkView; now: Date; content: TalkContent };

/** After the talk, on one screen that goes to the student: what was recorded, to read and to agree with (S5). */
export function TogetherPage({
  slug,
  view: { talk, now, content },
  sharedWords,
}: {
  slug: string;
  view: TogetherPageView;
  /** What somebody from the placement will read of it: the student agrees to that as well. */
  sharedWords: ReactNode;
}) {
  const t = useTranslations("dialogue.together");
  const words = useTranslations("conversations.talk");
  const locale = useLocale();
  const { givenName: name } = talk.student.name;
  const path = `/${slug}/gesprekken/${talk.id}`;
  const until = shortDate(later(dayOf(now), { days: objectionDays }), locale);
  return (
    <div className="calm" data-calm>
      <PageHeader title={t("title")} lead={t("lead", { name })} />
      <div className="stack">
        <CardSection title={words("report")}>
          <TalkVoices talk={talk} report={content.report} isOwn={false} />
        </CardSection>
        {sharedWords}
        <CardSection title={words("agreements")}>
          {content.agreements.length === 0 ? <p className="text-soft">{words("noAgreements")}</p> : null}
          <AgreementList
            agreements={content.agreements}
            student={name}
            today={dayOf(now)}
            canSettle={false}
          />
        </CardSection>
        <CardSection title={words("facts")}>
          <TalkFactList talk={talk} />
        </CardSection>
        <CardSection title={t("forStudent", { name })} lead={t("text", { date: until })}>
          <Words of={["dialogue"]}>
            <TogetherForm talkId={talk.id} edition={editionOf(talk)} />
          </Words>
          <div className="mt-4 flex flex-wrap gap-3">
            <LinkButton href={`${path}/aanpassen`}>{t("change")}</LinkButton>
            <LinkButton href={path}>{t("later")}</LinkButton>
          </div>
        </CardSection>
      </div>
    </div>
  );
}
