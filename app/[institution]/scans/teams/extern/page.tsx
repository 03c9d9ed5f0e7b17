import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { ScanList } from "@/components/scans/external/scan-list";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { idsIn } from "@/lib/platform/address";
import { read } from "@/lib/platform/read";
import { mayImportScans } from "@/lib/scans/external/policy";
import { countExternalScans, listExternalScans } from "@/lib/scans/external/queries";
import { placeQuery } from "@/lib/scans/external/schema";

type Props = PageProps<"/[institution]/scans/teams/extern">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("externalScans"))("title") };
}

/** What was read in, for who may: which team, by whom and when. What was answered is for the team. */
export default async function ExternalScansPage({ params, searchParams }: Props) {
  const { institution } = await idsIn(params);
  const { page } = placeQuery.parse(await searchParams);
  const { scans, total } = await read(async ({ tx, actor }) => {
    if (!mayImportScans(actor)) notFound();
    const scans = await listExternalScans(tx, actor, null, page);
    return { scans, total: await countExternalScans(tx, actor) };
  });
  const t = await getTranslations("externalScans");
  const teams = await getTranslations("teamScans");
  const path = `/${institution}/scans/teams`;
  return (
    <>
      <Breadcrumb crumbs={[{ label: teams("title"), href: path }, { label: t("title") }]} />
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <LinkButton kind="go" icon="plus" href={`${path}/extern/inlezen`}>
            {t("offer.title")}
          </LinkButton>
        }
      />
      <ScanList scans={scans} total={total} page={page} path={`${path}/extern`} />
    </>
  );
}
