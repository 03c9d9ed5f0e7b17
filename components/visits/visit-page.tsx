import { useLocale, useTranslations } from "next-intl";
import { StartAfresh } from "@/components/conversations/start-afresh";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { PrintButton } from "@/components/ui/print-button";
import { Words } from "@/components/ui/words";
import { AnswerForm, HandOver } from "@/components/visits/answer-form";
import { CancelVisitForm, MoveVisitForm, TakeOver } from "@/components/visits/change-visit";
import { ReportForm, type ReportFormProps } from "@/components/visits/report-form";
import { ReportView, Voice } from "@/components/visits/report-view";
import { VisitFacts } from "@/components/visits/visit-facts";
import { VisitStateChip } from "@/components/visits/visit-state";
import { dayOf, timeOf } from "@/lib/platform/calendar";
import { fullName } from "@/lib/platform/format";
import type { VisitView } from "@/lib/visits/queries";
import { isAhead, stateOf } from "@/lib/visits/rules";
import type { VisitTexts } from "@/lib/visits/texts/queries";

export type VisitPageView = {
  readonly visit: VisitView;
  readonly now: Date;
  /** Who reads: the visited, the visitor, or another leader of the visited. */
  readonly reader: "teacher" | "visitor" | "leader";
  /** What was written and is for this reader; null otherwise. */
  readonly texts: VisitTexts | null;
  /** The form of who may write now; null for others. */
  readonly form: (ReportFormProps & { readonly isDraft: boolean }) | null;
  readonly canMove: boolean;
  readonly canCallOff: boolean;
  /** An earlier leader was to pay it, and the reader leads the visited now. */
  readonly canTakeOver: boolean;
  readonly canHandOver: boolean;
  readonly canAnswer: boolean;
  readonly submission: string;
};

/** One visit: what was agreed, and for the two it is between what was seen. */
export function VisitPage({ view, path }: { view: VisitPageView; path: string }) {
  const t = useTranslations("visits");
  const common = useTranslations("common");
  const { visit, reader, texts } = view;
  const [visitor, teacher] = [fullName(visit.visitor), fullName(visit.teacher)];
  const title = {
    teacher: t("visit.titleBy", { name: visitor }),
    visitor: t("visit.titleAt", { name: teacher }),
    leader: t("visit.titleFact", { visitor, teacher }),
  }[reader];
  return (
    <Words of={["visits", "conversations"]}>
      <Breadcrumb crumbs={[{ label: t("title"), href: path }, { label: title }]} />
      <PageHeader title={title} actions={texts?.report ? <PrintButton>{common("print")}</PrintButton> : null}>
        <VisitStateChip visit={visit} now={view.now} />
      </PageHeader>
      <div className="columns">
        <div>
          <Main view={view} />
        </div>
        <div>
          <CardSection title={t("visit.facts")}>
            <VisitFacts visit={visit} />
          </CardSection>
          <Change view={view} />
        </div>
      </div>
    </Words>
  );
}

function Main({ view }: { view: VisitPageView }) {
  const { visit, texts, form, canHandOver, canAnswer, submission } = view;
  const t = useTranslations("visits");
  const name = visit.teacher.givenName;
  return (
    <>
      <Standing view={view} />
      {canHandOver ? (
        <Notice state="attention" text={t("report.handOverWhy", { name })}>
          <HandOver visitId={visit.id} name={name} />
        </Notice>
      ) : null}
      {texts?.report ? <ReportView visit={visit} report={texts.report} /> : null}
      <Answers view={view} />
      {canAnswer ? (
        <CardSection title={t("answer.title")} lead={t("answer.lead", { name: visit.visitor.givenName })}>
          <AnswerForm visitId={visit.id} name={visit.visitor.givenName} submission={submission} />
        </CardSection>
      ) : null}
      {form ? <Write form={form} hasReport={Boolean(texts?.report)} /> : null}
    </>
  );
}

/** What the reader may expect now, in a sentence. */
function Standing({ view: { visit, reader, now, canTakeOver } }: { view: VisitPageView }) {
  const t = useTranslations("visits");
  const locale = useLocale();
  const state = stateOf(visit, now);
  const isProposer = visit.proposedById === (reader === "teacher" ? visit.teacherId : visit.visitorId);
  const name = reader === "teacher" ? visit.visitor.givenName : visit.teacher.givenName;
  if (visit.cancelledBecause) {
    const reason = t(`reasons.${visit.cancelledBecause}`).toLocaleLowerCase(locale);
    return <Notice text={t("visit.cancelled", { reason })} />;
  }
  if (canTakeOver) return <Left visit={visit} />;
  if (reader === "leader") return <Notice text={t("visit.closed")} />;
  if (visit.kind === "leader" && !visit.isVisitorLeading && isAhead(state))
    return <Notice state="attention" text={t("visit.leftTeacher", { name })} />;
  if (state === "asked")
    return <Notice text={isProposer ? t("visit.askedByYou") : t("visit.asked", { name })} />;
  if (reader === "visitor") {
    if (state === "planned") return <Notice text={t("report.early")} />;
    return state === "shared" ? <Notice state="ok" text={t("report.handedOver", { name })} /> : null;
  }
  if (state === "planned") return <Notice text={t("visit.ahead", { name })} />;
  return state === "to-write" || state === "written" ? <Notice text={t("visit.notYet", { name })} /> : null;
}

/** What an earlier leader was to pay, to be taken over by who leads now. */
function Left({ visit }: Pick<VisitPageView, "visit">) {
  const t = useTranslations("visits.visit");
  const [visitor, teacher] = [fullName(visit.visitor), fullName(visit.teacher)];
  return (
    <Notice state="attention" text={t("left", { visitor, teacher })}>
      <div className="mt-2">
        <TakeOver visitId={visit.id} />
      </div>
    </Notice>
  );
}

/** The reaction of the visited, and what the colleague noted for themselves. */
function Answers({ view: { visit, reader, texts } }: { view: VisitPageView }) {
  const t = useTranslations("visits.report");
  if (!texts) return null;
  const name = visit.teacher.givenName;
  return (
    <>
      {visit.answeredAt ? (
        <CardSection title={reader === "teacher" ? t("reactionOwn") : t("reactionTitle", { name })}>
          <p className="whitespace-pre-line">{texts.reaction || t("noReaction")}</p>
        </CardSection>
      ) : null}
      {texts.note && visit.sharedAt ? (
        <div className="card no-print" data-pad="yes">
          <Voice title={t("yourNote")} text={texts.note} />
        </div>
      ) : null}
    </>
  );
}

function Write({ form, hasReport }: { form: NonNullable<VisitPageView["form"]>; hasReport: boolean }) {
  const t = useTranslations("visits.report");
  const { isDraft, ...props } = form;
  const editor = (
    <>
      {isDraft ? <StartAfresh autosave={form.autosave} /> : null}
      <ReportForm key={form.version} {...props} />
    </>
  );
  if (hasReport) {
    return (
      <div className="card no-print" data-pad="yes">
        <Disclosure label={t("change")} open={isDraft}>
          {editor}
        </Disclosure>
      </div>
    );
  }
  return (
    <CardSection title={t("writeTitle")} lead={t(form.isPeer ? "peerLead" : "writeLead")}>
      <div className="grid gap-4">{editor}</div>
    </CardSection>
  );
}

function Change({ view: { visit, now, canMove, canCallOff } }: { view: VisitPageView }) {
  const t = useTranslations("visits.visit");
  if (!canMove && !canCallOff) return null;
  const { plannedFor, id } = visit;
  const label = plannedFor ? t("moveTo") : t("chooseDay");
  return (
    <div className="card no-print grid gap-2" data-pad="yes">
      {canMove ? (
        <Disclosure label={label} open={plannedFor === null}>
          <MoveVisitForm
            key={visit.version}
            visitId={id}
            day={plannedFor ? dayOf(plannedFor) : ""}
            time={plannedFor ? timeOf(plannedFor) : ""}
            lesson={visit.lesson}
            place={visit.place}
            today={dayOf(now)}
            label={label}
          />
        </Disclosure>
      ) : null}
      {canCallOff ? (
        <Disclosure label={t("cancelTitle")}>
          <CancelVisitForm visitId={id} isPeer={visit.kind === "peer"} />
        </Disclosure>
      ) : null}
    </div>
  );
}
