import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { JointCaseOnePage } from "@/components/joint-cases/case-page";
import { listAgreementsBetween } from "@/lib/agreements/queries";
import { canBring } from "@/lib/joint-cases/choices/queries";
import { mayReadCase, mayWriteCase } from "@/lib/joint-cases/policy";
import { findJointCase } from "@/lib/joint-cases/queries";
import { mayBeRewritten } from "@/lib/joint-cases/rules";
import { findCaseTexts } from "@/lib/joint-cases/texts/queries";
import { idsIn } from "@/lib/platform/address";
import { dayOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { read } from "@/lib/platform/read";

type Props = PageProps<"/[institution]/doorverwijzingen/casussen/[caseId]">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("jointCases.one"))("case") };
}

export default async function JointCaseRoute({ params }: Props) {
  const { institution: slug, caseId } = await idsIn(params);
  const view = await read(async ({ tx, actor, now, noteReading }) => {
    const jointCase = await findJointCase(tx, actor, caseId);
    if (!jointCase || !mayReadCase(actor, jointCase)) return null;
    const { id, teamId, unitId, authorId } = jointCase;
    const [isOwn, today] = [mayWriteCase(actor, jointCase), dayOf(now)];
    await noteReading({ verb: "read", entity: "joint-case", entityId: id, subjectPersonId: authorId });
    return {
      jointCase,
      texts: await findCaseTexts(tx, actor, id),
      agreements: await listAgreementsBetween(tx, actor, [teamId], [unitId]),
      isOwn,
      mayChange: isOwn && mayBeRewritten(jointCase, today).ok && (await canBring(tx, actor, now)),
      today,
      submissions: { insights: newId(), agreement: newId() },
    };
  });
  if (!view) notFound();
  return <JointCaseOnePage view={view} slug={slug} />;
}
