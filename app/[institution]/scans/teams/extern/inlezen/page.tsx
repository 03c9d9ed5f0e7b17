import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { FileHelp } from "@/components/scans/external/file-help";
import { OfferForm } from "@/components/scans/external/offer-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { idsIn } from "@/lib/platform/address";
import { currentActor } from "@/lib/platform/session";
import { offerFaultText } from "@/lib/scans/external/labels";
import { mayImportScans } from "@/lib/scans/external/policy";
import { offerScansQuery } from "@/lib/scans/external/schema";

type Props = PageProps<"/[institution]/scans/teams/extern/inlezen">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("externalScans.offer"))("title") };
}

export default async function OfferScansPage({ params, searchParams }: Props) {
  const [{ institution: slug }, sent] = await Promise.all([idsIn(params), searchParams]);
  if (!mayImportScans(await currentActor())) notFound();

  const t = await getTranslations("externalScans");
  const files = await getTranslations("exchange");
  const { fout } = offerScansQuery.parse(sent);
  const refusal = fout && offerFaultText(fout, { own: (key) => t(key), shared: (key) => files(key) });
  const crumbs = [{ label: t("title"), href: `/${slug}/scans/teams/extern` }, { label: t("offer.title") }];
  return (
    <>
      <Breadcrumb crumbs={crumbs} />
      <PageHeader title={t("offer.title")} lead={t("offer.lead")} />
      <div className="columns">
        <Card>
          <OfferForm slug={slug} refusal={refusal} />
        </Card>
        <FileHelp slug={slug} />
      </div>
    </>
  );
}
