import type { RecordPageView } from "@/components/conversations/record-page";
import { listAgreements } from "@/lib/conversations/agreements/queries";
import { findDialogue } from "@/lib/conversations/dialogue/queries";
import { listLinks } from "@/lib/conversations/dialogue/links/queries";
import { mayHoldIntake, mayHoldTalk, mayRecord } from "@/lib/conversations/policy";
import { findTalk } from "@/lib/conversations/queries";
import { draftOf, mayBeRecorded } from "@/lib/conversations/rules";
import { findStudent } from "@/lib/organisation/students/queries";
import { findDraft } from "@/lib/platform/drafts";
import { newId } from "@/lib/platform/ids";
import type { Reading } from "@/lib/platform/read";
import { findSettings } from "@/lib/settings/queries";
import { findStudentScans, type StudentScansView } from "@/lib/scans/student/reading/scans/queries";

/** What logging a talk shows who holds it: for the coach what was agreed before and stands on the agenda; and their draft. */
export async function findPage(
  reading: Reading,
  studentId: string,
  talkId: string | null,
): Promise<(RecordPageView & { scans: StudentScansView | null }) | null> {
  const { tx, actor, now, noteReading } = reading;
  const student = await findStudent(tx, actor, studentId, now);
  if (!student) return null;
  const talk = talkId ? await findTalk(tx, actor, talkId, now) : null;
  const isTheirs = talk?.studentId === studentId && mayRecord(actor, talk) && mayBeRecorded(talk, now).ok;
  const isIntake = !mayHoldTalk(actor, student);
  if (talkId ? !isTheirs : isIntake && !mayHoldIntake(actor, student)) return null;
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
    talkMinutes: (await findSettings(tx, actor.institutionId)).talkMinutes,
    now,
    openAgreements: agreements.filter(({ settlement }) => settlement === null),
    draft: await findDraft(tx, actor, draftOf(studentId, talkId)),
    submission: newId(),
    isIntake,
    scans: await findStudentScans(reading, student),
    links: await listLinks(tx),
    chosen: talk ? (await findDialogue(tx, actor, talk, now)).chosen : [],
  };
}
