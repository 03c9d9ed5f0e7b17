import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { HandingOverPage, type HandingOverPageView } from "@/components/conversations/handing-over-page";
import { HandoverPage, type HandoverPageView } from "@/components/conversations/handover-page";
import { mayWriteNote } from "@/lib/conversations/handover/policy";
import { findOwnNote, listHandovers } from "@/lib/conversations/handover/queries";
import { draftOfHandingOver, draftOfHandover } from "@/lib/conversations/handover/rules";
import { mayHandOver } from "@/lib/organisation/students/policy";
import { findStudent, listCoachOptions } from "@/lib/organisation/students/queries";
import { deviceKey } from "@/lib/platform/device-key";
import { findDraft } from "@/lib/platform/drafts";
import { idsIn } from "@/lib/platform/address";
import { read, type Reading } from "@/lib/platform/read";

type Props = PageProps<"/[institution]/studenten/[studentId]/overdracht">;

export async function generateMetadata() {
  const t = await getTranslations("conversations.handover");
  return { title: t("title") };
}

export default async function HandoverRoute({ params }: Props) {
  const { institution: slug, studentId } = await idsIn(params);
  const key = await deviceKey();
  const view = await read(async (reading) => {
    return (await findAfter(reading, studentId)) ?? (await findBefore(reading, studentId));
  });
  if (!view) notFound();
  return "handover" in view ? (
    <HandoverPage slug={slug} deviceKey={key} view={view} />
  ) : (
    <HandingOverPage slug={slug} deviceKey={key} view={view} />
  );
}

/** For who was the coach: only what they left for the next, and nothing else of the student. */
async function findAfter({ tx, actor, now }: Reading, studentId: string): Promise<HandoverPageView | null> {
  const [handover] = await listHandovers(tx, actor, now, { studentId });
  if (!handover || !mayWriteNote(actor, handover)) return null;
  return {
    handover,
    note: await findOwnNote(tx, actor, handover.assignmentId),
    draft: await findDraft(tx, actor, draftOfHandover(handover.assignmentId)),
  };
}

/** For who is the coach: the way to a next one. */
async function findBefore(
  { tx, actor, now }: Reading,
  studentId: string,
): Promise<HandingOverPageView | null> {
  const student = await findStudent(tx, actor, studentId, now);
  if (!student || !mayHandOver(actor, student)) return null;
  return {
    student,
    options: await listCoachOptions(tx, actor, student.teamIds, now),
    draft: await findDraft(tx, actor, draftOfHandingOver(studentId)),
  };
}
