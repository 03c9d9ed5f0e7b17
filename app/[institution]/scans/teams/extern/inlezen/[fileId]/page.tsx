import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { PlanSide } from "@/components/scans/external/plan-side";
import { PlanTable } from "@/components/scans/external/plan-table";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { idsIn } from "@/lib/platform/address";
import { type Locale, moment } from "@/lib/platform/format";
import { read } from "@/lib/platform/read";
import { findScansPreview } from "@/lib/scans/external/imports/queries";
import { mayImportScans } from "@/lib/scans/external/policy";
import { placeQuery } from "@/lib/scans/external/schema";

type Props = PageProps<"/[institution]/scans/teams/extern/inlezen/[fileId]">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("externalScans.plan"))("title") };
}

export default async function ScansPreviewPage({ params, searchParams }: Props) {
  const { institution, fileId } = await idsIn(params);
  const { page } = placeQuery.parse(await searchParams);
  const preview = await read(async ({ tx, actor }) =>
    mayImportScans(actor) ? findScansPreview(tx, actor, fileId) : null,
  );
  if (!preview) notFound();

  const t = await getTranslations("externalScans");
  const path = `/${institution}/scans/teams/extern`;
  const when = moment(preview.file.offeredAt, (await getLocale()) as Locale);
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("title"), href: path }, { label: t("plan.title") }]} />
      <PageHeader title={preview.file.fileName} lead={t("plan.lead", { when })} />
      <div className="columns">
        <PlanTable preview={preview} path={`${path}/inlezen/${fileId}`} page={page} />
        <PlanSide preview={preview} />
      </div>
    </>
  );
}
