import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ConfusionList } from "@/components/glossary/confusion-list";
import { termsHere } from "@/components/glossary/here";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { findConfusion } from "@/lib/glossary/confusion/queries";
import { confusionQuery } from "@/lib/glossary/confusion/schema";
import { mayReadConfusion } from "@/lib/glossary/policy";
import { listTerms } from "@/lib/glossary/queries";
import { read } from "@/lib/platform/read";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("glossary.confusion"))("title") };
}

type Props = PageProps<"/[institution]/begrippen/verwarring">;

export default async function ConfusionPage({ params, searchParams }: Props) {
  const path = `/${(await params).institution}/begrippen`;
  const { month } = confusionQuery.parse(await searchParams);
  const page = await read(async ({ tx, actor, now }) =>
    mayReadConfusion(actor)
      ? { report: await findConfusion(tx, actor, { month, now }), terms: await listTerms(tx, actor) }
      : null,
  );
  if (!page) notFound();

  const t = await getTranslations("glossary");
  const names = new Map((await termsHere(page.terms)).map(({ code, label }) => [code, label]));
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("title"), href: path }, { label: t("confusion.title") }]} />
      <PageHeader title={t("confusion.title")} lead={t("confusion.lead")} />
      <ConfusionList report={page.report} names={names} path={path} />
    </>
  );
}
