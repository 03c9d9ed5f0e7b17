import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ConfusionCard } from "@/components/glossary/confusion-card";
import { GlossaryActions } from "@/components/glossary/glossary-actions";
import { termsHere } from "@/components/glossary/here";
import { NewsCard } from "@/components/glossary/news-card";
import { TermFilters } from "@/components/glossary/term-filters";
import { TermList } from "@/components/glossary/term-list";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { listChanges } from "@/lib/glossary/changes/queries";
import { mayReadChanges, rightsOver } from "@/lib/glossary/policy";
import { listTerms } from "@/lib/glossary/queries";
import { isFoundBy } from "@/lib/glossary/rules";
import { glossaryQuery } from "@/lib/glossary/schema";
import { dayOf } from "@/lib/platform/calendar";
import { read } from "@/lib/platform/read";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("glossary"))("title") };
}

export default async function GlossaryPage({ params, searchParams }: PageProps<"/[institution]/begrippen">) {
  const path = `/${(await params).institution}/begrippen`;
  const filter = glossaryQuery.parse(await searchParams);
  const page = await read(async ({ tx, actor, now }) => ({
    actor,
    terms: await listTerms(tx, actor),
    news: mayReadChanges(actor) ? await listChanges(tx, actor, { today: dayOf(now) }) : null,
  }));

  const { actor, news } = page;
  const t = await getTranslations("glossary");
  const terms = await termsHere(page.terms);
  const found = terms.filter((term) => isFoundBy(term, filter));
  const names = new Map(terms.map(({ code, label }) => [code, label]));
  const may = rightsOver(actor);
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("title") }]} />
      <PageHeader title={t("title")} lead={t("lead")} actions={<GlossaryActions path={path} may={may} />} />
      <TermFilters path={path} filter={filter} found={found.length} />
      <div className="columns">
        <div>
          <TermList terms={found} path={path} />
        </div>
        <div>
          {news ? <NewsCard changes={news.changes} names={names} path={path} /> : null}
          {may.readConfusion ? <ConfusionCard path={path} /> : null}
        </div>
      </div>
    </>
  );
}
