import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { findStatementPage } from "@/app/[institution]/gesprekkencyclus/afspraken/find-statement-page";
import { StatementPage } from "@/components/cycle/statement/statement-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { statementQuery } from "@/lib/cycle/statement/schema";
import { read } from "@/lib/platform/read";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("cycle.statement"))("title") };
}

type Props = PageProps<"/[institution]/gesprekkencyclus/afspraken">;

export default async function StatementRoute({ params, searchParams }: Props) {
  const query = statementQuery.parse(await searchParams);
  const view = await read((reading) => findStatementPage(reading, query));
  if (!view) notFound();
  const t = await getTranslations("cycle");
  const year = `/${(await params).institution}/gesprekkencyclus`;
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("title"), href: year }, { label: t("statement.title") }]} />
      <StatementPage path={`${year}/afspraken`} view={view} />
    </>
  );
}
