import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { CampaignPage } from "@/components/scans/campaign-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { idsIn } from "@/lib/platform/address";
import { hasMail } from "@/lib/platform/mail";
import { read } from "@/lib/platform/read";
import { findCampaign } from "@/lib/scans/campaigns/queries";
import { mayRunCampaigns } from "@/lib/scans/policy";
import { findSettings } from "@/lib/settings/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("scans.campaigns"))("title") };
}

type Props = PageProps<"/[institution]/scans/campagnes/[campaignId]">;

export default async function CampaignDetailPage({ params }: Props) {
  const { institution, campaignId } = await idsIn(params);
  const found = await read(async ({ tx, actor }) => {
    const campaign = mayRunCampaigns(actor) ? await findCampaign(tx, actor, campaignId) : null;
    return campaign && { campaign, smallest: (await findSettings(tx, actor.institutionId)).minimumStaff };
  });
  if (!found) notFound();
  const { campaign } = found;
  const t = await getTranslations("scans.campaigns");
  return (
    <>
      <Breadcrumb
        crumbs={[{ label: t("title"), href: `/${institution}/scans/campagnes` }, { label: campaign.name }]}
      />
      <PageHeader title={campaign.name} lead={campaign.instrumentName} />
      <CampaignPage {...found} hasMail={hasMail()} />
    </>
  );
}
