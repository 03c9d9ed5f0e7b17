import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { CampaignForm } from "@/components/plans/campaigns/campaign-forms";
import { CampaignPage } from "@/components/plans/campaigns/campaign-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { CardSection } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Words } from "@/components/ui/words";
import { findCampaign, listCampaignTeams } from "@/lib/plans/campaigns/queries";
import { campaignQuery } from "@/lib/plans/campaigns/schema";
import { mayRunReviews } from "@/lib/plans/policy";
import { reviewWindowOf } from "@/lib/plans/rules";
import { dayOf, schoolYearLabel, schoolYearOf } from "@/lib/platform/calendar";
import { hasMail } from "@/lib/platform/mail";
import { read } from "@/lib/platform/read";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("planReviews"))("title") };
}

type Props = PageProps<"/[institution]/teams/tegen-het-licht">;

const size = 25;

export default async function ReviewCampaignPage({ params, searchParams }: Props) {
  const { institution } = await params;
  const { stand, page } = campaignQuery.parse(await searchParams);
  const found = await read(async ({ tx, actor, now }) => {
    if (!mayRunReviews(actor)) return null;
    const [today, schoolYear] = [dayOf(now), schoolYearOf(now)];
    const campaign = await findCampaign(tx, actor.institutionId, schoolYear);
    const asked = { schoolYear, today, state: stand ?? null, page, size };
    const listing = campaign
      ? await listCampaignTeams(tx, actor.institutionId, { ...asked, dueOn: campaign.dueOn })
      : null;
    return { campaign, listing: listing && { ...asked, ...listing }, schoolYear };
  });
  if (!found) notFound();

  const { campaign, listing, schoolYear } = found;
  const t = await getTranslations("planReviews");
  const base = `/${institution}`;
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("teams"), href: `${base}/teams` }, { label: t("title") }]} />
      <PageHeader title={t("title")} lead={t("lead", { year: schoolYearLabel(schoolYear) })} />
      {campaign && listing ? (
        <CampaignPage {...{ campaign, listing, base }} hasMail={hasMail()} />
      ) : (
        <CardSection title={t("start.title")} lead={t("start.lead")}>
          <Words of={["planReviews"]}>
            <CampaignForm campaignId={null} dueOn={reviewWindowOf(schoolYear).to} />
          </Words>
        </CardSection>
      )}
    </>
  );
}
