import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { FileSide } from "@/components/scans/external/file-side";
import { FileScans } from "@/components/scans/external/file-scans";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { idsIn } from "@/lib/platform/address";
import { fullName, type Locale, moment } from "@/lib/platform/format";
import { read } from "@/lib/platform/read";
import { mayImportScans } from "@/lib/scans/external/policy";
import { listScansOfFile } from "@/lib/scans/external/queries";
import { findReadFile } from "@/lib/scans/external/readings/queries";
import { placeQuery } from "@/lib/scans/external/schema";

type Props = PageProps<"/[institution]/scans/teams/extern/bestand/[fileId]">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("externalScans.file"))("title") };
}

/** All that a file brought, for who takes it away: what goes, and the button. */
export default async function ReadFilePage({ params, searchParams }: Props) {
  const { institution, fileId } = await idsIn(params);
  const { page } = placeQuery.parse(await searchParams);
  const found = await read(async ({ tx, actor }) => {
    const file = mayImportScans(actor) ? await findReadFile(tx, actor, fileId) : null;
    return file && { file, scans: await listScansOfFile(tx, actor, fileId, page) };
  });
  if (!found) notFound();
  const { file, scans } = found;
  const t = await getTranslations("externalScans");
  const path = `/${institution}/scans/teams/extern`;
  const when = moment(file.readAt, (await getLocale()) as Locale);
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("title"), href: path }, { label: t("file.title") }]} />
      <PageHeader title={file.fileName} lead={t("file.lead", { when, who: fullName(file.readBy) })} />
      <div className="columns">
        <FileScans scans={scans} total={file.scans} page={page} path={`${path}/bestand/${fileId}`} />
        <FileSide file={file} />
      </div>
    </>
  );
}
