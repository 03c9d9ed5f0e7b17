import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { CompetenceForm } from "@/components/profiles/competence-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Words } from "@/components/ui/words";
import { read } from "@/lib/platform/read";
import { mayEditCompetences } from "@/lib/profiles/policy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("profiles.competences"))("addTitle") };
}

export default async function AddCompetencePage({ params }: PageProps<"/[institution]/competenties/nieuw">) {
  const { institution } = await params;
  const canEdit = await read(async ({ actor }) => mayEditCompetences(actor));
  if (!canEdit) notFound();

  const t = await getTranslations("profiles.competences");
  const crumbs = [{ label: t("title"), href: `/${institution}/competenties` }, { label: t("addTitle") }];
  return (
    <>
      <Breadcrumb crumbs={crumbs} />
      <PageHeader title={t("addTitle")} lead={t("addLead")} />
      <Card>
        <Words of={["profileForms"]}>
          <CompetenceForm />
        </Words>
      </Card>
    </>
  );
}
