import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { LevelForm } from "@/components/profiles/level-form";
import { PressForm } from "@/components/profiles/press-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { CardSection } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Words } from "@/components/ui/words";
import { read } from "@/lib/platform/read";
import { removeLevel } from "@/lib/profiles/competences/actions";
import { listLevels } from "@/lib/profiles/competences/queries";
import { mayStepBeRemoved } from "@/lib/profiles/competences/rules";
import { mayEditCompetences } from "@/lib/profiles/policy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("profiles.competences"))("levelsTitle") };
}

export default async function LevelsPage({ params }: PageProps<"/[institution]/competenties/niveaus">) {
  const { institution } = await params;
  const levels = await read(async ({ tx, actor }) =>
    mayEditCompetences(actor) ? listLevels(tx, actor) : null,
  );
  if (!levels) notFound();

  const t = await getTranslations("profiles.competences");
  const forms = await getTranslations("profileForms");
  const crumbs = [{ label: t("title"), href: `/${institution}/competenties` }, { label: t("levelsTitle") }];
  return (
    <>
      <Breadcrumb crumbs={crumbs} />
      <PageHeader title={t("levelsTitle")} lead={t("levelsLead")} />
      <Words of={["profileForms"]}>
        <div className="stack">
          {levels.map((level) => (
            <CardSection key={level.id} title={t("step", { position: level.position })}>
              <LevelForm level={level} />
              {mayStepBeRemoved(level).ok ? (
                <div className="mt-3">
                  <PressForm
                    action={removeLevel}
                    fields={{ levelId: level.id }}
                    label={forms("removeLevel")}
                    kind="grave"
                  />
                </div>
              ) : null}
            </CardSection>
          ))}
          <CardSection title={t("addLevel")}>
            <LevelForm />
          </CardSection>
        </div>
      </Words>
    </>
  );
}
