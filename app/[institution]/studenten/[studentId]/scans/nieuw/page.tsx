import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { NewScan } from "@/components/scans/student/new-scan";
import { findStudent } from "@/lib/organisation/students/queries";
import { idsIn } from "@/lib/platform/address";
import { newId } from "@/lib/platform/ids";
import { read } from "@/lib/platform/read";
import { listUsable } from "@/lib/scans/instruments/queries";
import { mayStartScan } from "@/lib/scans/student/policy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("studentScans.start"))("title") };
}

type Props = PageProps<"/[institution]/studenten/[studentId]/scans/nieuw">;

export default async function NewScanPage({ params }: Props) {
  const { institution: slug, studentId } = await idsIn(params);
  const found = await read(async ({ tx, actor, now }) => {
    const student = await findStudent(tx, actor, studentId, now);
    if (!student || !mayStartScan(actor, student)) return null;
    const usable = await listUsable(tx, actor, ["student"]);
    return { slug, student, now, usable, isOwn: actor.personId === studentId, submission: newId() };
  });
  if (!found) notFound();
  return <NewScan {...found} />;
}
