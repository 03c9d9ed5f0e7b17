import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { NameWord } from "@/components/glossary/name-word";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { mayNameWords } from "@/lib/glossary/policy";
import { findWordPlace } from "@/lib/glossary/words/queries";
import { placeQuery } from "@/lib/glossary/words/schema";
import { capitalised } from "@/lib/platform/format";
import { newId } from "@/lib/platform/ids";
import { read } from "@/lib/platform/read";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("glossary.words"))("title") };
}

type Props = PageProps<"/[institution]/begrippen/[code]/woord">;

export default async function NameWordPage({ params, searchParams }: Props) {
  const { institution, code } = await params;
  const asked = placeQuery.safeParse({ code, ...(await searchParams) });
  const page = await read(async ({ tx, actor }) => {
    if (!asked.success || !mayNameWords(actor, asked.data)) return null;
    const place = await findWordPlace(tx, actor, asked.data);
    return place && { place, name: actor.institution.name };
  });
  if (!page) notFound();

  const { place, name } = page;
  const t = await getTranslations("glossary");
  const path = `/${institution}/begrippen`;
  const label = place.present?.singular ?? place.otherwise;
  const lead = place.teamName
    ? t("words.pageLeadTeam", { team: place.teamName })
    : t("words.pageLeadHere", { institution: name });
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: t("title"), href: path },
          { label: capitalised(label), href: `${path}/${code}` },
          { label: t("words.title") },
        ]}
      />
      <PageHeader title={t("words.pageTitle", { name: capitalised(label) })} lead={lead} />
      <NameWord place={place} submission={newId()} />
    </>
  );
}
