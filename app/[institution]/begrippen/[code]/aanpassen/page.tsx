import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { termsHere } from "@/components/glossary/here";
import { TermForm } from "@/components/glossary/term-form";
import { sourceOptions, termOptions } from "@/components/glossary/options";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Words } from "@/components/ui/words";
import { mayWriteTerms } from "@/lib/glossary/policy";
import { listSources, listTerms } from "@/lib/glossary/queries";
import { capitalised } from "@/lib/platform/format";
import { newId } from "@/lib/platform/ids";
import { read } from "@/lib/platform/read";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("glossary"))("title") };
}

export default async function ChangeTermPage({
  params,
}: PageProps<"/[institution]/begrippen/[code]/aanpassen">) {
  const { institution, code } = await params;
  const page = await read(async ({ tx, actor }) => {
    if (!mayWriteTerms(actor)) return null;
    return { terms: await listTerms(tx, actor), sources: await listSources(tx, actor) };
  });
  const terms = await termsHere(page?.terms ?? []);
  const term = terms.find((each) => each.code === code);
  if (!page || !term) notFound();

  const t = await getTranslations("glossary");
  const path = `/${institution}/begrippen`;
  const name = capitalised(term.label);
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: t("title"), href: path },
          { label: name, href: `${path}/${code}` },
          { label: t("term.edit") },
        ]}
      />
      <PageHeader title={t("form.changeTitle", { name })} lead={t("form.changeLead")} />
      <Words of={["glossary"]}>
        <Card>
          <TermForm
            term={term}
            others={termOptions(terms, code)}
            sources={sourceOptions(page.sources, (key, name) => t(`form.${key}`, { name }))}
            submission={newId()}
          />
        </Card>
      </Words>
    </>
  );
}
