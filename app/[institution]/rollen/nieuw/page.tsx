import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { StartRoleForm } from "@/components/profiles/start-role-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Words } from "@/components/ui/words";
import { newId } from "@/lib/platform/ids";
import { read } from "@/lib/platform/read";
import { mayWriteConcepts } from "@/lib/profiles/policy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("profiles.start"))("title") };
}

export default async function StartRolePage({ params }: PageProps<"/[institution]/rollen/nieuw">) {
  const { institution } = await params;
  const canWrite = await read(async ({ actor }) => mayWriteConcepts(actor));
  if (!canWrite) notFound();

  const t = await getTranslations("profiles");
  return (
    <>
      <Breadcrumb
        crumbs={[{ label: t("title"), href: `/${institution}/rollen` }, { label: t("start.title") }]}
      />
      <PageHeader title={t("start.title")} lead={t("start.lead")} />
      <Card>
        <Words of={["profileForms"]}>
          <StartRoleForm submission={newId()} />
        </Words>
      </Card>
    </>
  );
}
