import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { TopicsSheet } from "@/components/scans/topics-sheet";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { PrintButton } from "@/components/ui/print-button";
import { idsIn } from "@/lib/platform/address";
import { read } from "@/lib/platform/read";
import { findRoundPage } from "@/lib/scans/feedback/reading/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("scans"))("topics.sheet") };
}

type Props = PageProps<"/[institution]/scans/feedback/[roundId]/bespreken">;

/** What the employee chose to talk about, on one sheet; only theirs. */
export default async function TopicsPage({ params }: Props) {
  const { institution: slug, roundId } = await idsIn(params);
  const view = await read((reading) => findRoundPage(reading, roundId, ""));
  if (!view?.result?.topics) notFound();
  const t = await getTranslations("scans");
  const { round, result } = view;
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: t("title"), href: `/${slug}/scans` },
          { label: round.name, href: `/${slug}/scans/feedback/${round.id}` },
          { label: t("topics.sheet") },
        ]}
      />
      <PageHeader
        title={t("topics.sheet")}
        lead={t("topics.sheetLead")}
        actions={<PrintButton>{t("print")}</PrintButton>}
      />
      <TopicsSheet result={result} />
    </>
  );
}
