import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { CompetenceForm } from "@/components/profiles/competence-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Words } from "@/components/ui/words";
import { read } from "@/lib/platform/read";
import { findFramework } from "@/lib/profiles/frameworks/queries";
import { deepest } from "@/lib/profiles/frameworks/rules";
import { ofFramework } from "@/lib/profiles/frameworks/schema";
import { mayEditCompetences } from "@/lib/profiles/policy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("profiles.competences"))("addTitle") };
}

type Props = PageProps<"/[institution]/competenties/nieuw">;

export default async function AddCompetencePage({ params, searchParams }: Props) {
  const { institution } = await params;
  const { raamwerk } = ofFramework.parse(await searchParams);
  const page = await read(async ({ tx, actor }) => {
    if (!mayEditCompetences(actor)) return null;
    return { framework: raamwerk ? await findFramework(tx, actor, raamwerk) : null };
  });
  if (!page || (raamwerk && !page.framework)) notFound();

  const { framework } = page;
  const t = await getTranslations("profiles.competences");
  const path = `/${institution}/competenties`;
  const crumbs = [
    { label: t("title"), href: path },
    ...(framework ? [{ label: framework.name, href: `${path}/raamwerken/${framework.id}` }] : []),
    { label: t("addTitle") },
  ];
  const parents = (framework?.places ?? []).filter(({ depth }) => depth < deepest);
  return (
    <>
      <Breadcrumb crumbs={crumbs} />
      <PageHeader title={t("addTitle")} lead={t("addLead")} />
      <Card>
        <Words of={["profileForms", "frameworks"]}>
          <CompetenceForm
            frameworkId={framework?.id ?? ""}
            parents={parents.map(({ competenceId, name, depth }) => ({
              value: competenceId,
              label: `${"– ".repeat(depth - 1)}${name}`,
            }))}
          />
        </Words>
      </Card>
    </>
  );
}
