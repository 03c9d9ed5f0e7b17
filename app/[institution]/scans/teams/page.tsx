import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { NearScans } from "@/components/scans/external/near-list";
import { ListActions } from "@/components/scans/team/list-actions";
import { ReportList } from "@/components/scans/team/report-list";
import { TeamScanList } from "@/components/scans/team/team-scan-list";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { read } from "@/lib/platform/read";
import { mayImportScans } from "@/lib/scans/external/policy";
import { countExternalScans, listExternalScans } from "@/lib/scans/external/queries";
import { placeQuery } from "@/lib/scans/external/schema";
import { mayListTeamScans, mayReadTeamScans, mayRunTeamScans, teamsNear } from "@/lib/scans/team/policy";
import { listReports, listTeamScans } from "@/lib/scans/team/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("teamScans"))("title") };
}

/** What teams were asked, for who asks them; and the reports of the reader's own teams. */
export default async function TeamScansPage({ searchParams }: PageProps<"/[institution]/scans/teams">) {
  const { page } = placeQuery.parse(await searchParams);
  const { actor, scans, reports, external, total } = await read(async ({ tx, actor }) => {
    if (!mayListTeamScans(actor)) notFound();
    const scans = mayReadTeamScans(actor) ? await listTeamScans(tx, actor) : null;
    const near = teamsNear(actor);
    const reports = near.length > 0 ? await listReports(tx, actor, near) : null;
    const total = near.length > 0 ? await countExternalScans(tx, actor, near) : 0;
    const external = total > 0 ? await listExternalScans(tx, actor, near, page) : [];
    return { actor, scans, reports, external, total };
  });
  const t = await getTranslations();
  const path = `/${actor.institution.slug}/scans`;
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("scans.title"), href: path }, { label: t("teamScans.title") }]} />
      <PageHeader
        title={t("teamScans.title")}
        lead={t("teamScans.lead")}
        actions={
          <ListActions
            path={`${path}/teams`}
            mayImport={mayImportScans(actor)}
            mayRun={mayRunTeamScans(actor)}
          />
        }
      />
      <div className="stack">
        {scans ? <TeamScanList scans={scans} path={`${path}/teams`} /> : null}
        {reports || !scans ? <ReportList reports={reports ?? []} path={`${path}/teams/verslag`} /> : null}
        {total > 0 ? <NearScans scans={external} path={`${path}/teams`} {...{ total, page }} /> : null}
      </div>
    </>
  );
}
