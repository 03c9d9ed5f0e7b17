import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { SharedResult } from "@/components/scans/student/shared-result";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { idsIn } from "@/lib/platform/address";
import { fullName } from "@/lib/platform/format";
import { read } from "@/lib/platform/read";
import { findScanForAdviser } from "@/lib/scans/student/sharing/reading/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("studentScans.shared"))("title") };
}

type Props = PageProps<"/[institution]/scans/gedeeld/[roundId]">;

/** What a student opened of a scan to an adviser of the second line. */
export default async function SharedScanPage({ params }: Props) {
  const { institution: slug, roundId } = await idsIn(params);
  const view = await read((reading) => findScanForAdviser(reading, roundId));
  if (!view) notFound();
  const t = await getTranslations("studentScans.shared");
  const scans = await getTranslations("scans");
  const who = fullName(view.subjectName);
  return (
    <>
      <Breadcrumb crumbs={[{ label: scans("title"), href: `/${slug}/scans` }, { label: view.name }]} />
      <PageHeader title={t("of", { name: view.name, who })} lead={t("adviserLead", { who })} />
      <div className="max-w-3xl">
        <SharedResult view={view} />
      </div>
    </>
  );
}
