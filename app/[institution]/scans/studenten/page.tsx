import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { ScanList } from "@/components/scans/student/scan-list";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { dayOf } from "@/lib/platform/calendar";
import { read } from "@/lib/platform/read";
import { mayListScans } from "@/lib/scans/student/policy";
import { listScannedStudents } from "@/lib/scans/student/queries";
import { hasScanThisYear } from "@/lib/scans/student/rules";
import { scanListQuery } from "@/lib/scans/student/schema";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("studentScans.list"))("title") };
}

type Props = PageProps<"/[institution]/scans/studenten">;

export default async function StudentScansPage({ params, searchParams }: Props) {
  const [{ institution: slug }, sent] = await Promise.all([params, searchParams]);
  const { toon: shows } = scanListQuery.parse(sent);
  const found = await read(async ({ tx, actor, now }) =>
    mayListScans(actor) ? { students: await listScannedStudents(tx, actor, now), today: dayOf(now) } : null,
  );
  if (!found) notFound();
  const [t, scans] = await Promise.all([getTranslations("studentScans.list"), getTranslations("scans")]);
  const { students, today } = found;
  const without = students.filter(({ lastClosedOn }) => !hasScanThisYear(lastClosedOn, today)).length;
  return (
    <>
      <Breadcrumb crumbs={[{ label: scans("title"), href: `/${slug}/scans` }, { label: t("title") }]} />
      <PageHeader title={t("title")} lead={students.length > 0 ? t("lead", { without }) : undefined} />
      <ScanList slug={slug} students={students} shows={shows} today={today} />
    </>
  );
}
