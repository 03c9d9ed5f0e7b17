import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { PageTerms } from "@/components/glossary/page-terms";
import { ReportActions } from "@/components/scans/team/report-actions";
import { TeamReport } from "@/components/scans/team/team-report";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { idsIn } from "@/lib/platform/address";
import { read } from "@/lib/platform/read";
import { findReportPage } from "@/lib/scans/team/reading/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("teamScans"))("title") };
}

type Props = PageProps<"/[institution]/scans/teams/verslag/[roundId]">;

/** What a team answered, for the team and its leader: spread, never by name. */
export default async function TeamReportPage({ params }: Props) {
  const { institution, roundId } = await idsIn(params);
  const report = await read((reading) => findReportPage(reading, roundId));
  if (!report) notFound();
  const { facts, isShown } = report;
  const t = await getTranslations("teamScans");
  const title = t("report.of", { name: facts.name, team: facts.teamName });
  return (
    <>
      <Breadcrumb
        crumbs={[{ label: t("title"), href: `/${institution}/scans/teams` }, { label: facts.teamName }]}
      />
      <PageHeader
        title={title}
        lead={t("report.lead", { submitted: facts.submitted, asked: facts.asked })}
        actions={isShown ? <ReportActions href={`/api/${institution}/scans/teams/${facts.id}`} /> : null}
      >
        <PageTerms codes={["professionalisationScan", "team"]} />
      </PageHeader>
      <TeamReport report={report} slug={institution} />
    </>
  );
}
