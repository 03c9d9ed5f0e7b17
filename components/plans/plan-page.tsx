import { useTranslations } from "next-intl";
import { Comments } from "@/components/plans/comments";
import { NextYear } from "@/components/plans/next-year";
import { PlanBody } from "@/components/plans/plan-body";
import { PlanCheck } from "@/components/plans/plan-check";
import { PlanHeader } from "@/components/plans/plan-header";
import { PlanNotices } from "@/components/plans/plan-notices";
import type { PlanMays, PlanRights } from "@/components/plans/plan-rights";
import { AnsweredProposals } from "@/components/plans/proposals/answered-proposals";
import { ProposalsCard } from "@/components/plans/proposals/proposals-card";
import { Reviews } from "@/components/plans/reviews";
import { Versions } from "@/components/plans/versions";
import { YearTabs } from "@/components/plans/year-tabs";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { WhoSees } from "@/components/ui/who-sees";
import { checkPlan } from "@/lib/plans/check/rules";
import { mayChangeProgress } from "@/lib/plans/policy";
import type { CommentsView } from "@/lib/plans/comments/queries";
import type { AnsweredProposal, Proposal } from "@/lib/plans/proposals/rules";
import type { PlanView } from "@/lib/plans/queries";
import { adoptedTextOf, type PlanText, stateOf } from "@/lib/plans/rules";
import type { Actor } from "@/lib/platform/actor";
import type { Day, SchoolYear } from "@/lib/platform/calendar";
import type { Locale } from "@/lib/platform/format";

type Props = {
  actor: Actor;
  plan: PlanView;
  reach: "working" | "adopted";
  years: readonly { schoolYear: SchoolYear }[];
  may: PlanMays & { change: boolean };
  today: Day;
  locale: Locale;
  base: string;
  submission: string;
  /** What was said about the draft, for who reads along with the team. */
  comments: CommentsView | null;
  /** What colleagues brought in, for who may change the plan. */
  proposals: readonly Proposal[];
  /** What the team answered to. */
  answered: readonly AnsweredProposal[];
  /** Themes of its goals about which a colleague has something to share (G5). */
  shared: readonly string[];
};

/** A team plan: as its team works on it, or for everybody else the text as it was adopted last. */
export function PlanPage({
  actor,
  plan,
  reach,
  years,
  may,
  today,
  locale,
  base,
  submission,
  comments,
  proposals,
  answered,
  shared,
}: Props) {
  const t = useTranslations("plans");
  const isWorking = reach === "working";
  const text: PlanText = isWorking ? plan : (adoptedTextOf(plan) ?? plan);
  const isOpen = stateOf(plan, today) !== "closed";
  const rights: PlanRights = {
    base,
    year: `?jaar=${plan.schoolYear}`,
    mayChange: may.change && isOpen,
    shared: isOpen ? { themes: shared, slug: actor.institution.slug } : null,
    mayProgress: isOpen && isWorking ? ownActions(actor, plan) : new Set(),
    today,
    locale,
  };
  const isAdopted = plan.adoptions.length > 0;
  const team = { label: plan.teamName, href: base.replace(/\/plan$/, "") };
  return (
    <>
      <Breadcrumb crumbs={[team, { label: t("crumb") }]} />
      <PlanHeader {...{ plan, rights, may }} isTogether={isWorking && isOpen} submission={submission} />
      <YearTabs years={years.map(({ schoolYear }) => schoolYear)} current={plan.schoolYear} base={base} />
      <PlanNotices plan={plan} rights={rights} may={may} isWorking={isWorking} />
      <div className="columns plan-columns">
        <PlanBody text={text} rights={rights}>
          {isOpen ? <ProposalsCard proposals={proposals} goals={plan.goals} /> : null}
          <AnsweredProposals proposals={answered} />
          <Reviews reviews={plan.reviews} locale={locale} />
          {comments ? <Comments {...comments} about={{ of: "team", planId: plan.id }} /> : null}
        </PlanBody>
        <div>
          {isWorking && isOpen ? (
            <PlanCheck findings={checkPlan({ schoolYear: plan.schoolYear, ...text })} />
          ) : null}
          <NextYear
            plan={plan}
            base={base}
            hasNext={years.some(({ schoolYear }) => schoolYear === plan.schoolYear + 1)}
            mayStart={may.start && isAdopted && isNear(plan.schoolYear, today)}
          />
          <Versions adoptions={plan.adoptions} base={base} year={rights.year} locale={locale} />
          <div className="no-print">
            <Card>
              <WhoSees
                who={isAdopted ? t("sees.adopted", { institution: actor.institution.name }) : t("sees.draft")}
                why={t(isAdopted ? "sees.adoptedWhy" : "sees.draftWhy")}
              />
              <p className="mt-3">
                <Link href={`/${actor.institution.slug}/instellingsplan`}>{t("goal.institutionPlan")}</Link>
              </p>
            </Card>
          </div>
        </div>
      </div>
    </>
  );
}

function ownActions(actor: Actor, plan: PlanView): ReadonlySet<string> {
  const isAdopted = plan.adoptions.length > 0;
  const actions = plan.goals.flatMap((goal) => goal.actions);
  const may = actions.filter(({ owners }) => {
    return mayChangeProgress(actor, { teamId: plan.teamId, isAdopted, ownerIds: owners.map(({ id }) => id) });
  });
  return new Set(may.map(({ id }) => id));
}

/** Next year's plan is offered from spring on, and after the summer as long as there is none. */
function isNear(schoolYear: SchoolYear, today: Day): boolean {
  return today >= `${schoolYear + 1}-04-01`;
}
