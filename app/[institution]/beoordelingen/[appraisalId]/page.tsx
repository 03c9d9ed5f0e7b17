import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { AppraisalPage, type AppraisalPageView } from "@/components/appraisals/appraisal-page";
import { findAnswers, findWritten } from "@/lib/appraisals/content/queries";
import { listPassages } from "@/lib/appraisals/passages/queries";
import { sightOf } from "@/lib/appraisals/policy";
import { findAppraisal, readingOf } from "@/lib/appraisals/queries";
import { idsIn } from "@/lib/platform/address";
import { dayOf } from "@/lib/platform/calendar";
import { read, type Reading } from "@/lib/platform/read";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("appraisals"))("mine") };
}

type Props = PageProps<"/[institution]/beoordelingen/[appraisalId]">;

export default async function OneAppraisalPage({ params }: Props) {
  const { institution, appraisalId } = await idsIn(params);
  const view = await read((reading) => findPage(reading, appraisalId));
  if (!view) notFound();
  return <AppraisalPage view={view} path={`/${institution}/beoordelingen`} />;
}

async function findPage(
  { tx, actor, now, noteReading }: Reading,
  appraisalId: string,
): Promise<AppraisalPageView | null> {
  const appraisal = await findAppraisal(tx, actor, appraisalId, now);
  const sight = appraisal && sightOf(actor, appraisal);
  if (!appraisal || !sight) return null;
  await noteReading(readingOf(appraisal));
  return {
    ...{ appraisal, sight, today: dayOf(now) },
    written: await findWritten(tx, actor, appraisal.id),
    answers: await findAnswers(tx, actor, appraisal.id),
    passages: await listPassages(tx, actor, appraisal.id),
  };
}
