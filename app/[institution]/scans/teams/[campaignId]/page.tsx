import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { CompareTeams } from "@/components/scans/team/compare-teams";
import { ProgressCard } from "@/components/scans/team/progress-card";
import { RunCard } from "@/components/scans/team/run-card";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { PrintButton } from "@/components/ui/print-button";
import { idsIn } from "@/lib/platform/address";
import { hasMail } from "@/lib/platform/mail";
import { read } from "@/lib/platform/read";
import { findTeamScanPage } from "@/lib/scans/team/reading/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("teamScans"))("title") };
}

type Props = PageProps<"/[institution]/scans/teams/[campaignId]">;

/** Who takes part, as counts; once it is closed, branches and teams side by side. */
export default async function TeamScanPage({ params }: Props) {
  const { institution, campaignId } = await idsIn(params);
  const page = await read((reading) => findTeamScanPage(reading, campaignId));
  if (!page) notFound();
  const { scan, time, places, mayRun } = page;
  const t = await getTranslations("teamScans");
  return (
    <>
      <Breadcrumb
        crumbs={[{ label: t("title"), href: `/${institution}/scans/teams` }, { label: scan.name }]}
      />
      <PageHeader
        title={scan.name}
        lead={t(`kinds.${scan.kind}`)}
        actions={scan.isClosed ? <PrintButton>{t("report.print")}</PrintButton> : null}
      />
      <div className="stack">
        {time ? <CompareTeams time={time} places={places} /> : null}
        <ProgressCard scan={scan} />
        {mayRun && !scan.isClosed ? <RunCard scan={scan} hasMail={hasMail()} /> : null}
      </div>
    </>
  );
}
