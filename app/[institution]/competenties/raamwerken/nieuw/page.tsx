import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { FrameworkForm } from "@/components/profiles/frameworks/framework-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Words } from "@/components/ui/words";
import { currentActor } from "@/lib/platform/session";
import { mayEditCompetences } from "@/lib/profiles/policy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("frameworks.form"))("addTitle") };
}

export default async function AddFrameworkPage({
  params,
}: PageProps<"/[institution]/competenties/raamwerken/nieuw">) {
  const { institution } = await params;
  if (!mayEditCompetences(await currentActor())) notFound();

  const t = await getTranslations("frameworks.form");
  const competences = await getTranslations("profiles.competences");
  const crumbs = [
    { label: competences("title"), href: `/${institution}/competenties` },
    { label: t("addTitle") },
  ];
  return (
    <>
      <Breadcrumb crumbs={crumbs} />
      <PageHeader title={t("addTitle")} lead={t("addLead")} />
      <Card>
        <Words of={["profileForms", "frameworks"]}>
          <FrameworkForm />
        </Words>
      </Card>
    </>
  );
}
