import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { FileHelp } from "@/components/profiles/frameworks/file-help";
import { OfferFrameworkForm } from "@/components/profiles/frameworks/offer-framework-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { currentActor } from "@/lib/platform/session";
import { offerFaultText } from "@/lib/profiles/frameworks/imports/labels";
import { offerFrameworkQuery } from "@/lib/profiles/frameworks/imports/schema";
import { mayEditCompetences } from "@/lib/profiles/policy";

type Props = PageProps<"/[institution]/competenties/importeren">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("frameworks.offer"))("title") };
}

export default async function OfferFrameworkPage({ params, searchParams }: Props) {
  const [{ institution: slug }, sent] = await Promise.all([params, searchParams]);
  if (!mayEditCompetences(await currentActor())) notFound();

  const t = await getTranslations("frameworks");
  const files = await getTranslations("exchange");
  const competences = await getTranslations("profiles.competences");
  const { soort, weg, fout } = offerFrameworkQuery.parse(sent);
  const refusal = fout && offerFaultText(fout, { own: (key) => t(key), shared: (key) => files(key) });
  const crumbs = [
    { label: competences("title"), href: `/${slug}/competenties` },
    { label: t("offer.title") },
  ];
  return (
    <>
      <Breadcrumb crumbs={crumbs} />
      <PageHeader title={t("offer.title")} lead={t("offer.lead")} />
      <div className="columns">
        <Card>
          <OfferFrameworkForm
            slug={slug}
            chosen={{ category: soort, removesMissing: weg }}
            refusal={refusal}
          />
        </Card>
        <FileHelp />
      </div>
    </>
  );
}
