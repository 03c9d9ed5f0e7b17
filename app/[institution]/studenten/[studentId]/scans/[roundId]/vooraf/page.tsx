import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { PeekSheet } from "@/components/scans/student/peek-sheet";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { PrintButton } from "@/components/ui/print-button";
import { idsIn } from "@/lib/platform/address";
import { fullName } from "@/lib/platform/format";
import { read } from "@/lib/platform/read";
import { findStudentRoundPage } from "@/lib/scans/student/reading/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("studentScans.page"))("peek") };
}

type Props = PageProps<"/[institution]/studenten/[studentId]/scans/[roundId]/vooraf">;

/** What stands on one sheet before the talk; a scan that still runs has none. */
export default async function PeekPage({ params }: Props) {
  const { institution: slug, studentId, roundId } = await idsIn(params);
  const view = await read((reading) => findStudentRoundPage(reading, { studentId, roundId }, ""));
  if (!view?.result) notFound();
  const t = await getTranslations("studentScans");
  const { round, isOwn, result } = view;
  const path = `/${slug}/studenten/${studentId}`;
  const { givenName: name } = round.student.name;
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: fullName(round.student.name), href: path },
          { label: round.name, href: `${path}/scans/${roundId}` },
          { label: t("page.peek") },
        ]}
      />
      <PageHeader
        title={isOwn ? t("peek.titleOwn") : t("peek.title", { name })}
        lead={t("peek.lead")}
        actions={<PrintButton>{t("page.print")}</PrintButton>}
      />
      <PeekSheet result={result} name={name} isOwn={isOwn} />
    </>
  );
}
