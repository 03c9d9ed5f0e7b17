import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { WriteCasePage } from "@/components/joint-cases/write-page";
import { canBring, listCaseParties } from "@/lib/joint-cases/choices/queries";
import { mayWriteCase } from "@/lib/joint-cases/policy";
import { findJointCase } from "@/lib/joint-cases/queries";
import { mayBeRewritten } from "@/lib/joint-cases/rules";
import { findCaseTexts } from "@/lib/joint-cases/texts/queries";
import { idsIn } from "@/lib/platform/address";
import { dayOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { read } from "@/lib/platform/read";

type Props = PageProps<"/[institution]/doorverwijzingen/casussen/[caseId]/aanpassen">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("jointCases.new"))("rewriteTitle") };
}

export default async function RewriteCaseRoute({ params }: Props) {
  const { institution: slug, caseId } = await idsIn(params);
  const view = await read(async ({ tx, actor, now }) => {
    const today = dayOf(now);
    const jointCase = await findJointCase(tx, actor, caseId);
    if (!jointCase || !mayWriteCase(actor, jointCase) || !mayBeRewritten(jointCase, today).ok) return null;
    if (!(await canBring(tx, actor, now))) return null;
    const { id, version, teamId, unitId, heldOn, startsAt, place, sharedAt } = jointCase;
    const { going, tried, question } = await findCaseTexts(tx, actor, id);
    return {
      of: { caseId: id, version, isShared: sharedAt !== null },
      initial: { teamId, unitId, heldOn, startsAt, place, going, tried, question },
      parties: await listCaseParties(tx, actor, now),
      today,
      submission: newId(),
    };
  });
  if (!view) notFound();
  return <WriteCasePage {...view} autosave={null} slug={slug} />;
}
