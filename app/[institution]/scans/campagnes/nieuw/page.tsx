import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { NewCampaign } from "@/components/scans/new-campaign";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { listTeamNames } from "@/lib/organisation/teams/queries";
import { dayOf } from "@/lib/platform/calendar";
import { read } from "@/lib/platform/read";
import { listHeldRoles } from "@/lib/scans/campaigns/queries";
import { listUsable } from "@/lib/scans/instruments/queries";
import { mayRunCampaigns } from "@/lib/scans/policy";
import { hasConsent } from "@/lib/settings/consents/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("scans.campaigns"))("new") };
}

export default async function NewCampaignPage() {
  const { actor, ...page } = await read(async ({ tx, actor, now }) => {
    if (!mayRunCampaigns(actor)) notFound();
    const isConsented = await hasConsent(tx, actor.institutionId, { list: "feedback", today: dayOf(now) });
    const usable = await listUsable(tx, actor, ["feedback", "self"]);
    const teams = await listTeamNames(tx, actor.institutionId, { today: dayOf(now) });
    const roles = await listHeldRoles(tx, actor, dayOf(now));
    return { actor, now, isConsented, usable, teams, roles };
  });
  const t = await getTranslations("scans.campaigns");
  const path = `/${actor.institution.slug}/scans/campagnes`;
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("title"), href: path }, { label: t("new") }]} />
      <PageHeader title={t("new")} lead={t("newLead")} />
      <NewCampaign {...page} />
    </>
  );
}
