import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { termsHere } from "@/components/glossary/here";
import { termOptions } from "@/components/glossary/options";
import { ProposalForm } from "@/components/glossary/proposal-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Words } from "@/components/ui/words";
import { mayProposeTerms } from "@/lib/glossary/policy";
import { listTerms } from "@/lib/glossary/queries";
import { proposalQuery } from "@/lib/glossary/schema";
import { newId } from "@/lib/platform/ids";
import { read } from "@/lib/platform/read";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("glossary.proposeForm"))("title") };
}

type Props = PageProps<"/[institution]/begrippen/voorstellen/nieuw">;

export default async function ProposePage({ params, searchParams }: Props) {
  const path = `/${(await params).institution}/begrippen`;
  const { begrip } = proposalQuery.parse(await searchParams);
  const terms = await read(({ tx, actor }) =>
    mayProposeTerms(actor) ? listTerms(tx, actor) : Promise.resolve(null),
  );
  if (!terms) notFound();

  const t = await getTranslations("glossary");
  const named = await termsHere(terms);
  const about = named.find(({ code }) => code === begrip);
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: t("title"), href: path },
          { label: t("proposal.title"), href: `${path}/voorstellen` },
          { label: t("propose") },
        ]}
      />
      <PageHeader title={t("proposeForm.title")} lead={t("proposeForm.lead")} />
      <Words of={["glossary"]}>
        <Card>
          <ProposalForm
            terms={termOptions(named, "")}
            about={about ? { code: about.code, name: about.label, text: about.meaning } : null}
            submission={newId()}
          />
        </Card>
      </Words>
    </>
  );
}
