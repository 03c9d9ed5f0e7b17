import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { TellPage } from "@/components/referrals/tell-page";
import { findStudent } from "@/lib/organisation/students/queries";
import { idsIn } from "@/lib/platform/address";
import { dayOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { read } from "@/lib/platform/read";
import { listReaders } from "@/lib/referrals/colleagues/queries";
import { mayRefer } from "@/lib/referrals/policy";

type Props = PageProps<"/[institution]/studenten/[studentId]/overleg">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("referrals.told"))("crumb") };
}

export default async function TellRoute({ params }: Props) {
  const { institution: slug, studentId } = await idsIn(params);
  const view = await read(async ({ tx, actor, now }) => {
    const student = await findStudent(tx, actor, studentId, now);
    if (!student || !mayRefer(actor, student)) return null;
    return {
      student: { id: student.id, name: student.name },
      readers: await listReaders(tx, actor, student.teamIds, now),
      today: dayOf(now),
      submission: newId(),
    };
  });
  if (!view) notFound();
  return <TellPage {...view} slug={slug} />;
}
