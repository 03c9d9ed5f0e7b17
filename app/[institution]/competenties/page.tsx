import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { PageTerms } from "@/components/glossary/page-terms";
import { FrameworkTable } from "@/components/profiles/frameworks/framework-table";
import { ListActions, NoFrameworks } from "@/components/profiles/frameworks/list-actions";
import { LevelScale } from "@/components/profiles/level-scale";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { read } from "@/lib/platform/read";
import { listLevels } from "@/lib/profiles/competences/queries";
import { listFrameworks } from "@/lib/profiles/frameworks/queries";
import { mayEditCompetences, mayReadRoles } from "@/lib/profiles/policy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("profiles.competences"))("title") };
}

export default async function CompetencesPage({ params }: PageProps<"/[institution]/competenties">) {
  const path = `/${(await params).institution}/competenties`;
  const page = await read(async ({ tx, actor }) => {
    if (!mayReadRoles(actor)) return null;
    const levels = await listLevels(tx, actor);
    return { canEdit: mayEditCompetences(actor), levels, frameworks: await listFrameworks(tx, actor) };
  });
  if (!page) notFound();

  const { canEdit, levels, frameworks } = page;
  const t = await getTranslations("profiles.competences");
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("title") }]} />
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={canEdit && frameworks.length > 0 ? <ListActions path={path} /> : undefined}
      >
        <PageTerms codes={["careerCompetence", "lob"]} />
      </PageHeader>
      <div className="columns">
        <div>
          {frameworks.length === 0 ? (
            <NoFrameworks path={path} canEdit={canEdit} />
          ) : (
            <FrameworkTable frameworks={frameworks} path={path} />
          )}
        </div>
        <div>
          <LevelScale levels={levels} editAt={canEdit ? `${path}/niveaus` : null} />
        </div>
      </div>
    </>
  );
}
