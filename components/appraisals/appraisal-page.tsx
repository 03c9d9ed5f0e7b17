import { useLocale, useTranslations } from "next-intl";
import { AnswerCard, CheckCard } from "@/components/appraisals/answer-cards";
import { AppraisalChip } from "@/components/appraisals/appraisal-chip";
import { Deeds } from "@/components/appraisals/deeds";
import { Invitation } from "@/components/appraisals/invitation";
import { JudgementCard } from "@/components/appraisals/judgement-card";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { PrintButton } from "@/components/ui/print-button";
import { WhoSees } from "@/components/ui/who-sees";
import type { AnswersView, WrittenView } from "@/lib/appraisals/content/queries";
import type { PassageView } from "@/lib/appraisals/passages/queries";
import type { AppraisalSight } from "@/lib/appraisals/policy";
import type { AppraisalView } from "@/lib/appraisals/queries";
import { stateOfAppraisal } from "@/lib/appraisals/rules";
import type { Day } from "@/lib/platform/calendar";
import { fullName, longDate } from "@/lib/platform/format";

export type AppraisalPageView = {
  readonly appraisal: AppraisalView;
  readonly sight: AppraisalSight;
  readonly written: WrittenView;
  readonly answers: AnswersView;
  readonly passages: readonly PassageView[];
  readonly today: Day;
};

type Props = { view: AppraisalPageView; path: string };

/** One appraisal as its reader may see it: the invitation, what was written, the answer, and what is theirs to do. */
export function AppraisalPage({ view, path }: Props) {
  const t = useTranslations("appraisals");
  const { appraisal, sight, answers } = view;
  const isOwn = sight === "own";
  return (
    <>
      <Heading view={view} path={path} />
      <div className="columns">
        <div className="stack">
          <Judged view={view} />
          <AnswerCard appraisal={appraisal} answers={answers} isOwn={isOwn} />
          <CheckCard appraisal={appraisal} answers={answers} />
          <Deeds view={view} path={`${path}/${appraisal.id}`} />
        </div>
        <div className="stack">
          <Invitation appraisal={appraisal} isOwn={isOwn} />
          <WhoSees who={t("page.sees")} why={t("page.seesWhy")} />
        </div>
      </div>
    </>
  );
}

function Heading({ view: { appraisal, sight }, path }: Props) {
  const t = useTranslations("appraisals");
  const locale = useLocale();
  const { employee, leader, plannedOn, discussedOn } = appraisal;
  const title = sight === "own" ? t("page.own") : t("page.other", { name: fullName(employee) });
  const day = longDate(discussedOn ?? plannedOn, locale);
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("title"), href: path }, { label: title }]} />
      <PageHeader
        title={title}
        lead={t(`page.lead.${stateOfAppraisal(appraisal)}`, { day, leader: fullName(leader) })}
        actions={<PrintButton>{t("page.print")}</PrintButton>}
      >
        <AppraisalChip standing={appraisal} />
      </PageHeader>
    </>
  );
}

/** What was written: to the leader as soon as there is anything, to all others once it was laid. */
function Judged({ view: { appraisal, sight, written, passages } }: Pick<Props, "view">) {
  const isThere = appraisal.isLaid || (sight === "leader" && written.version > 0);
  if (!isThere) return null;
  return <JudgementCard appraisal={appraisal} judgement={written.judgement} passages={passages} />;
}
