import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RecordPage, type RecordPageView } from "@/components/conversations/record-page";
import { listAgreements } from "@/lib/conversations/agreements/queries";
import { mayHoldTalk, mayRecord } from "@/lib/conversations/policy";
import { findTalk } from "@/lib/conversations/queries";
import { draftOf, mayBeRecorded } from "@/lib/conversations/rules";
import { findStudent } from "@/lib/organisation/students/queries";
import { deviceKey } from "@/lib/platform/device-key";
import { findDraft } from "@/lib/platform/drafts";
import { idsIn } from "@/lib/platform/address";
import { isId, newId } from "@/lib/platform/ids";
import { read, type Reading } from "@/lib/platform/read";

type Props = PageProps<"/[institution]/studenten/[studentId]/gesprek">;

export async function generateMetadata() {
  const t = await getTranslations("conversations.student");
  return { title: t("record") };
}

export default async function RecordRoute({ params, searchParams }: Props) {
  const [{ institution: slug, studentId }, { talk }] = await Promise.all([idsIn(params), searchParams]);
  const talkId = typeof talk === "string" && isId(talk) ? talk : null;
  const key = await deviceKey();
  const view = await read((reading) => findPage(reading, studentId, talkId));
  if (!view) notFound();
  return <RecordPage slug={slug} deviceKey={key} view={view} />;
}

async function findPage(
  { tx, actor, now, noteReading }: Reading,
  studentId: string,
  talkId: string | null,
): Promise<RecordPageView | null> {
  const student = await findStudent(tx, actor, studentId, now);
  if (!student || !mayHoldTalk(actor, student)) return null;
  const talk = talkId ? await findTalk(tx, actor, talkId, now) : null;
  const isTheirs = talk?.studentId === studentId && mayRecord(actor, talk) && mayBeRecorded(talk, now).ok;
  if (talkId && !isTheirs) return null;
  const agreements = await listAgreements(tx, actor, student);
  if (agreements.length > 0) {
    await noteReading({
      verb: "read",
      entity: "agreements",
      entityId: studentId,
      subjectPersonId: studentId,
    });
  }
  return {
    student,
    talk,
    now,
    openAgreements: agreements.filter(({ settlement }) => settlement === null),
    draft: await findDraft(tx, actor, draftOf(studentId, talkId)),
    submission: newId(),
  };
}
