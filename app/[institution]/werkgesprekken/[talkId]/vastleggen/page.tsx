import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { RecordStaffPage, type RecordStaffView } from "@/components/conversations/staff/record-page";
import { mayBeRecorded } from "@/lib/conversations/rules";
import { mayRecordStaffTalk } from "@/lib/conversations/staff/policy";
import { findPreparations } from "@/lib/conversations/staff/preparations/queries";
import { findStaffTalk } from "@/lib/conversations/staff/queries";
import { draftOfRecord } from "@/lib/conversations/staff/rules";
import { idsIn } from "@/lib/platform/address";
import { deviceKey } from "@/lib/platform/device-key";
import { findDraft } from "@/lib/platform/drafts";
import { newId } from "@/lib/platform/ids";
import { read, type Reading } from "@/lib/platform/read";

type Props = PageProps<"/[institution]/werkgesprekken/[talkId]/vastleggen">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("staffTalks.talk"))("record") };
}

export default async function RecordStaffRoute({ params }: Props) {
  const { institution: slug, talkId } = await idsIn(params);
  const key = await deviceKey();
  const view = await read((reading) => findRecording(reading, talkId));
  if (!view) notFound();
  return <RecordStaffPage slug={slug} deviceKey={key} view={view} />;
}

/** For who holds it, as long as it is to be recorded; what the employee shared is told to them as read. */
async function findRecording(reading: Reading, talkId: string): Promise<RecordStaffView | null> {
  const { tx, actor, now, noteReading } = reading;
  const talk = await findStaffTalk(tx, actor, talkId, now);
  if (!talk || !mayRecordStaffTalk(actor, talk) || !mayBeRecorded(talk, now).ok) return null;
  const { employeeId: subjectPersonId } = talk;
  await noteReading({ verb: "read", entity: "staff-talk", entityId: talkId, subjectPersonId });
  const { other } = await findPreparations(tx, actor, talk);
  const draft = await findDraft(tx, actor, draftOfRecord(talkId));
  return { talk, now, other, draft, submission: newId() };
}
