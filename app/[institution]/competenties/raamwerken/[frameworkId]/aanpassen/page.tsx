import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { FrameworkForm } from "@/components/profiles/frameworks/framework-form";
import { PressForm } from "@/components/profiles/press-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeader } from "@/components/ui/page-header";
import { Words } from "@/components/ui/words";
import { idsIn } from "@/lib/platform/address";
import { read } from "@/lib/platform/read";
import { removeFramework } from "@/lib/profiles/frameworks/actions";
import { findFramework } from "@/lib/profiles/frameworks/queries";
import { mayFrameworkBeRemoved } from "@/lib/profiles/frameworks/rules";
import { mayEditCompetences } from "@/lib/profiles/policy";

type Props = PageProps<"/[institution]/competenties/raamwerken/[frameworkId]/aanpassen">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("frameworks.form"))("changeTitle") };
}

export default async function ChangeFrameworkPage({ params }: Props) {
  const { institution, frameworkId } = await idsIn(params);
  const framework = await read(async ({ tx, actor }) =>
    mayEditCompetences(actor) ? findFramework(tx, actor, frameworkId) : null,
  );
  if (!framework) notFound();

  const t = await getTranslations("frameworks.form");
  const competences = await getTranslations("profiles.competences");
  const path = `/${institution}/competenties`;
  const crumbs = [
    { label: competences("title"), href: path },
    { label: framework.name, href: `${path}/raamwerken/${frameworkId}` },
    { label: t("changeTitle") },
  ];
  return (
    <>
      <Breadcrumb crumbs={crumbs} />
      <PageHeader title={t("changeTitle")} lead={framework.name} />
      <Words of={["profileForms", "frameworks"]}>
        <Card>
          <FrameworkForm framework={framework} />
          {mayFrameworkBeRemoved(framework).ok ? (
            <Disclosure label={t("removeTitle")}>
              <p className="mb-4 text-small">{t("removeText")}</p>
              <PressForm action={removeFramework} fields={{ frameworkId }} label={t("remove")} kind="grave" />
            </Disclosure>
          ) : null}
        </Card>
      </Words>
    </>
  );
}
