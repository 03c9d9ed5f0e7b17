import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { CompetenceCatalogue } from "@/components/profiles/competence-catalogue";
import { LevelScale } from "@/components/profiles/level-scale";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { read } from "@/lib/platform/read";
import { listCompetences, listLevels } from "@/lib/profiles/competences/queries";
import { mayEditCompetences, mayReadRoles } from "@/lib/profiles/policy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("profiles.competences"))("title") };
}

export default async function CompetencesPage({ params }: PageProps<"/[institution]/competenties">) {
  const path = `/${(await params).institution}/competenties`;
  const page = await read(async ({ tx, actor }) => {
    if (!mayReadRoles(actor)) return null;
    const levels = await listLevels(tx, actor);
    return { canEdit: mayEditCompetences(actor), levels, competences: await listCompetences(tx, actor) };
  });
  if (!page) notFound();

  const { canEdit, levels, competences } = page;
  const t = await getTranslations("profiles.competences");
  const add = (
    <LinkButton href={`${path}/nieuw`} kind="go" icon="plus">
      {t("add")}
    </LinkButton>
  );
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("title") }]} />
      <PageHeader title={t("title")} lead={t("lead")} actions={canEdit ? add : undefined} />
      <div className="columns">
        <div>
          {competences.length === 0 ? (
            <Card>
              <EmptyState
                icon="target"
                title={t("emptyTitle")}
                text={t(canEdit ? "emptyWriter" : "emptyReader")}
              />
            </Card>
          ) : (
            <CompetenceCatalogue competences={competences} editAt={canEdit ? path : null} />
          )}
        </div>
        <div>
          <LevelScale levels={levels} editAt={canEdit ? `${path}/niveaus` : null} />
        </div>
      </div>
    </>
  );
}
