import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { KeyWarning } from "@/components/profiles/key-warning";
import { RolePlace } from "@/components/profiles/role-place";
import { ConceptEditor } from "@/components/profiles/concept-editor";
import { ConceptSide } from "@/components/profiles/concept-side";
import { PageHeader } from "@/components/ui/page-header";
import { idsIn } from "@/lib/platform/address";
import { schoolYearOf } from "@/lib/platform/calendar";
import { read } from "@/lib/platform/read";
import { listOffered, listLevels } from "@/lib/profiles/competences/queries";
import { keysOf, mayWriteConcepts } from "@/lib/profiles/policy";
import { findConcept } from "@/lib/profiles/reading/queries";
import { roleParams } from "@/lib/profiles/reading/schema";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("profiles.role"))("edit") };
}

export default async function EditConceptPage({
  params,
}: PageProps<"/[institution]/rollen/[roleId]/aanpassen">) {
  const { institution, roleId } = roleParams.parse(await idsIn(params));
  const page = await read(async ({ tx, actor, now }) => {
    const found = mayWriteConcepts(actor) ? await findConcept({ tx, actor }, roleId) : null;
    if (!found) return null;
    const levels = await listLevels(tx, actor);
    return { ...found, actor, now, levels, competences: await listOffered(tx, actor) };
  });
  if (!page) notFound();

  const { role, concept, actor, now, levels, competences } = page;
  const t = await getTranslations("profiles");
  const roles = `/${institution}/rollen`;
  return (
    <>
      <RolePlace institution={institution} role={role} here={t("role.edit")} />
      <PageHeader
        title={t("edit.title", { role: role.name })}
        lead={t("edit.lead", { number: concept.number })}
      >
        <KeyWarning profile={concept} />
      </PageHeader>
      <div className="columns">
        <ConceptEditor
          {...{ role, concept, levels, competences }}
          slug={actor.institution.slug}
          schoolYear={schoolYearOf(now)}
        />
        <ConceptSide
          role={role}
          concept={concept}
          hasKey={keysOf(actor).length > 0}
          path={`${roles}/${role.id}`}
        />
      </div>
    </>
  );
}
