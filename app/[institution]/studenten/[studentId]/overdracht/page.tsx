import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { HandoverPage, type HandoverPageView } from "@/components/conversations/handover-page";
import { mayWriteNote } from "@/lib/conversations/handover/policy";
import { findOwnNote, listHandovers } from "@/lib/conversations/handover/queries";
import { draftOfHandover } from "@/lib/conversations/handover/rules";
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
  const view = await read((reading) => findPage(reading, studentId));
  if (!view) notFound();
  return <HandoverPage slug={slug} deviceKey={key} view={view} />;
}

/** Only the note of who was the coach, and nothing else of the student. */
async function findPage({ tx, actor, now }: Reading, studentId: string): Promise<HandoverPageView | null> {
  const [handover] = await listHandovers(tx, actor, now, { studentId });
  if (!handover || !mayWriteNote(actor, handover)) return null;
  return {
    handover,
    note: await findOwnNote(tx, actor, handover.assignmentId),
    draft: await findDraft(tx, actor, draftOfHandover(handover.assignmentId)),
  };
}
