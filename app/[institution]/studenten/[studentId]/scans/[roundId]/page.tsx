import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { ArrangeScan } from "@/components/scans/student/arrange-scan";
import { ScanHeader } from "@/components/scans/student/scan-header";
import { ScanResult } from "@/components/scans/student/scan-result";
import { idsIn } from "@/lib/platform/address";
import { env } from "@/lib/platform/env";
import { hasMail } from "@/lib/platform/mail";
import { read } from "@/lib/platform/read";
import { findStudentRoundPage } from "@/lib/scans/student/reading/queries";
import { askQuery } from "@/lib/scans/student/schema";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("studentScans.card"))("title") };
}

type Props = PageProps<"/[institution]/studenten/[studentId]/scans/[roundId]">;

export default async function StudentScanPage({ params, searchParams }: Props) {
  const { institution: slug, studentId, roundId } = await idsIn(params);
  const { zoek: search } = askQuery.parse(await searchParams);
  const view = await read((reading) => findStudentRoundPage(reading, { studentId, roundId }, search));
  if (!view) notFound();

  const { arranging, result, isOwn, round } = view;
  const reach = { origin: env().PUBLIC_URL, hasMail: hasMail() };
  const sharing = view.sharing && { view: view.sharing, ...reach };
  const { givenName: name } = round.student.name;
  return (
    <>
      <ScanHeader view={view} slug={slug} />
      {result ? <ScanResult {...{ slug, studentId, result, name, isOwn, sharing }} /> : null}
      {arranging ? <ArrangeScan view={{ ...view, arranging }} {...{ slug, search }} {...reach} /> : null}
    </>
  );
}
