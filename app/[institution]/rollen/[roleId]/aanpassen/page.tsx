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
import { openConceptForms } from "@/lib/profiles/tasks/queries";
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
    const writings = await openConceptForms(tx, actor, found.concept);
    const lists = { levels, competences: await listOffered(tx, actor) };
    return { ...found, ...lists, now, writings, hasKey: keysOf(actor).length > 0 };
  });
  if (!page) notFound();

  const { role, concept, now, levels, competences, writings, hasKey } = page;
  const t = await getTranslations("profiles");
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
          {...{ role, concept, levels, competences, writings }}
          slug={institution}
          schoolYear={schoolYearOf(now)}
        />
        <ConceptSide {...{ role, concept, hasKey }} path={`/${institution}/rollen/${role.id}`} />
      </div>
    </>
  );
}
