import { intakerOf, ReportReaders } from "@/components/conversations/report-readers";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { AddAgreement } from "@/components/conversations/agreement-forms";
import { AgreementList } from "@/components/conversations/agreement-list";
import { ConfirmForm } from "@/components/conversations/confirm-form";
import type { TalkPageView } from "@/components/conversations/talk-page";
import { CardSection } from "@/components/ui/card";
import type { AgreementView } from "@/lib/conversations/agreements/queries";
import type { TalkView } from "@/lib/conversations/queries";
import { aims, editionOf, isWritten, type ReportText } from "@/lib/conversations/rules";
import { dayOf } from "@/lib/platform/calendar";
import { fullName } from "@/lib/platform/format";

export type TalkContent = { report: ReportText; agreements: readonly AgreementView[] };

/** What was said, in two voices, and what was agreed; the student confirms under it. */
export function TalkReport({
  slug,
  view,
  content,
  sharedWords,
}: {
  slug: string;
  view: TalkPageView;
  content: TalkContent;
  sharedWords: ReactNode;
}) {
  const t = useTranslations("conversations");
  const { talk, isOwn, now } = view;
  const name = talk.student.name.givenName;
  const edition = editionOf(talk);
  return (
    <>
      <CardSection title={t("talk.report")}>
        <div className="grid gap-5">
          <TalkVoices talk={talk} report={content.report} isOwn={isOwn} />
          <ReportReaders
            student={isOwn ? null : name}
            intaker={isOwn || view.isIntaker ? intakerOf(talk, isOwn) : undefined}
          />
        </div>
      </CardSection>
      {sharedWords}
      <CardSection title={t("talk.agreements")}>
        {content.agreements.length === 0 ? <p className="text-soft">{t("talk.noAgreements")}</p> : null}
        <AgreementList
          agreements={content.agreements}
          student={isOwn ? null : name}
          today={dayOf(now)}
          canSettle
          canChange={view.canRewrite}
        />
        {view.canRewrite ? (
          <div className="no-print">
            <AddAgreement
              key={edition}
              talkId={talk.id}
              submission={view.submission}
              student={isOwn ? null : name}
            />
          </div>
        ) : null}
      </CardSection>
      {view.canConfirm ? (
        <CardSection title={t("talk.confirmTitle")} lead={t("talk.confirmText")}>
          <ConfirmForm
            key={edition}
            talkId={talk.id}
            edition={edition}
            href={`/${slug}/gesprekken/${talk.id}`}
          />
        </CardSection>
      ) : null}
    </>
  );
}

/** What was said: the student's words first, and where they are going, then what the coach wrote beside them. */
export function TalkVoices({ talk, report, isOwn }: { talk: TalkView; report: ReportText; isOwn: boolean }) {
  const t = useTranslations("conversations.talk");
  const said = useTranslations("conversations.aims");
  const { givenName: name } = talk.student.name;
  return (
    <div className="grid gap-5">
      {isWritten(report) ? null : <p className="text-soft">{t("noReport")}</p>}
      <Voice title={isOwn ? t("ownWords") : t("wordsOf", { name })} text={report.studentWords} />
      {aims.map((aim) => (
        <Voice
          key={aim}
          title={isOwn ? said(`own.${aim}`) : said(`of.${aim}`, { name })}
          text={report[aim]}
        />
      ))}
      <Voice title={t("notesOf", { name: fullName(talk.coachName) })} text={report.coachNotes} />
    </div>
  );
}

function Voice({ title, text }: { title: string; text: string }) {
  if (text === "") return null;
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <p className="whitespace-pre-line break-words">{text}</p>
    </section>
  );
}
