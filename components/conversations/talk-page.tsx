import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CancelForm } from "@/components/conversations/cancel-form";
import {
  ConfirmedNotice,
  LookAgain,
  Objection,
} from "@/components/conversations/dialogue/confirmed-together";
import { DepthForm } from "@/components/conversations/dialogue/depth-form";
import { PreparedWords } from "@/components/conversations/dialogue/prepared-words";
import { FactsForm } from "@/components/conversations/facts-form";
import { MoveForm } from "@/components/conversations/move-form";
import { TalkCorrections } from "@/components/conversations/talk-corrections";
import { TalkFactList } from "@/components/conversations/talk-facts";
import { type TalkContent, TalkReport } from "@/components/conversations/talk-report";
import { TalkStateChip } from "@/components/conversations/talk-state";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { PrintButton } from "@/components/ui/print-button";
import { Words } from "@/components/ui/words";
import type { ObjectionView } from "@/lib/conversations/confirmations/queries";
import type { OwnDepth } from "@/lib/conversations/dialogue/depth/queries";
import type { StudentPreparation } from "@/lib/conversations/dialogue/preparations/rules";
import type { CardSet } from "@/lib/conversations/dialogue/rules";
import type { CorrectionView } from "@/lib/conversations/corrections/queries";
import type { TalkView } from "@/lib/conversations/queries";
import { stateOf } from "@/lib/conversations/rules";
import { typedFacts } from "@/lib/conversations/schema";
import { dayOf, timeOf } from "@/lib/platform/calendar";
import { fullName } from "@/lib/platform/format";

export type TalkPageView = {
  talk: TalkView;
  now: Date;
  /** Whether the reader is the student. */
  isOwn: boolean;
  /** Whether it is between the reader and somebody: the two, or who holds it as an intaker. */
  isParty: boolean;
  /** Whether the reader holds it as an intaker, and not as the coach. */
  isIntaker: boolean;
  /** Whether what was said is not for this reader: no party, or a next coach whom the student did not open it to. */
  isClosed: boolean;
  /** What was said and agreed; null where there is nothing yet, or nothing for this reader. */
  content: TalkContent | null;
  /** What of its facts was corrected since it was recorded. */
  corrections: readonly CorrectionView[];
  canRecord: boolean;
  canRewrite: boolean;
  canCorrect: boolean;
  /** Sets this showing of the page apart, so that a form sent twice does its work once. */
  submission: string;
  /** The same of what the student has against the report. */
  objecting: string;
  canConfirm: boolean;
  canCancel: boolean;
  /** For who may move it: how long it is to take, and whether they have another talk at that time; null for others. */
  moving: { minutes: number; isOverAnother: boolean } | null;
  /** Whether the reader is one of the two, and the talk is still to come. */
  canPrepare: boolean;
  /** Whether the student may still say that what was confirmed on one screen is not right. */
  canObject: boolean;
  objection: ObjectionView | null;
  /** What the student wrote before it, and the cards it was held with; null where that is nothing, or not for this reader. */
  prepared: { said: StudentPreparation; set: CardSet } | null;
  /** How deep the reader found it; null for who may not say. */
  depth: OwnDepth | null;
};

/** One talk: its facts, and for the two it is between what was said and agreed. */
export function TalkPage({
  slug,
  view,
  agenda,
  after,
  guests,
  sharedWords,
}: {
  slug: string;
  view: TalkPageView;
  /** What other slices put on the agenda of a talk that is still to come. */
  agenda?: ReactNode;
  /** What other slices put under a talk that was held. */
  after?: ReactNode;
  /** Who joins from outside, and what they read of it. */
  guests?: ReactNode;
  sharedWords?: ReactNode;
}) {
  const t = useTranslations("conversations");
  const common = useTranslations("common");
  const { talk, isOwn } = view;
  const kind = t(`kinds.${talk.kind}`);
  const student = fullName(talk.student.name);
  const title =
    isOwn && talk.kind !== "intake"
      ? t("talk.titleOwn", { kind })
      : t("talk.title", { kind, name: isOwn ? fullName(talk.coachName) : student });
  return (
    <Words of={["conversations"]}>
      <Breadcrumb
        crumbs={[
          isOwn
            ? { label: t("agenda.title"), href: `/${slug}/gesprekken` }
            : view.isIntaker
              ? { label: t("intakesTitle"), href: `/${slug}/studenten/intakes` }
              : { label: student, href: `/${slug}/studenten/${talk.studentId}` },
          { label: kind },
        ]}
      />
      <PageHeader title={title} actions={<Actions slug={slug} view={view} print={common("print")} />}>
        {isOwn ? <p className="print-only">{student}</p> : null}
        <TalkStateChip state={stateOf(talk, view.now)} how={talk.confirmedHow} />
      </PageHeader>
      <div className="columns">
        <div>
          {agenda}
          <Main slug={slug} view={view} sharedWords={sharedWords} />
          {after}
        </div>
        <div>
          {guests}
          <CardSection title={t("talk.facts")}>
            <TalkFactList talk={talk} />
            <TalkCorrections corrections={view.corrections} />
            {view.canCorrect ? (
              <div className="no-print mt-4">
                <FactsForm
                  key={talk.version}
                  talk={talk}
                  facts={typedFacts(talk)}
                  student={talk.student.name.givenName}
                  today={dayOf(view.now)}
                  onlyKind={view.isIntaker ? "intake" : undefined}
                />
              </div>
            ) : null}
          </CardSection>
          <Change view={view} />
        </div>
      </div>
    </Words>
  );
}

function Actions({ slug, view, print }: { slug: string; view: TalkPageView; print: string }) {
  const t = useTranslations("conversations.talk");
  const prepare = useTranslations("dialogue.talk");
  const { talk } = view;
  return (
    <>
      {view.content ? <PrintButton>{print}</PrintButton> : null}
      {view.canCancel && stateOf(talk, view.now) === "planned" ? (
        <a className="button" href={`/api/${slug}/gesprekken/${talk.id}/agenda`} download>
          <Icon name="calendar" size={18} />
          {t("toCalendar")}
        </a>
      ) : null}
      {view.canRewrite ? (
        <LinkButton icon="pencil" href={`/${slug}/gesprekken/${talk.id}/aanpassen`}>
          {view.isOwn ? t("editOwn") : t("edit")}
        </LinkButton>
      ) : null}
      {view.canPrepare ? (
        <>
          <LinkButton kind={view.isOwn ? "go" : "plain"} href={`/${slug}/gesprekken/${talk.id}/voorbereiden`}>
            {prepare("prepare")}
          </LinkButton>
          <LinkButton href={`/${slug}/gesprekken/${talk.id}/scherm-dicht`}>{prepare("close")}</LinkButton>
        </>
      ) : null}
      {view.canRecord ? (
        <LinkButton kind="go" href={`/${slug}/studenten/${talk.studentId}/gesprek?talk=${talk.id}`}>
          {t("record")}
        </LinkButton>
      ) : null}
    </>
  );
}

function Main({ slug, view, sharedWords }: { slug: string; view: TalkPageView; sharedWords: ReactNode }) {
  const t = useTranslations("conversations");
  const depth = useTranslations("dialogue.depth");
  const prepare = useTranslations("dialogue.prepare");
  const locale = useLocale();
  const { talk, content } = view;
  if (talk.cancelledBecause) {
    const reason = t(`reasons.${talk.cancelledBecause}`).toLocaleLowerCase(locale);
    return <Notice text={t("talk.cancelledBecause", { reason })} />;
  }
  if (!view.isParty) return <Notice text={t("talk.closed")} />;
  if (view.isClosed) return <Notice text={t("talk.closedEarlier", { name: talk.student.name.givenName })} />;
  if (!content) return <Notice text={view.canRecord ? t("talk.notYet") : t("talk.notYetOwn")} />;
  return (
    <>
      {talk.confirmedAt ? (
        <ConfirmedNotice talk={talk} isOwn={view.isOwn} now={view.now} />
      ) : view.isOwn ? null : (
        <Notice text={t("talk.waiting", { name: talk.student.name.givenName })} />
      )}
      {view.objection ? (
        <Objection objection={view.objection} student={view.isOwn ? null : talk.student.name.givenName} />
      ) : null}
      {view.canObject ? <LookAgain slug={slug} talk={talk} submission={view.objecting} /> : null}
      <TalkReport slug={slug} view={view} content={content} sharedWords={sharedWords} />
      {view.prepared ? (
        <Disclosure
          label={view.isOwn ? prepare("beforeOwn") : prepare("before", { name: talk.student.name.givenName })}
        >
          <PreparedWords {...view.prepared} student={view.isOwn ? null : talk.student.name.givenName} />
        </Disclosure>
      ) : null}
      {view.depth ? (
        <div className="no-print">
          <CardSection title={depth("title")}>
            <Words of={["dialogue"]}>
              <DepthForm talkId={talk.id} own={view.depth} isStudent={view.isOwn} />
            </Words>
          </CardSection>
        </div>
      ) : null}
    </>
  );
}

function Change({ view: { talk, now, moving, canCancel } }: { view: TalkPageView }) {
  const t = useTranslations("conversations.plan");
  if (!canCancel) return null;
  const at = talk.plannedFor ?? now;
  return (
    <div className="card no-print grid gap-2" data-pad="yes">
      {moving?.isOverAnother ? <Notice state="attention" text={t("overAnother")} /> : null}
      {moving ? (
        <Disclosure label={t("moveTo")}>
          <MoveForm
            talkId={talk.id}
            planned={{ day: dayOf(at), time: timeOf(at), minutes: moving.minutes, room: talk.room }}
            today={dayOf(now)}
          />
        </Disclosure>
      ) : null}
      <Disclosure label={t("cancelTitle")}>
        <CancelForm talkId={talk.id} />
      </Disclosure>
    </div>
  );
}
