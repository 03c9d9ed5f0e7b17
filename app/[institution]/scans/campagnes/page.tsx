import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { CampaignList } from "@/components/scans/campaign-list";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { read } from "@/lib/platform/read";
import { listCampaigns } from "@/lib/scans/campaigns/queries";
import { mayRunCampaigns } from "@/lib/scans/policy";
import { findSettings } from "@/lib/settings/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("scans.campaigns"))("title") };
}

export default async function CampaignsPage() {
  const { actor, ...listed } = await read(async ({ tx, actor }) => {
    if (!mayRunCampaigns(actor)) notFound();
    const { minimumStaff: smallest } = await findSettings(tx, actor.institutionId);
    return { actor, campaigns: await listCampaigns(tx, actor), smallest };
  });
  const t = await getTranslations("scans");
  const path = `/${actor.institution.slug}/scans`;
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("title"), href: path }, { label: t("campaigns.title") }]} />
      <PageHeader
        title={t("campaigns.title")}
        lead={t("campaigns.lead")}
        actions={
          <LinkButton href={`${path}/campagnes/nieuw`} icon="plus" kind="go">
            {t("campaigns.new")}
          </LinkButton>
        }
      />
      <Card pad={false}>
        <CampaignList {...listed} path={`${path}/campagnes`} />
      </Card>
    </>
  );
}
