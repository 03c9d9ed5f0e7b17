import { useTranslations } from "next-intl";
import { ProposalsCard } from "@/components/plans/proposals/proposals-card";
import { CardForm } from "@/components/plans/workshop/card-form";
import { WorkshopBoard } from "@/components/plans/workshop/workshop-board";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { CardSection } from "@/components/ui/card";
import { FollowVersion } from "@/components/ui/follow-version";
import { PageHeader } from "@/components/ui/page-header";
import { WhoSees } from "@/components/ui/who-sees";
import { Words } from "@/components/ui/words";
import type { PlanView } from "@/lib/plans/queries";
import type { Proposal } from "@/lib/plans/proposals/rules";
import { boardOf, type Card } from "@/lib/plans/workshop/rules";

type Props = {
  plan: PlanView;
  cards: readonly Card[];
  /** What colleagues brought in, for who may change the plan. */
  proposals: readonly Proposal[];
  version: string;
  /** Who looks, and what they may do here. */
  personId: string;
  mayPost: boolean;
  mayArrange: boolean;
  colleagues: readonly { readonly id: string; readonly name: string }[];
  /** Large, for the wall: only what lies there. */
  isWall: boolean;
  slug: string;
  submission: string;
};

/** A team makes its plan together: everybody lays cards on the table, live on every screen in the meeting (G4). */
export function WorkshopPage(props: Props) {
  const { plan, cards, version, personId, mayPost, mayArrange, isWall, slug, submission } = props;
  const t = useTranslations("planWorkshop");
  const words = useTranslations("plans");
  const team = `/${slug}/teams/${plan.teamId}`;
  const year = `jaar=${plan.schoolYear}`;
  const here = `${team}/plan/samen?${year}`;
  const crumbs = [
    { label: plan.teamName, href: team },
    { label: words("crumb"), href: `${team}/plan?${year}` },
    { label: t("crumb") },
  ];
  const board = (
    <WorkshopBoard
      planId={plan.id}
      board={boardOf(cards)}
      goals={plan.goals}
      personId={mayPost && !isWall ? personId : null}
      mayArrange={mayArrange && !isWall}
    />
  );
  return (
    <>
      <Breadcrumb crumbs={crumbs} />
      <PageHeader
        title={t("title", { team: plan.teamName })}
        lead={t(isWall ? "leadWall" : "lead")}
        actions={
          <LinkButton href={isWall ? here : `${here}&scherm=groot`}>
            {t(isWall ? "small" : "large")}
          </LinkButton>
        }
      />
      <Words of={["planWorkshop"]}>
        {isWall ? (
          <div className="workshop-wall">{board}</div>
        ) : (
          <div className="columns workshop-columns">
            <div>
              {mayPost ? (
                <CardSection title={t("card.title")}>
                  <CardForm planId={plan.id} submission={submission} colleagues={props.colleagues} />
                </CardSection>
              ) : (
                <WhoSees who={t("sees.who")} why={t("sees.why")} />
              )}
              <ProposalsCard proposals={props.proposals} goals={plan.goals} />
            </div>
            {board}
          </div>
        )}
      </Words>
      <FollowVersion address={`/api${team}/plan/samen?${year}`} version={version} />
    </>
  );
}
