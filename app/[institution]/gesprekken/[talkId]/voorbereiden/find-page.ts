import type { PreparePageView } from "@/components/conversations/dialogue/prepare-page";
import { listAgreements } from "@/lib/conversations/agreements/queries";
import { findAims } from "@/lib/conversations/aims/queries";
import { listLinks } from "@/lib/conversations/dialogue/links/queries";
import { mayPrepare } from "@/lib/conversations/dialogue/policy";
import { findStudentPreparation } from "@/lib/conversations/dialogue/preparations/queries";
import { draftOfStudentPreparation } from "@/lib/conversations/dialogue/preparations/rules";
import { findDialogue } from "@/lib/conversations/dialogue/queries";
import { mayBePrepared } from "@/lib/conversations/preparations/rules";
import { findTalk } from "@/lib/conversations/queries";
import { findDraft } from "@/lib/platform/drafts";
import { newId } from "@/lib/platform/ids";
import type { Reading } from "@/lib/platform/read";
import { countShared, type SharedCount } from "@/lib/portfolio/sharing/reading/queries";
import { findStudentScans, type StudentScansView } from "@/lib/scans/student/reading/scans/queries";

/** What other slices put on the agenda of the coach: scans to talk about, and how much the student shares; null for the student. */
type Beside = { readonly scans: StudentScansView | null; readonly shared: SharedCount | null };

/** For the student their own form; for the coach what was agreed and shared before, and the cards to choose from. */
export async function findPage(reading: Reading, talkId: string): Promise<(PreparePageView & Beside) | null> {
  const { tx, actor, now, noteReading } = reading;
  const talk = await findTalk(tx, actor, talkId, now);
  if (!talk || !mayPrepare(actor, talk) || !mayBePrepared(talk, now).ok) return null;
  const isOwn = actor.personId === talk.studentId;
  const preparation = await findStudentPreparation(tx, actor, talk);
  const agreements = isOwn ? [] : await listAgreements(tx, actor, talk.student);
  const note = { verb: "read", subjectPersonId: talk.studentId } as const;
  await noteReading(
    ...(preparation ? [{ ...note, entity: "conversation" as const, entityId: talkId }] : []),
    ...(agreements.length > 0 ? [{ ...note, entity: "agreements" as const, entityId: talk.studentId }] : []),
  );
  return {
    ...{ talk, now, isOwn },
    dialogue: await findDialogue(tx, actor, talk, now),
    preparation,
    aims: await findAims(reading, talk.student),
    draft: isOwn ? await findDraft(tx, actor, draftOfStudentPreparation(talkId)) : null,
    agreements: agreements.filter(({ settlement }) => settlement === null),
    links: isOwn ? [] : await listLinks(tx),
    scans: isOwn ? null : await findStudentScans(reading, talk.student),
    shared: isOwn ? null : await countShared(tx, actor, talk.student),
    submission: newId(),
  };
}
