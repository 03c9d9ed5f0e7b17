import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { KeepingWords } from "@/components/profiles/frameworks/keeping-words";
import { LevelCard } from "@/components/profiles/level-card";
import { LevelForm } from "@/components/profiles/level-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { CardSection } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Words } from "@/components/ui/words";
import { read } from "@/lib/platform/read";
import { listLevels } from "@/lib/profiles/competences/queries";
import { mayEditCompetences } from "@/lib/profiles/policy";
import { listRolesKeepingWords } from "@/lib/profiles/wording/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("profiles.competences"))("levelsTitle") };
}

export default async function LevelsPage({ params }: PageProps<"/[institution]/competenties/niveaus">) {
  const { institution } = await params;
  const page = await read(async ({ tx, actor, now }) => {
    if (!mayEditCompetences(actor)) return null;
    return { levels: await listLevels(tx, actor), keeping: await listRolesKeepingWords(tx, actor, now) };
  });
  if (!page) notFound();

  const { levels, keeping } = page;
  const t = await getTranslations("profiles.competences");
  const crumbs = [{ label: t("title"), href: `/${institution}/competenties` }, { label: t("levelsTitle") }];
  return (
    <>
      <Breadcrumb crumbs={crumbs} />
      <PageHeader title={t("levelsTitle")} lead={t("levelsLead")} />
      <Words of={["profileForms"]}>
        <div className="stack">
          <KeepingWords roles={keeping} />
          {levels.map((level) => (
            <LevelCard key={level.id} level={level} />
          ))}
          <CardSection title={t("addLevel")}>
            <LevelForm />
          </CardSection>
        </div>
      </Words>
    </>
  );
}
