import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { ChangeCompetence } from "@/components/profiles/frameworks/change-competence";
import { KeepingWords } from "@/components/profiles/frameworks/keeping-words";
import { PlaceCard } from "@/components/profiles/frameworks/place-card";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { idsIn } from "@/lib/platform/address";
import { read } from "@/lib/platform/read";
import { findCompetence } from "@/lib/profiles/competences/queries";
import { listStanding } from "@/lib/profiles/frameworks/queries";
import { mayEditCompetences } from "@/lib/profiles/policy";
import { listRolesKeepingWords } from "@/lib/profiles/wording/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("profiles.competences"))("title") };
}

type Props = PageProps<"/[institution]/competenties/[competenceId]/aanpassen">;

export default async function ChangeCompetencePage({ params }: Props) {
  const { institution, competenceId } = await idsIn(params);
  const page = await read(async ({ tx, actor, now }) => {
    const competence = mayEditCompetences(actor) ? await findCompetence(tx, actor, competenceId) : null;
    if (!competence) return null;
    const keeping = await listRolesKeepingWords(tx, actor, now, competenceId);
    return { competence, keeping, ...(await listStanding(tx, actor, competenceId)) };
  });
  if (!page) notFound();

  const { competence, keeping, stands, others } = page;
  const t = await getTranslations("profiles.competences");
  const common = await getTranslations("common");
  const path = `/${institution}/competenties`;
  const crumbs = [
    { label: t("title"), href: path },
    { label: competence.name, href: `${path}/${competenceId}` },
    { label: common("edit") },
  ];
  return (
    <>
      <Breadcrumb crumbs={crumbs} />
      <PageHeader
        title={t("changeTitle", { name: competence.name })}
        lead={t("changeLead", { count: competence.roles })}
      />
      <div className="columns">
        <ChangeCompetence competence={competence} />
        <div className="stack">
          <KeepingWords roles={keeping} />
          <PlaceCard competenceId={competenceId} stands={stands} others={others} />
        </div>
      </div>
    </>
  );
}
