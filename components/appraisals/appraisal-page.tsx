import { useLocale, useTranslations } from "next-intl";
import { AnswerCard, CheckCard } from "@/components/appraisals/answer-cards";
import { AppraisalChip } from "@/components/appraisals/appraisal-chip";
import { CheckForm } from "@/components/appraisals/check-form";
import { Invitation } from "@/components/appraisals/invitation";
import { JudgementCard } from "@/components/appraisals/judgement-card";
import { PassagesCard } from "@/components/appraisals/passages-card";
import { PrepareCard } from "@/components/appraisals/prepare-card";
import { SignForm } from "@/components/appraisals/sign-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { PrintButton } from "@/components/ui/print-button";
import { WhoSees } from "@/components/ui/who-sees";
import { Words } from "@/components/ui/words";
import type { AnswersView, WrittenView } from "@/lib/appraisals/content/queries";
import type { PassageView } from "@/lib/appraisals/passages/queries";
import type { AppraisalSight } from "@/lib/appraisals/policy";
import type { AppraisalView } from "@/lib/appraisals/queries";
import { stateOfAppraisal } from "@/lib/appraisals/rules";
import { type Day, dayOf } from "@/lib/platform/calendar";
import { fullName, longDate, shortDate } from "@/lib/platform/format";
import { newId } from "@/lib/platform/ids";

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

/** What is this reader's to do now. */
function Deeds({ view, path }: Props) {
  const t = useTranslations("appraisals.check");
  const locale = useLocale();
  const { appraisal, sight, written, passages, today } = view;
  const { id, version, response, ruling, invitationReadAt } = appraisal;
  const state = stateOfAppraisal(appraisal);
  const invited = invitationReadAt
    ? t("invited", { day: shortDate(dayOf(invitationReadAt), locale) })
    : t("notInvited");
  const isWriting = state === "planned" && (sight === "own" || sight === "leader");
  return (
    <>
      {sight === "leader" ? (
        <PrepareCard {...{ appraisal, today, path }} hasText={written.version > 0} />
      ) : null}
      {isWriting ? <PassagesCard appraisal={appraisal} passages={passages} isOwn={sight === "own"} /> : null}
      <Words of={["appraisals"]}>
        {sight === "own" && state === "discussed" ? (
          <SignForm appraisalId={id} version={version} submission={newId()} />
        ) : null}
        {sight === "office" && response && !ruling ? (
          <CheckForm appraisalId={id} version={version} submission={newId()} invited={invited} />
        ) : null}
      </Words>
    </>
  );
}
