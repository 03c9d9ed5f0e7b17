import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { WritePage } from "@/components/appraisals/write-page";
import { findWritten } from "@/lib/appraisals/content/queries";
import { mayWriteAppraisal } from "@/lib/appraisals/policy";
import { findAppraisal } from "@/lib/appraisals/queries";
import { draftOfAppraisal, mayStillChange } from "@/lib/appraisals/rules";
import { idsIn } from "@/lib/platform/address";
import { deviceKey } from "@/lib/platform/device-key";
import { findDraft } from "@/lib/platform/drafts";
import { read, type Reading } from "@/lib/platform/read";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("appraisals"))("write.title") };
}

type Props = PageProps<"/[institution]/beoordelingen/[appraisalId]/schrijven">;

export default async function WriteRoute({ params }: Props) {
  const { institution, appraisalId } = await idsIn(params);
  const key = await deviceKey();
  const view = await read((reading) => findPage(reading, appraisalId));
  if (!view) notFound();
  return <WritePage slug={institution} deviceKey={key} view={view} />;
}

/** The leader's own draft: a row of nobody else, so there is no reading to note. */
async function findPage({ tx, actor, now }: Reading, appraisalId: string) {
  const appraisal = await findAppraisal(tx, actor, appraisalId, now);
  if (!appraisal || !mayWriteAppraisal(actor, appraisal) || !mayStillChange(appraisal).ok) return null;
  const written = await findWritten(tx, actor, appraisalId);
  return { appraisal, written, draft: await findDraft(tx, actor, draftOfAppraisal(appraisalId)) };
}
