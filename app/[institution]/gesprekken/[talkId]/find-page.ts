import { findGuests, type TalkGuests } from "@/app/[institution]/gesprekken/[talkId]/find-guests";
import type { TalkPageView } from "@/components/conversations/talk-page";
import { listCorrections } from "@/lib/conversations/corrections/queries";
import { openChanges } from "@/lib/conversations/corrections/rules";
import { findAims } from "@/lib/conversations/aims/queries";
import type { Aims } from "@/lib/conversations/aims/rules";
import { listAgreements } from "@/lib/conversations/agreements/queries";
import {
  holdsIntake,
  isBetween,
  mayCancel,
  mayConfirm,
  mayHoldTalk,
  mayReadContent,
} from "@/lib/conversations/policy";
import { mayReadTalk, mayRecord, mayRewrite } from "@/lib/conversations/policy";
import { openAskedFor, type RequestWords } from "@/lib/conversations/asking/queries";
import { findObjection } from "@/lib/conversations/confirmations/queries";
import { mayBeObjectedTo } from "@/lib/conversations/confirmations/rules";
import { findOwnDepth } from "@/lib/conversations/dialogue/depth/queries";
import { mayJudge } from "@/lib/conversations/dialogue/policy";
import { findStudentPreparation } from "@/lib/conversations/dialogue/preparations/queries";
import { findDialogue } from "@/lib/conversations/dialogue/queries";
import { noteLooked } from "@/lib/conversations/news/commands";
import { mayBePrepared } from "@/lib/conversations/preparations/rules";
import { findReport, findTalk, type TalkView } from "@/lib/conversations/queries";
import { isOverAnother, usualLengthOf } from "@/lib/conversations/rounds/slots/queries";
import { mayBeCancelled, mayBeConfirmed, mayBeRecorded, mayBeRewritten } from "@/lib/conversations/rules";
import { findStudent } from "@/lib/organisation/students/queries";
import { newId } from "@/lib/platform/ids";
import type { Reading } from "@/lib/platform/read";
import { ask } from "@/lib/platform/together";
import { countShared, type SharedCount } from "@/lib/portfolio/sharing/reading/queries";
import { isHereToday } from "@/lib/portfolio/standing/queries";
import { listKept } from "@/lib/portfolio/talks/queries";
import { type KeptPiece, mayBeKept, piecesOf } from "@/lib/portfolio/talks/rules";
import { findStudentScans, type StudentScansView } from "@/lib/scans/student/reading/scans/queries";

/** What stands beside a talk: where the student said last that they are going, what is on its agenda, what the student shares before it, and what they keep of it. */
type Beside = {
  readonly aims: Aims | null;
  readonly scans: StudentScansView | null;
  /** What the student wrote when they asked for it; null where they did not, or once it was held. */
  readonly asked: RequestWords | null;
  /** Who joins from outside; null where nobody can. */
  readonly guests: TalkGuests | null;
  readonly shared: SharedCount | null;
  /** What of it the reader can keep in their own portfolio, and has there; null where it is not theirs to keep. */
  readonly kept: readonly KeptPiece[] | null;
};

/** The facts by their policy; what was said, or stands on the agenda, only for the two it is between. */
export async function findPage(reading: Reading, talkId: string): Promise<(TalkPageView & Beside) | null> {
  const { tx, actor, now, noteReading } = reading;
  const talk = await findTalk(tx, actor, talkId, now);
  if (!talk || !mayReadTalk(actor, talk)) return null;
  await noteLooked(tx, actor, talkId);
  const { studentId } = talk;
  const isTwo = mayReadContent(actor, talk);
  const hasContent = isTwo && talk.heldOn !== null;
  if (hasContent) {
    await noteReading({ verb: "read", entity: "conversation", entityId: talkId, subjectPersonId: studentId });
  }
  const isAhead = talk.heldOn === null && talk.cancelledBecause === null;
  const student = isAhead ? await findStudent(tx, actor, studentId, now) : null;
  const isOwn = actor.personId === studentId;
  const content = hasContent
    ? {
        report: await findReport(tx, actor, talkId),
        agreements: await listAgreements(tx, actor, talk.student, { talk }),
      }
    : null;
  const canKeep = isOwn && content !== null && mayBeKept(talk).ok && (await isHereToday(reading));
  return {
    ...{ talk, now, isOwn, content },
    asked: isAhead && isTwo ? await openAskedFor(reading, talk) : null,
    guests: await findGuests(reading, talk),
    scans: student && (await findStudentScans(reading, student)),
    shared: student && (await countShared(tx, actor, student)),
    aims: isAhead && isTwo ? await findAims(reading, talk.student) : null,
    kept: canKeep ? await listKept(tx, actor, piecesOf({ talk, ...content })) : null,
    corrections: talk.heldOn ? await findCorrections(reading, talk) : [],
    isParty: isBetween(actor, talk),
    isIntaker: holdsIntake(actor, talk) && !mayHoldTalk(actor, talk.student),
    isClosed: talk.heldOn !== null && !hasContent,
    canRecord: mayRecord(actor, talk) && mayBeRecorded(talk, now).ok,
    canRewrite: mayRewrite(actor, talk) && mayBeRewritten(talk, now).ok,
    canCorrect: mayRecord(actor, talk) && mayBeRewritten(talk, now).ok,
    submission: newId(),
    objecting: newId(),
    canConfirm: mayConfirm(actor, talk) && mayBeConfirmed(talk, now).ok,
    canCancel: mayCancel(actor, talk) && mayBeCancelled(talk, now).ok,
    moving: mayRecord(actor, talk) && mayBeCancelled(talk, now).ok ? await findMoving(reading, talk) : null,
    canPrepare: isTwo && mayBePrepared(talk, now).ok,
    canObject: mayConfirm(actor, talk) && mayBeObjectedTo(talk, now).ok,
    objection: hasContent && talk.isObjected ? await findObjection(tx, actor, talkId) : null,
    prepared: hasContent ? await findPrepared(reading, talk) : null,
    depth: hasContent && mayJudge(actor, talk) ? await findOwnDepth(tx, actor, talk) : null,
  };
}

async function findMoving({ tx, actor }: Reading, talk: TalkView): Promise<TalkPageView["moving"]> {
  return {
    minutes: talk.plannedMinutes ?? (await ask(tx, usualLengthOf(actor))),
    isOverAnother: await isOverAnother(tx, actor, talk.id),
  };
}

/** For who may not read what was said, without what was corrected in private topics (O18). */
async function findCorrections({ tx, actor }: Reading, talk: TalkView): Promise<TalkPageView["corrections"]> {
  const corrections = await listCorrections(tx, actor, talk.id);
  if (mayReadContent(actor, talk)) return corrections;
  return corrections
    .map((correction) => ({ ...correction, changes: openChanges(correction.changes) }))
    .filter(({ changes }) => changes.length > 0);
}

async function findPrepared({ tx, actor, now }: Reading, talk: TalkView): Promise<TalkPageView["prepared"]> {
  const preparation = await findStudentPreparation(tx, actor, talk);
  if (!preparation || preparation.version === 0) return null;
  const { set } = await findDialogue(tx, actor, talk, now);
  return { said: preparation.said, set };
}
