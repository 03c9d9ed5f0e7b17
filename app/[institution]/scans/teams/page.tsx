import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { ReportList } from "@/components/scans/team/report-list";
import { TeamScanList } from "@/components/scans/team/team-scan-list";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { read } from "@/lib/platform/read";
import { mayListTeamScans, mayReadTeamScans, mayRunTeamScans, teamsNear } from "@/lib/scans/team/policy";
import { listReports, listTeamScans } from "@/lib/scans/team/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("teamScans"))("title") };
}

/** What teams were asked, for who asks them; and the reports of the reader's own teams. */
export default async function TeamScansPage() {
  const { actor, scans, reports } = await read(async ({ tx, actor }) => {
    if (!mayListTeamScans(actor)) notFound();
    const scans = mayReadTeamScans(actor) ? await listTeamScans(tx, actor) : null;
    const near = teamsNear(actor);
    return { actor, scans, reports: near.length > 0 ? await listReports(tx, actor, near) : null };
  });
  const t = await getTranslations();
  const path = `/${actor.institution.slug}/scans`;
  const mayRun = mayRunTeamScans(actor);
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("scans.title"), href: path }, { label: t("teamScans.title") }]} />
      <PageHeader
        title={t("teamScans.title")}
        lead={t("teamScans.lead")}
        actions={
          mayRun ? (
            <LinkButton kind="go" icon="plus" href={`${path}/teams/nieuw`}>
              {t("teamScans.new")}
            </LinkButton>
          ) : null
        }
      />
      <div className="stack">
        {scans ? <TeamScanList scans={scans} path={`${path}/teams`} /> : null}
        {reports || !scans ? <ReportList reports={reports ?? []} path={`${path}/teams/verslag`} /> : null}
      </div>
    </>
  );
}
