import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { CompetenceSide } from "@/components/profiles/frameworks/competence-side";
import { CompetenceText } from "@/components/profiles/frameworks/competence-text";
import { EditLink } from "@/components/profiles/frameworks/list-actions";
import { LinkCard } from "@/components/profiles/frameworks/link-card";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { idsIn } from "@/lib/platform/address";
import { read } from "@/lib/platform/read";
import { findCompetence, listOffered } from "@/lib/profiles/competences/queries";
import { findLinks } from "@/lib/profiles/links/queries";
import { mayEditCompetences, mayReadRoles } from "@/lib/profiles/policy";

type Props = PageProps<"/[institution]/competenties/[competenceId]">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("profiles.competences"))("title") };
}

export default async function CompetencePage({ params }: Props) {
  const { institution, competenceId } = await idsIn(params);
  const page = await read(async ({ tx, actor }) => {
    const competence = mayReadRoles(actor) ? await findCompetence(tx, actor, competenceId) : null;
    if (!competence) return null;
    const links = await findLinks(tx, actor, competenceId);
    return { competence, links, others: mayEditCompetences(actor) ? await listOffered(tx, actor) : null };
  });
  if (!page) notFound();

  const { competence, links, others } = page;
  const t = await getTranslations("profiles.competences");
  const path = `/${institution}/competenties`;
  const canEdit = others !== null;
  const [home] = links.places;
  const crumbs = [
    { label: t("title"), href: path },
    ...(home ? [{ label: home.framework, href: `${path}/raamwerken/${home.frameworkId}` }] : []),
    { label: competence.name },
  ];
  return (
    <>
      <Breadcrumb crumbs={crumbs} />
      <PageHeader
        title={competence.name}
        lead={t("inRoles", { count: competence.roles })}
        actions={canEdit ? <EditLink href={`${path}/${competenceId}/aanpassen`} /> : undefined}
      />
      <div className="columns">
        <CompetenceText competence={competence} became={links.became} path={path} />
        <div>
          <CompetenceSide {...{ competenceId, links, path, canEdit }} />
          {others ? <LinkCard competenceId={competenceId} others={others} /> : null}
        </div>
      </div>
    </>
  );
}
