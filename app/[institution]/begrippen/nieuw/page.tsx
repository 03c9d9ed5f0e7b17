import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { termsHere } from "@/components/glossary/here";
import { sourceOptions, termOptions } from "@/components/glossary/options";
import { TermForm } from "@/components/glossary/term-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Words } from "@/components/ui/words";
import { mayWriteTerms } from "@/lib/glossary/policy";
import { listSources, listTerms } from "@/lib/glossary/queries";
import { newId } from "@/lib/platform/ids";
import { read } from "@/lib/platform/read";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("glossary.form"))("newTitle") };
}

export default async function NewTermPage({ params }: PageProps<"/[institution]/begrippen/nieuw">) {
  const path = `/${(await params).institution}/begrippen`;
  const page = await read(async ({ tx, actor }) => {
    if (!mayWriteTerms(actor)) return null;
    return { terms: await listTerms(tx, actor), sources: await listSources(tx, actor) };
  });
  if (!page) notFound();

  const t = await getTranslations("glossary");
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("title"), href: path }, { label: t("form.newTitle") }]} />
      <PageHeader title={t("form.newTitle")} lead={t("form.newLead")} />
      <Words of={["glossary"]}>
        <Card>
          <TermForm
            others={termOptions(await termsHere(page.terms), "")}
            sources={sourceOptions(page.sources, (key, name) => t(`form.${key}`, { name }))}
            submission={newId()}
          />
        </Card>
      </Words>
    </>
  );
}
