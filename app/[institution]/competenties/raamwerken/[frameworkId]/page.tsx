import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { FrameworkActions, NoCompetences } from "@/components/profiles/frameworks/list-actions";
import { FrameworkSide } from "@/components/profiles/frameworks/framework-side";
import { FrameworkTree } from "@/components/profiles/frameworks/framework-tree";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { idsIn } from "@/lib/platform/address";
import { read } from "@/lib/platform/read";
import { findFramework } from "@/lib/profiles/frameworks/queries";
import { mayEditCompetences, mayReadRoles } from "@/lib/profiles/policy";

type Props = PageProps<"/[institution]/competenties/raamwerken/[frameworkId]">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("profiles.competences"))("title") };
}

export default async function FrameworkPage({ params }: Props) {
  const { institution, frameworkId } = await idsIn(params);
  const page = await read(async ({ tx, actor }) => {
    const framework = mayReadRoles(actor) ? await findFramework(tx, actor, frameworkId) : null;
    return framework && { framework, canEdit: mayEditCompetences(actor) };
  });
  if (!page) notFound();

  const { framework, canEdit } = page;
  const t = await getTranslations("frameworks.tree");
  const competences = await getTranslations("profiles.competences");
  const path = `/${institution}/competenties`;
  return (
    <>
      <Breadcrumb crumbs={[{ label: competences("title"), href: path }, { label: framework.name }]} />
      <PageHeader
        title={framework.name}
        lead={framework.description || t("lead", { count: framework.count })}
        actions={canEdit ? <FrameworkActions path={path} framework={framework} /> : undefined}
      />
      <div className="columns">
        <div>
          {framework.places.length === 0 ? (
            <NoCompetences canEdit={canEdit} />
          ) : (
            <FrameworkTree places={framework.places} path={path} />
          )}
        </div>
        <FrameworkSide framework={framework} slug={institution} canEdit={canEdit} />
      </div>
    </>
  );
}
