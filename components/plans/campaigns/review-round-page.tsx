import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { CampaignForm } from "@/components/plans/campaigns/campaign-forms";
import { type CampaignListing, CampaignPage } from "@/components/plans/campaigns/campaign-page";
import { RuleShares } from "@/components/plans/campaigns/rule-shares";
import { RuleFiguresCard } from "@/components/plans/personal/rule-figures";
import { PlanCoverageCard } from "@/components/plans/personal/plan-coverage";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { CardSection } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Words } from "@/components/ui/words";
import type { Campaign } from "@/lib/plans/campaigns/rules";
import type { RuleFigures } from "@/lib/plans/personal/check/shares/queries";
import type { PlanFigures } from "@/lib/plans/personal/coverage/queries";
import { reviewWindowOf } from "@/lib/plans/rules";
import { schoolYearLabel, type SchoolYear } from "@/lib/platform/calendar";

type Props = {
  campaign: Campaign | null;
  listing: CampaignListing | null;
  /** How far colleagues' own plans are, for who counts them. */
  figures: PlanFigures | null;
  /** What is in order in them, as far as they were opened. */
  opened: RuleFigures;
  /** Of which place that is shown; null for the first. */
  placeId: string | null;
  schoolYear: SchoolYear;
  base: string;
  /** What the adopted plans have in order. */
  rules: ComponentProps<typeof RuleShares>;
  placePage: number;
  hasMail: boolean;
};

/** The yearly round along the plans of teams, and how far colleagues' own plans are (G7). */
export function ReviewRoundPage({
  campaign,
  listing,
  figures,
  opened,
  placeId,
  rules,
  schoolYear,
  base,
  placePage,
  hasMail,
}: Props) {
  const t = useTranslations("planReviews");
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("teams"), href: `${base}/teams` }, { label: t("title") }]} />
      <PageHeader title={t("title")} lead={t("lead", { year: schoolYearLabel(schoolYear) })} />
      <div className="stack">
        {campaign && listing ? (
          <CampaignPage {...{ campaign, listing, base, hasMail }} />
        ) : (
          <CardSection title={t("start.title")} lead={t("start.lead")}>
            <Words of={["planReviews"]}>
              <CampaignForm campaignId={null} dueOn={reviewWindowOf(schoolYear).to} />
            </Words>
          </CardSection>
        )}
        <RuleShares {...rules} />
        <RuleFiguresCard figures={opened} path={`${base}/teams/tegen-het-licht`} placeId={placeId} />
        {figures ? (
          <PlanCoverageCard figures={figures} path={`${base}/teams/tegen-het-licht`} page={placePage} />
        ) : null}
      </div>
    </>
  );
}
