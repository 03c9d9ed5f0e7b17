import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { ReviewRoundPage } from "@/components/plans/campaigns/review-round-page";
import { findCampaign, listCampaignTeams } from "@/lib/plans/campaigns/queries";
import { campaignQuery } from "@/lib/plans/campaigns/schema";
import { listRuleShares } from "@/lib/plans/check/queries";
import { findRuleFigures } from "@/lib/plans/personal/check/shares/queries";
import { findPlanFigures } from "@/lib/plans/personal/coverage/queries";
import { mayCountPlans } from "@/lib/plans/personal/policy";
import { mayRunReviews } from "@/lib/plans/policy";
import { dayOf, schoolYearOf } from "@/lib/platform/calendar";
import { hasMail } from "@/lib/platform/mail";
import { read } from "@/lib/platform/read";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("planReviews"))("title") };
}

type Props = PageProps<"/[institution]/teams/tegen-het-licht">;

const size = 25;

export default async function ReviewCampaignPage({ params, searchParams }: Props) {
  const { institution } = await params;
  const { stand, page, plek, waar } = campaignQuery.parse(await searchParams);
  const found = await read(async ({ tx, actor, now }) => {
    if (!mayRunReviews(actor)) return null;
    const [today, schoolYear] = [dayOf(now), schoolYearOf(now)];
    const campaign = await findCampaign(tx, actor.institutionId, schoolYear);
    const asked = { schoolYear, today, state: stand ?? null, page, size };
    const listing = campaign
      ? await listCampaignTeams(tx, actor.institutionId, { ...asked, dueOn: campaign.dueOn })
      : null;
    const figures = mayCountPlans(actor) ? await findPlanFigures(tx, actor, now) : null;
    const rules = await listRuleShares(tx, actor.institutionId, schoolYear);
    const opened = await findRuleFigures(tx, actor, now);
    return { figures, opened, rules, campaign, listing: listing && { ...asked, ...listing }, schoolYear };
  });
  if (!found) notFound();

  return (
    <ReviewRoundPage
      {...found}
      base={`/${institution}`}
      placePage={plek}
      placeId={waar}
      hasMail={hasMail()}
    />
  );
}
