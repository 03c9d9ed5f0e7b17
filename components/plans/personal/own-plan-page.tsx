import { useLocale, useTranslations } from "next-intl";
import { PageTerms } from "@/components/glossary/page-terms";
import { AgreementChanges } from "@/components/plans/personal/agreement-changes";
import { CarryOver } from "@/components/plans/personal/carry-over";
import { CarriedActions } from "@/components/plans/personal/carried-actions";
import { LearningCard, type LearningCardView } from "@/components/plans/personal/learning-card";
import { OwnPart } from "@/components/plans/personal/own-part";
import { PersonalCheck } from "@/components/plans/personal/personal-check";
import { QuestionCard } from "@/components/plans/personal/question-card";
import { ReadingCard, type Standing } from "@/components/plans/personal/reading-card";
import { ReviewDay } from "@/components/plans/personal/review-day";
import { PrintButton } from "@/components/ui/print-button";
import { YearTabs } from "@/components/plans/year-tabs";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { CardSection } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Steps } from "@/components/ui/steps";
import { Words } from "@/components/ui/words";
import { ownPlanAddress } from "@/lib/plans/personal/addresses/rules";
import { leftOf } from "@/lib/plans/personal/carrying/rules";
import { checkPersonalPlan, type LobActions } from "@/lib/plans/personal/check/rules";
import {
  aboutOf,
  isCarried,
  leadersOf,
  mayBeWritten,
  type PartKind,
  personalLifeCycle,
  type PersonalPlan,
  type PersonalText,
  stateOfPlan,
} from "@/lib/plans/personal/rules";
import type { CarriedAction } from "@/lib/plans/personal/pieces/queries";
import type { OwnProposal } from "@/lib/plans/proposals/rules";
import { longDate } from "@/lib/platform/format";
import { careerCompetences } from "@/lib/plans/rules";
import { type Day, dayOf, schoolYearLabel, schoolYearOfDay, type SchoolYear } from "@/lib/platform/calendar";

export type OwnPlanView = {
  plan: PersonalPlan;
  before: PersonalText | null;
  years: readonly SchoolYear[];
  lobActions: LobActions;
  slug: string;
  /** Whose plan it is, for paper. */
  owner: string;
  today: Day;
  carried: readonly CarriedAction[];
  /** What was brought to a team, and what it said. */
  brought: readonly OwnProposal[];
  /** Themes about which a colleague has something to share (G5). */
  shared: readonly string[];
} & Pick<LearningCardView, "learnings" | "competences" | "submission"> &
  Standing;

/** One's own plan: what goes well, learning questions with actions, reflection, ambition; tips and who reads it beside. */
export function OwnPlanPage(view: OwnPlanView) {
  const t = useTranslations("personalPlans");
  const { plan, years, slug, today } = view;
  const mayWrite = mayBeWritten(plan, schoolYearOfDay(today)).ok;
  const year = schoolYearLabel(plan.schoolYear);
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("title") }]} />
      <PageHeader
        title={t("titleOf", { year })}
        lead={<Lead plan={plan} />}
        actions={<TakingAlong {...view} />}
      >
        <p className="hidden print:block">{view.owner}</p>
        {plan.id ? (
          <Steps
            steps={personalLifeCycle.map((state) => t(`state.${state}`))}
            current={personalLifeCycle.indexOf(stateOfPlan(plan))}
            label={t("state.label")}
          />
        ) : null}
        <PageTerms codes={["personalPlan", "developmentTalk", "careerCompetence"]} />
      </PageHeader>
      <YearTabs years={years} current={plan.schoolYear} base={`/${slug}/mijn-plan`} />
      <div className="columns plan-columns">
        <div>
          <AgreementChanges changes={view.sinceAgreed} />
          <Parts kinds={["going-well", "could-improve"]} name="now" {...{ plan, slug, mayWrite }} />
          {mayWrite ? <LastYear {...view} /> : null}
          <Questions {...view} mayWrite={mayWrite} />
          <Parts kinds={careerCompetences} name="reflection" {...{ plan, slug, mayWrite }} />
          <Parts kinds={["ambition"]} name="ambition" {...{ plan, slug, mayWrite }} />
          <Parts kinds={["look-back"]} name="lookBack" {...{ plan, slug }} mayWrite={false} />
          <CarriedActions actions={view.carried} />
        </div>
        <Side {...view} mayWrite={mayWrite} />
      </div>
    </>
  );
}

/** What somebody wrote, on paper and as a file: theirs to take along. */
function TakingAlong({ plan, learnings, slug }: OwnPlanView) {
  const t = useTranslations("personalPlans");
  const common = useTranslations("common");
  const isEmpty = plan.id === null;
  return (
    <>
      {isEmpty && learnings.total === 0 ? null : (
        <a
          className="button"
          data-kind="plain"
          href={`/api/${slug}/mijn-plan?jaar=${plan.schoolYear}`}
          download
        >
          {common("exportToExcel")}
        </a>
      )}
      {isEmpty ? null : <PrintButton>{t("print")}</PrintButton>}
    </>
  );
}

type CardProps = {
  kinds: readonly PartKind[];
  name: "now" | "reflection" | "ambition" | "lookBack";
  plan: PersonalPlan;
  slug: string;
  mayWrite: boolean;
};

function Parts({ kinds, name, plan, slug, mayWrite }: CardProps) {
  const t = useTranslations("personalPlans.cards");
  if (!mayWrite && !plan.parts.some(({ kind }) => kinds.includes(kind))) return null;
  return (
    <CardSection title={t(`${name}.title`)} lead={t(`${name}.lead`)}>
      <div className="plan-parts">
        {kinds.map((kind) => (
          <OwnPart key={kind} {...{ plan, kind, slug, mayWrite }} />
        ))}
      </div>
    </CardSection>
  );
}

/** What lay unfinished last year, to take along or let go. */
function LastYear({ plan, before }: OwnPlanView) {
  const t = useTranslations("personalPlans.lastYear");
  const left = before ? leftOf(before) : [];
  if (left.length === 0) return null;
  const options = left.flatMap(({ title, actions }) =>
    actions.map(({ id, what }) => ({ value: id, label: t("action", { what, title }) })),
  );
  return (
    <div className="no-print">
      <CardSection title={t("title", { year: schoolYearLabel(plan.schoolYear - 1) })} lead={t("lead")}>
        <Words of={["personalPlanForms"]}>
          <CarryOver schoolYear={plan.schoolYear} actions={options} />
        </Words>
      </CardSection>
    </div>
  );
}

function Questions({ plan, slug, today, brought, shared, mayWrite }: OwnPlanView & { mayWrite: boolean }) {
  const t = useTranslations("personalPlans.question");
  const isEmpty = plan.questions.length === 0;
  const place = { slug, schoolYear: plan.schoolYear, today };
  const add = (
    <LinkButton
      kind={isEmpty ? "go" : "plain"}
      icon="plus"
      href={ownPlanAddress(slug, plan.schoolYear, "vragen")}
    >
      {t(isEmpty ? "addFirst" : "add")}
    </LinkButton>
  );
  return (
    <>
      {plan.questions.map((question, index) => (
        <QuestionCard
          key={question.id}
          {...{ question, place, mayWrite }}
          number={index + 1}
          shared={mayWrite ? aboutOf(question).filter((theme) => shared.includes(theme)) : []}
          brought={brought.filter(({ questionId }) => questionId === question.id)}
        />
      ))}
      {isEmpty ? (
        <div className="card">
          <EmptyState
            icon="sprout"
            title={t("noneTitle")}
            text={t("noneText")}
            action={mayWrite ? add : null}
          />
        </div>
      ) : null}
      {!isEmpty && mayWrite ? <p className="no-print">{add}</p> : null}
    </>
  );
}

/** Where the plan stands, in one sentence. */
function Lead({ plan }: { plan: PersonalPlan }) {
  const t = useTranslations("personalPlans.lead");
  const locale = useLocale();
  const state = stateOfPlan(plan);
  const { agreed } = plan;
  const date = agreed?.agreedAt ? longDate(dayOf(agreed.agreedAt), locale) : "";
  const carried = isCarried(plan) ? "yes" : "no";
  if (state === "reviewed" || state === "closed") return t(state);
  return t(state, { carried, name: agreed?.leader.name ?? leadersOf(plan)[0]?.name ?? "", date });
}

function Side(view: OwnPlanView & { mayWrite: boolean }) {
  const { plan, before, lobActions, mayWrite } = view;
  return (
    <div>
      {mayWrite && plan.id ? (
        <PersonalCheck
          findings={checkPersonalPlan({ plan, before, lobActions })}
          lobActions={lobActions}
          why="own"
        />
      ) : null}
      {plan.id ? <ReviewDay {...view} /> : null}
      <ReadingCard {...view} />
      <LearningCard {...view} schoolYear={plan.schoolYear} />
    </div>
  );
}
