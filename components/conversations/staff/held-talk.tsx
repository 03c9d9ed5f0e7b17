import { useLocale, useTranslations } from "next-intl";
import { AddStaffAgreement } from "@/components/conversations/staff/agreement-forms";
import { StaffAgreementList } from "@/components/conversations/staff/agreement-list";
import { ConfirmStaffForm } from "@/components/conversations/staff/confirm-form";
import { RatingForm } from "@/components/conversations/staff/rating-form";
import { ReportCard } from "@/components/conversations/staff/report-card";
import { RequestsCard } from "@/components/conversations/staff/requests-card";
import { StartedFrom, type StartingView } from "@/components/conversations/staff/starting-card";
import type { StaffTalkPageView } from "@/components/conversations/staff/talk-page";
import { ThoughtsList } from "@/components/conversations/staff/thoughts-list";
import { Card, CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { editionOf } from "@/lib/conversations/rules";
import type { StaffAgreementView } from "@/lib/conversations/staff/agreements/queries";
import { usualAnswerDays } from "@/lib/conversations/staff/holders/rules";
import type { Preparations } from "@/lib/conversations/staff/preparations/queries";
import { allBlocks } from "@/lib/conversations/staff/preparations/rules";
import type { Rating } from "@/lib/conversations/staff/ratings/rules";
import type { RequestView } from "@/lib/conversations/staff/requests/queries";
import type { StaffReport } from "@/lib/conversations/staff/rules";
import { dayOf } from "@/lib/platform/calendar";
import { fullName, shortDate } from "@/lib/platform/format";

export type HeldView = {
  report: StaffReport;
  reaction: string | null;
  agreements: readonly StaffAgreementView[];
  requests: readonly RequestView[];
  preparations: Preparations;
  starting: StartingView;
  rating: Rating | null;
  canRewrite: boolean;
  canRewriteOwn: boolean;
  /** Whether agreements can still be added or taken away. */
  canAgree: boolean;
  canConfirm: boolean;
  canAsk: boolean;
  canAnswer: boolean;
};

type View = StaffTalkPageView & { held: HeldView };

/** After the talk: what was said, what was agreed, what was asked; the employee reads it and may react. */
export function HeldTalk({ slug, view }: { slug: string; view: View }) {
  const t = useTranslations("staffTalks");
  const { talk, held, isOwn, now, submission } = view;
  return (
    <>
      <Standing view={view} />
      <ReportCard view={view} />
      <Agreements view={view} />
      {held.canConfirm ? (
        <CardSection title={t("confirm.title")} lead={t("confirm.lead")}>
          <ConfirmStaffForm
            talkId={talk.id}
            edition={editionOf(talk)}
            href={`/${slug}/werkgesprekken/${talk.id}`}
          />
        </CardSection>
      ) : null}
      <RequestsCard
        talkId={talk.id}
        requests={held.requests}
        isOwn={isOwn}
        endedHolder={talk.isStillHeld ? null : fullName(talk.holderName)}
        canAsk={held.canAsk}
        canAnswer={held.canAnswer}
        days={talk.rule?.answerDays ?? usualAnswerDays}
        today={dayOf(now)}
        submission={submission}
      />
      <StartedFrom starting={held.starting} view={view} />
      <Prepared view={view} />
      <div className="no-print">
        <CardSection title={t("rating.title")} lead={t("rating.lead")}>
          <RatingForm talkId={talk.id} rating={held.rating} />
        </CardSection>
      </div>
    </>
  );
}

function Standing({ view: { talk, held } }: { view: View }) {
  const t = useTranslations("staffTalks.confirm");
  const locale = useLocale();
  if (talk.confirmedAt) {
    const date = shortDate(dayOf(talk.confirmedAt), locale);
    return <Notice state="ok" text={t(talk.hasReaction ? "onReaction" : "on", { date })} />;
  }
  return held.canConfirm ? null : <Notice text={t("waiting", { name: talk.employeeName.givenName })} />;
}

function Agreements({ view: { talk, held, reader, now, submission } }: { view: View }) {
  const t = useTranslations("staffTalks.agreements");
  return (
    <CardSection title={t("title")}>
      {held.agreements.length === 0 ? <p className="text-soft">{t("none")}</p> : null}
      <StaffAgreementList
        agreements={held.agreements}
        reader={reader}
        today={dayOf(now)}
        canChange={held.canAgree}
      />
      {held.canAgree ? (
        <div className="no-print">
          <AddStaffAgreement talkId={talk.id} submission={submission} reader={reader} />
        </div>
      ) : null}
    </CardSection>
  );
}

/** What both wrote before it, as far as it was shared. */
function Prepared({ view: { talk, held, reader } }: { view: View }) {
  const t = useTranslations("staffTalks.prepare");
  const { own, other } = held.preparations;
  const agenda = { blocks: allBlocks, questions: talk.questions };
  const hasOwn = Object.keys(own.thoughts).length > 0;
  if (!hasOwn && !other) return null;
  return (
    <Card>
      <Disclosure label={t("both")}>
        <div className="grid gap-5">
          {hasOwn ? (
            <section aria-label={t("title")}>
              <h3>{t("title")}</h3>
              <ThoughtsList thoughts={own.thoughts} {...agenda} />
            </section>
          ) : null}
          {other ? (
            <section aria-label={t("other", { name: reader.other })}>
              <h3>{t("other", { name: reader.other })}</h3>
              <ThoughtsList thoughts={other.thoughts} {...agenda} />
            </section>
          ) : null}
        </div>
      </Disclosure>
    </Card>
  );
}
