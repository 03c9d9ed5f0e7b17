import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { ScanReport } from "@/components/scans/external/scan-report";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { PrintButton } from "@/components/ui/print-button";
import { idsIn } from "@/lib/platform/address";
import { type Locale, shortDate } from "@/lib/platform/format";
import { read } from "@/lib/platform/read";
import { mayReadExternalScan } from "@/lib/scans/external/policy";
import { findExternalScan, listExternalFindings } from "@/lib/scans/external/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("externalScans"))("one") };
}

type Props = PageProps<"/[institution]/scans/teams/extern/[scanId]">;

/** What somebody else found in a team, for the team and its leader. */
export default async function ExternalScanPage({ params }: Props) {
  const { institution, scanId } = await idsIn(params);
  const found = await read(async ({ tx, actor }) => {
    const scan = await findExternalScan(tx, actor, scanId);
    if (!scan || !mayReadExternalScan(actor, scan)) return null;
    return { scan, findings: await listExternalFindings(tx, actor, scan.id) };
  });
  if (!found) notFound();
  const { scan, findings } = found;
  const t = await getTranslations("externalScans");
  const teams = await getTranslations("teamScans");
  const day = shortDate(scan.day, (await getLocale()) as Locale);
  return (
    <>
      <Breadcrumb
        crumbs={[{ label: teams("title"), href: `/${institution}/scans/teams` }, { label: scan.teamName }]}
      />
      <PageHeader
        title={t("of", { source: scan.source, team: scan.teamName })}
        lead={t("facts", { ...scan, day })}
        actions={<PrintButton>{teams("report.print")}</PrintButton>}
      />
      <ScanReport scan={scan} findings={findings} />
    </>
  );
}
