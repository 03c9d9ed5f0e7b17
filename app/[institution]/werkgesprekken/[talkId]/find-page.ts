import { findStarting } from "@/app/[institution]/werkgesprekken/[talkId]/find-starting";
import type { HeldView } from "@/components/conversations/staff/held-talk";
import type { PreparingView } from "@/components/conversations/staff/preparing";
import type { StaffTalkPageView } from "@/components/conversations/staff/talk-page";
import { listCorrections } from "@/lib/conversations/corrections/queries";
import { mayBeCancelled, mayBeConfirmed, mayBeRecorded, mayBeRewritten } from "@/lib/conversations/rules";
import { listOpenBetween, listStaffAgreements } from "@/lib/conversations/staff/agreements/queries";
import {
  mayArrange,
  mayAskRequest,
  mayReact,
  mayReadStaffContent,
  mayReadStaffTalk,
  mayRecordStaffTalk,
  mayRewriteOwn,
} from "@/lib/conversations/staff/policy";
import { findPreparations } from "@/lib/conversations/staff/preparations/queries";
import { draftOfPreparation } from "@/lib/conversations/staff/preparations/rules";
import {
  findReaction,
  findStaffReport,
  findStaffTalk,
  type StaffTalkView,
} from "@/lib/conversations/staff/queries";
import { findOwnRating } from "@/lib/conversations/staff/ratings/queries";
import { listRequests } from "@/lib/conversations/staff/requests/queries";
import { findDraft } from "@/lib/platform/drafts";
import { newId } from "@/lib/platform/ids";
import type { Reading } from "@/lib/platform/read";
import { listExpectations } from "@/lib/profiles/own/queries";

/** The facts for the two it is between; what was prepared, said and agreed while the relation runs, and told to the employee. */
export async function findTalkPage(reading: Reading, talkId: string): Promise<StaffTalkPageView | null> {
  const { tx, actor, now, noteReading } = reading;
  const talk = await findStaffTalk(tx, actor, talkId, now);
  if (!talk || !mayReadStaffTalk(actor, talk)) return null;
  const isOwn = actor.personId === talk.employeeId;
  const isOpen = mayReadStaffContent(actor, talk) && !talk.isCancelled;
  const { employeeId: subjectPersonId } = talk;
  if (isOpen) await noteReading({ verb: "read", entity: "staff-talk", entityId: talkId, subjectPersonId });
  return {
    ...{ talk, now, isOwn, submission: newId() },
    reader: isOwn
      ? { as: "employee", other: talk.holderName.givenName }
      : { as: "holder", other: talk.employeeName.givenName },
    preparing: isOpen && !talk.heldOn ? await findPreparing(reading, talk) : null,
    held: isOpen && talk.heldOn ? await findHeld(reading, talk) : null,
    corrections: talk.heldOn ? await listCorrections(tx, actor, talkId) : [],
    isEnded: !mayReadStaffContent(actor, talk),
    canCorrect: mayRecordStaffTalk(actor, talk) && mayBeRewritten(talk, now).ok,
    canRecord: mayRecordStaffTalk(actor, talk) && mayBeRecorded(talk, now).ok,
    canArrange: mayArrange(actor, talk) && mayBeCancelled(talk, now).ok,
  };
}

async function findPreparing(reading: Reading, talk: StaffTalkView): Promise<PreparingView> {
  const { tx, actor, now } = reading;
  const preparations = await findPreparations(tx, actor, talk);
  const draft = await findDraft(tx, actor, draftOfPreparation(talk.id));
  const version = Number(draft?.typed["version"] ?? preparations.own.version);
  return {
    preparations,
    draft,
    version: Number.isInteger(version) ? version : preparations.own.version,
    roles: await listExpectations(tx, actor, talk.employeeId, now),
    agreements: await listOpenBetween(tx, actor, talk),
    starting: await findStarting(reading, talk),
  };
}

async function findHeld(reading: Reading, talk: StaffTalkView): Promise<HeldView> {
  const { tx, actor, now } = reading;
  const canWrite = mayBeRewritten(talk, now).ok;
  return {
    report: await findStaffReport(tx, actor, talk.id),
    reaction: await findReaction(tx, actor, talk),
    agreements: await listStaffAgreements(tx, actor, talk.id),
    requests: await listRequests(tx, actor, talk.id),
    preparations: await findPreparations(tx, actor, talk),
    starting: await findStarting(reading, talk),
    rating: await findOwnRating(tx, actor, talk.id),
    canRewrite: mayRecordStaffTalk(actor, talk) && canWrite,
    canRewriteOwn: mayRewriteOwn(actor, talk) && canWrite,
    canAgree: canWrite,
    canConfirm: mayReact(actor, talk) && mayBeConfirmed(talk, now).ok,
    canAsk: mayAskRequest(actor, talk),
    canAnswer: mayRecordStaffTalk(actor, talk),
  };
}
