import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { ReportActions } from "@/components/scans/team/report-actions";
import { ScanReport } from "@/components/scans/external/scan-report";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { idsIn } from "@/lib/platform/address";
import { type Locale, shortDate } from "@/lib/platform/format";
import { read } from "@/lib/platform/read";
import { findExternalReport } from "@/lib/scans/external/reading/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("externalScans"))("one") };
}

type Props = PageProps<"/[institution]/scans/teams/extern/[scanId]">;

/** What somebody else found in a team, for the team and its leader. */
export default async function ExternalScanPage({ params }: Props) {
  const { institution, scanId } = await idsIn(params);
  const report = await read((reading) => findExternalReport(reading, scanId));
  if (!report) notFound();
  const { scan } = report;
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
        lead={t("facts", { day, method: scan.method, respondents: scan.respondents })}
        actions={<ReportActions href={`/api/${institution}/scans/extern/${scan.id}`} />}
      />
      <ScanReport report={report} slug={institution} />
    </>
  );
}
