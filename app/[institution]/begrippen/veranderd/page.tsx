import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ChangeList } from "@/components/glossary/change-list";
import { termsHere } from "@/components/glossary/here";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { changesPerPage, listChanges, listTeamReadings } from "@/lib/glossary/changes/queries";
import { changesQuery } from "@/lib/glossary/changes/schema";
import { mayReadChanges } from "@/lib/glossary/policy";
import { listTerms } from "@/lib/glossary/queries";
import { dayOf } from "@/lib/platform/calendar";
import { read } from "@/lib/platform/read";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("glossary.change"))("title") };
}

type Props = PageProps<"/[institution]/begrippen/veranderd">;

export default async function GlossaryChangesPage({ params, searchParams }: Props) {
  const path = `/${(await params).institution}/begrippen`;
  const { page: number } = changesQuery.parse(await searchParams);
  const page = await read(async ({ tx, actor, now }) => {
    if (!mayReadChanges(actor)) return null;
    const today = dayOf(now);
    const log = await listChanges(tx, actor, { today, page: number });
    const ids = log.changes.map(({ id }) => id);
    return {
      ...log,
      readings: await listTeamReadings(tx, actor, ids, today),
      terms: await listTerms(tx, actor),
    };
  });
  if (!page) notFound();

  const { changes, readings, total } = page;
  const t = await getTranslations("glossary");
  const names = new Map((await termsHere(page.terms)).map(({ code, label }) => [code, label]));
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("title"), href: path }, { label: t("change.title") }]} />
      <PageHeader title={t("change.title")} lead={t("change.lead")} />
      <Card>
        {changes.length === 0 ? (
          <EmptyState icon="book-open" title={t("change.empty.title")} text={t("change.empty.text")} />
        ) : (
          <ChangeList heading="h2" changes={changes} readings={readings} names={names} />
        )}
      </Card>
      <Pager path={`${path}/veranderd`} query={{}} page={number} size={changesPerPage} total={total} />
    </>
  );
}
