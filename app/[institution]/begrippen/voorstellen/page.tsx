import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { termsHere } from "@/components/glossary/here";
import { ProposalList } from "@/components/glossary/proposal-list";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { mayProposeTerms, mayReadProposals, mayWriteTerms, seesAllProposals } from "@/lib/glossary/policy";
import { listProposals } from "@/lib/glossary/proposals/queries";
import { listTerms } from "@/lib/glossary/queries";
import { read } from "@/lib/platform/read";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("glossary.proposal"))("title") };
}

export default async function ProposalsPage({ params }: PageProps<"/[institution]/begrippen/voorstellen">) {
  const path = `/${(await params).institution}/begrippen`;
  const page = await read(async ({ tx, actor }) => {
    if (!mayReadProposals(actor)) return null;
    return { actor, proposals: await listProposals(tx, actor), terms: await listTerms(tx, actor) };
  });
  if (!page) notFound();

  const { actor, proposals } = page;
  const t = await getTranslations("glossary");
  const seesAll = seesAllProposals(actor);
  const names = new Map((await termsHere(page.terms)).map(({ code, label }) => [code, label]));
  const propose = (
    <LinkButton href={`${path}/voorstellen/nieuw`} kind="go" icon="plus">
      {t("propose")}
    </LinkButton>
  );
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("title"), href: path }, { label: t("proposal.title") }]} />
      <PageHeader
        title={t("proposal.title")}
        lead={t(seesAll ? "proposal.leadAll" : "proposal.leadOwn")}
        actions={mayProposeTerms(actor) ? propose : undefined}
      />
      <ProposalList proposals={proposals} names={names} mayDecide={mayWriteTerms(actor)} seesAll={seesAll} />
    </>
  );
}
