import type { TalkPageView } from "@/components/conversations/talk-page";
import { listCorrections } from "@/lib/conversations/corrections/queries";
import { listAgreements } from "@/lib/conversations/agreements/queries";
import { isParty, mayCancel, mayConfirm, mayReadContent } from "@/lib/conversations/policy";
import { mayReadTalk, mayRecord, mayRewrite } from "@/lib/conversations/policy";
import { findReport, findTalk } from "@/lib/conversations/queries";
import { mayBeCancelled, mayBeConfirmed, mayBeRecorded, mayBeRewritten } from "@/lib/conversations/rules";
import { findStudent } from "@/lib/organisation/students/queries";
import { newId } from "@/lib/platform/ids";
import type { Reading } from "@/lib/platform/read";
import { findStudentScans, type StudentScansView } from "@/lib/scans/student/reading/scans/queries";

/** The facts by their policy; what was said, or stands on the agenda, only for the two it is between. */
export async function findPage(
  reading: Reading,
  talkId: string,
): Promise<(TalkPageView & { scans: StudentScansView | null }) | null> {
  const { tx, actor, now, noteReading } = reading;
  const talk = await findTalk(tx, actor, talkId, now);
  if (!talk || !mayReadTalk(actor, talk)) return null;
  const { studentId } = talk;
  const hasContent = mayReadContent(actor, talk) && talk.heldOn !== null;
  if (hasContent) {
    await noteReading({ verb: "read", entity: "conversation", entityId: talkId, subjectPersonId: studentId });
  }
  const isAhead = talk.heldOn === null && talk.cancelledBecause === null;
  const student = isAhead ? await findStudent(tx, actor, studentId, now) : null;
  return {
    ...{ talk, now, isOwn: actor.personId === studentId },
    content: hasContent
      ? {
          report: await findReport(tx, actor, talkId),
          agreements: await listAgreements(tx, actor, talk.student, { talkId }),
        }
      : null,
    scans: student && (await findStudentScans(reading, student)),
    corrections: talk.heldOn ? await listCorrections(tx, actor, talkId) : [],
    isParty: isParty(actor, talk.student),
    isClosed: talk.heldOn !== null && !hasContent,
    canRecord: mayRecord(actor, talk) && mayBeRecorded(talk, now).ok,
    canRewrite: mayRewrite(actor, talk) && mayBeRewritten(talk, now).ok,
    canCorrect: mayRecord(actor, talk) && mayBeRewritten(talk, now).ok,
    submission: newId(),
    canConfirm: mayConfirm(actor, talk) && mayBeConfirmed(talk, now).ok,
    canCancel: mayCancel(actor, talk) && mayBeCancelled(talk, now).ok,
    canMove: mayRecord(actor, talk) && mayBeCancelled(talk, now).ok,
  };
}
