import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { CompetenceForm } from "@/components/profiles/competence-form";
import { PressForm } from "@/components/profiles/press-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeader } from "@/components/ui/page-header";
import { Words } from "@/components/ui/words";
import { idsIn } from "@/lib/platform/address";
import { read } from "@/lib/platform/read";
import { removeCompetence } from "@/lib/profiles/competences/actions";
import { listCompetences } from "@/lib/profiles/competences/queries";
import { mayBeRemoved } from "@/lib/profiles/competences/rules";
import { mayEditCompetences } from "@/lib/profiles/policy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("profiles.competences"))("title") };
}

type Props = PageProps<"/[institution]/competenties/[competenceId]">;

export default async function ChangeCompetencePage({ params }: Props) {
  const { institution, competenceId } = await idsIn(params);
  const competence = await read(async ({ tx, actor }) => {
    const all = mayEditCompetences(actor) ? await listCompetences(tx, actor) : [];
    return all.find(({ id }) => id === competenceId);
  });
  if (!competence) notFound();

  const t = await getTranslations("profiles.competences");
  const forms = await getTranslations("profileForms");
  const crumbs = [{ label: t("title"), href: `/${institution}/competenties` }, { label: competence.name }];
  return (
    <>
      <Breadcrumb crumbs={crumbs} />
      <PageHeader
        title={t("changeTitle", { name: competence.name })}
        lead={t("changeLead", { count: competence.roles })}
      />
      <Words of={["profileForms"]}>
        <Card>
          <CompetenceForm competence={competence} />
          {mayBeRemoved(competence).ok ? (
            <Disclosure label={t("removeTitle")}>
              <p className="mb-4 text-small">{t("removeText")}</p>
              <PressForm
                action={removeCompetence}
                fields={{ competenceId }}
                label={forms("removeCompetence")}
                kind="grave"
              />
            </Disclosure>
          ) : null}
        </Card>
      </Words>
    </>
  );
}
