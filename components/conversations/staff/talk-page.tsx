import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Reader } from "@/components/conversations/staff/agreement-forms";
import { CancelStaffForm, MoveStaffForm } from "@/components/conversations/staff/arrange-forms";
import { HeldTalk, type HeldView } from "@/components/conversations/staff/held-talk";
import { Preparing, type PreparingView } from "@/components/conversations/staff/preparing";
import { StaffCorrections } from "@/components/conversations/staff/staff-corrections";
import { StaffFactsForm } from "@/components/conversations/staff/staff-facts-form";
import { StaffTalkChip } from "@/components/conversations/staff/talk-chip";
import { StaffTalkFactList } from "@/components/conversations/staff/talk-facts";
import { WhoMayHold } from "@/components/conversations/staff/who-may-hold";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { PrintButton } from "@/components/ui/print-button";
import { Words } from "@/components/ui/words";
import type { CorrectionView } from "@/lib/conversations/corrections/queries";
import { stateOf } from "@/lib/conversations/rules";
import { typedFacts } from "@/lib/conversations/schema";
import { correctableTopics } from "@/lib/conversations/staff/preparations/rules";
import type { StaffTalkView } from "@/lib/conversations/staff/queries";
import { dayOf, timeOf } from "@/lib/platform/calendar";
import { fullName } from "@/lib/platform/format";

export type StaffTalkPageView = {
  talk: StaffTalkView;
  now: Date;
  /** Whether the reader is the employee. */
  isOwn: boolean;
  reader: Reader;
  /** Before the talk; null once it was held or called off, and for whom it is closed. */
  preparing: PreparingView | null;
  /** After it; null before, and for whom it is closed. */
  held: HeldView | null;
  /** Whether the reader held it and may not read it any more. */
  isEnded: boolean;
  /** What of its facts was corrected since it was recorded. */
  corrections: readonly CorrectionView[];
  canCorrect: boolean;
  canRecord: boolean;
  canArrange: boolean;
  /** Sets this showing of the page apart, so that a form sent twice does its work once. */
  submission: string;
};

/** One talk with an employee: who may hold it and what may follow first, then what it is about. */
export function StaffTalkPage({
  slug,
  deviceKey,
  view,
}: {
  slug: string;
  deviceKey: string;
  view: StaffTalkPageView;
}) {
  const t = useTranslations("staffTalks");
  const { talk, isOwn, now } = view;
  const path = `/${slug}/werkgesprekken`;
  const other = fullName(isOwn ? talk.holderName : talk.employeeName);
  const title = t("talk.title", { kind: t(`kinds.${talk.kind}`), name: other });
  return (
    <Words of={["staffTalks", "conversations"]}>
      <Breadcrumb crumbs={[{ label: t("title"), href: path }, { label: title }]} />
      <PageHeader title={title} actions={<Actions path={path} view={view} />}>
        <StaffTalkChip state={stateOf(talk, now)} />
      </PageHeader>
      <div className="columns">
        <div>
          <Main slug={slug} deviceKey={deviceKey} view={view} />
        </div>
        <div>
          <CardSection title={t("talk.facts")}>
            <StaffTalkFactList talk={talk} />
            <StaffCorrections corrections={view.corrections} questions={talk.questions} />
            {view.canCorrect ? <Correct view={view} /> : null}
          </CardSection>
          <CardSection title={t(isOwn ? "who.title" : "who.titleOne")} lead={t("who.notFollows")}>
            <WhoMayHold held={talk} isOwn={isOwn} />
          </CardSection>
          {view.canArrange ? <Arrange view={view} /> : null}
        </div>
      </div>
    </Words>
  );
}

function Actions({ path, view }: { path: string; view: StaffTalkPageView }) {
  const t = useTranslations("staffTalks.talk");
  const print = useTranslations("common")("print");
  return (
    <>
      {view.held ? <PrintButton>{print}</PrintButton> : null}
      {view.canRecord ? (
        <LinkButton href={`${path}/${view.talk.id}/vastleggen`}>{t("record")}</LinkButton>
      ) : null}
    </>
  );
}

type MainProps = { slug: string; deviceKey: string; view: StaffTalkPageView };

function Main({ slug, deviceKey, view }: MainProps): ReactNode {
  const t = useTranslations("staffTalks");
  const locale = useLocale();
  const { talk, preparing, held } = view;
  if (view.isEnded) return <Notice text={t("talk.ended", { name: fullName(talk.employeeName) })} />;
  if (talk.cancelledBecause) {
    const reason = t(`reasons.${talk.cancelledBecause}`).toLocaleLowerCase(locale);
    return <Notice text={t("talk.cancelled", { reason })} />;
  }
  if (held) return <HeldTalk slug={slug} view={{ ...view, held }} />;
  if (!preparing) return null;
  return (
    <>
      {talk.isStillHeld ? null : <Notice text={t("requests.ended", { name: fullName(talk.holderName) })} />}
      <Preparing slug={slug} deviceKey={deviceKey} view={{ ...view, preparing }} />
    </>
  );
}

function Correct({ view: { talk, now } }: { view: StaffTalkPageView }) {
  return (
    <div className="no-print mt-4">
      <StaffFactsForm
        key={talk.version}
        talk={talk}
        kinds={[...new Set([talk.kind, ...talk.kinds])]}
        topics={correctableTopics(talk)}
        questions={talk.questions}
        facts={typedFacts(talk)}
        employee={talk.employeeName.givenName}
        today={dayOf(now)}
      />
    </div>
  );
}

function Arrange({ view: { talk, now } }: { view: StaffTalkPageView }) {
  const t = useTranslations("staffTalks.plan");
  const at = talk.plannedFor ?? now;
  return (
    <div className="card no-print grid gap-2" data-pad="yes">
      <Disclosure label={t("moveTo")}>
        <MoveStaffForm talkId={talk.id} day={dayOf(at)} time={timeOf(at)} today={dayOf(now)} />
      </Disclosure>
      <Disclosure label={t("cancelTitle")}>
        <CancelStaffForm talkId={talk.id} />
      </Disclosure>
    </div>
  );
}
