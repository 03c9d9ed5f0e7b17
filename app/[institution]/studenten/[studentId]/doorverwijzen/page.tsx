import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { StartPage } from "@/components/referrals/start-page";
import { mayListJointCases } from "@/lib/joint-cases/policy";
import { findStudent } from "@/lib/organisation/students/queries";
import { idsIn } from "@/lib/platform/address";
import { dayOf } from "@/lib/platform/calendar";
import { deviceKey } from "@/lib/platform/device-key";
import { findDraft } from "@/lib/platform/drafts";
import { newId } from "@/lib/platform/ids";
import { read } from "@/lib/platform/read";
import { draftOfReferral } from "@/lib/referrals/drafts/rules";
import { mayRefer } from "@/lib/referrals/policy";
import { findProcess } from "@/lib/referrals/process/queries";
import { listUnits } from "@/lib/referrals/units/queries";

type Props = PageProps<"/[institution]/studenten/[studentId]/doorverwijzen">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("referrals.start"))("crumb") };
}

export default async function ReferRoute({ params }: Props) {
  const { institution: slug, studentId } = await idsIn(params);
  const key = await deviceKey();
  const view = await read(async ({ tx, actor, now }) => {
    const student = await findStudent(tx, actor, studentId, now);
    if (!student || !mayRefer(actor, student)) return null;
    const draft = await findDraft(tx, actor, draftOfReferral(studentId));
    return {
      student: { id: student.id, name: student.name },
      process: await findProcess(tx, actor.institutionId),
      units: await listUnits(tx, actor, now),
      draft: draft?.typed ?? {},
      autosave: {
        ...{ address: `/api/${slug}/drafts`, deviceKey: key, ...draftOfReferral(studentId) },
        savedAt: draft?.savedAt.toISOString() ?? null,
      },
      today: dayOf(now),
      mayDiscuss: mayListJointCases(actor),
      submissions: { referral: newId(), pickUp: newId() },
    };
  });
  if (!view) notFound();
  return <StartPage view={view} slug={slug} />;
}
