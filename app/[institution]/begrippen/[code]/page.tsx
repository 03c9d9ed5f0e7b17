import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { termsHere } from "@/components/glossary/here";
import { TermActions } from "@/components/glossary/term-actions";
import { TermHistory } from "@/components/glossary/term-history";
import { TermMeaning } from "@/components/glossary/term-meaning";
import { TermRuling } from "@/components/glossary/term-ruling";
import { TermWords } from "@/components/glossary/term-words";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { listChanges } from "@/lib/glossary/changes/queries";
import { mayReadChanges } from "@/lib/glossary/policy";
import { listTerms } from "@/lib/glossary/queries";
import { listLocalWords } from "@/lib/glossary/words/queries";
import { dayOf } from "@/lib/platform/calendar";
import { capitalised } from "@/lib/platform/format";
import { read } from "@/lib/platform/read";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("glossary"))("title") };
}

export default async function TermPage({ params }: PageProps<"/[institution]/begrippen/[code]">) {
  const { institution, code } = await params;
  const path = `/${institution}/begrippen`;
  const page = await read(async ({ tx, actor, now }) => {
    const terms = await listTerms(tx, actor);
    if (!terms.some((term) => term.code === code)) return null;
    const words = await listLocalWords(tx, actor, code);
    const log = mayReadChanges(actor) ? await listChanges(tx, actor, { today: dayOf(now), code }) : null;
    return { actor, terms, words, log };
  });
  const terms = await termsHere(page?.terms ?? []);
  const term = terms.find((each) => each.code === code);
  if (!page || !term) notFound();
  const { actor, log } = page;
  const t = await getTranslations("glossary");
  const label = capitalised(term.label);
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("title"), href: path }, { label }]} />
      <PageHeader
        title={label}
        lead={t(`kinds.${term.kind}`)}
        actions={<TermActions actor={actor} term={term} path={path} />}
      />
      <div className="columns">
        <div className="stack">
          <TermMeaning term={term} terms={terms} path={path} />
          {log ? <TermHistory changes={log.changes} term={term} /> : null}
        </div>
        <div className="stack">
          <TermWords actor={actor} code={code} words={page.words} path={`${path}/${code}/woord`} />
          <TermRuling actor={actor} term={term} />
        </div>
      </div>
    </>
  );
}
