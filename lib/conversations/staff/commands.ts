import "server-only";

import { invite } from "@/lib/calendars/invitations/commands";
import { makeAgreements } from "@/lib/conversations/agreements/commands";
import { keepThemes, moveTalk } from "@/lib/conversations/commands";
import { placeOfReport } from "@/lib/conversations/queries";
import {
  type CancellationReason,
  mayBeCancelled,
  mayBeConfirmed,
  mayBeHeldOn,
  mayBePlanned,
  mayBeRecorded,
  mayBeRewritten,
} from "@/lib/conversations/rules";
import { findAgendaId } from "@/lib/conversations/staff/questions/queries";
import { placeOfReaction, type StaffTalkView } from "@/lib/conversations/staff/queries";
import {
  draftOfRecord,
  type StaffKind,
  type StaffPlace,
  type StaffReport,
} from "@/lib/conversations/staff/rules";
import type { RecordStaffTalkInput } from "@/lib/conversations/staff/schema";
import type { Actor } from "@/lib/platform/actor";
import { asDate } from "@/lib/platform/calendar";
import { dropDraft } from "@/lib/platform/drafts";
import { newId } from "@/lib/platform/ids";
import { allowed, done } from "@/lib/platform/outcome";
import { seal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";

type Plan = {
  readonly employeeId: string;
  readonly holderId: string;
  readonly kind: StaffKind;
  readonly place: StaffPlace;
  readonly plannedFor: Date;
};

/** Plans a talk with an employee, with what the institution asks itself today. Refuses a moment that has passed or lies too far ahead. */
export async function planStaffTalk(tx: TenantTx, { holderId, ...plan }: Plan, now: Date) {
  const verdict = mayBePlanned(plan.plannedFor, now);
  if (!verdict.ok) return verdict;
  const id = newId();
  const agendaId = await findAgendaId(tx, plan.kind);
  await tx.conversation.create({ data: { id, coachId: holderId, agendaId, ...plan }, select: { id: true } });
  await invite(tx, id, [plan.employeeId, holderId]);
  return done({ talkId: id });
}

/** Moves a talk that was not held yet to another moment. */
export async function moveStaffTalk(tx: TenantTx, talk: StaffTalkView, plannedFor: Date, now: Date) {
  const verdict = await moveTalk(tx, talk, { plannedFor, plannedMinutes: null, room: null }, now);
  if (verdict.ok) await invite(tx, talk.id, [talk.employeeId, talk.holderId]);
  return verdict;
}

/** Calls a talk off, with the reason why. */
export async function cancelStaffTalk(
  tx: TenantTx,
  actor: Actor,
  talk: StaffTalkView,
  reason: CancellationReason,
  now: Date,
) {
  const verdict = mayBeCancelled(talk, now);
  if (!verdict.ok) return verdict;
  await tx.conversationCancellation.create({
    data: { conversationId: talk.id, reason, cancelledById: actor.personId, cancelledAt: now },
    select: { reason: true },
  });
  await invite(tx, talk.id, [talk.employeeId, talk.holderId]);
  return allowed;
}

/** Records a talk with what came up, what was said and what was agreed; no score, in any field (H8, H10). */
export async function recordStaffTalk(
  tx: TenantTx,
  actor: Actor,
  talk: StaffTalkView,
  input: RecordStaffTalkInput,
  now: Date,
) {
  const verdict = mayBeRecorded(talk, now);
  if (!verdict.ok) return verdict;
  const held = mayBeHeldOn(input.heldOn, now);
  if (!held.ok) return held;

  await dropDraft(tx, actor, draftOfRecord(talk.id));
  const facts = { heldOn: asDate(input.heldOn), durationMinutes: input.minutes, place: input.place };
  await tx.conversation.updateMany({ where: { id: talk.id }, data: { ...facts, version: { increment: 1 } } });
  await keepThemes(tx, talk.id, input);
  if (input.employeeWords !== "" || input.holderNotes !== "") await keepReport(tx, actor, talk.id, input);
  const { id: talkId, employeeId } = talk;
  await makeAgreements(tx, actor, { talkId, employeeId }, input.agreements);
  return allowed;
}

async function keepReport(tx: TenantTx, actor: Actor, talkId: string, text: StaffReport): Promise<void> {
  const { employeeWords, holderNotes } = text;
  const body = await seal(
    tx,
    actor.institutionId,
    placeOfReport(talkId),
    JSON.stringify({ employeeWords, holderNotes }),
  );
  await tx.$executeRaw`
    insert into conversation_reports (conversation_id, body) values (${talkId}::uuid, ${Buffer.from(body)})
    on conflict (institution_id, conversation_id)
    do update set body = excluded.body, version = conversation_reports.version + 1, updated_at = now()`;
}

/** Writes the report anew, over the version that was edited. Refuses once the employee read and confirmed it. */
export async function rewriteStaffReport(
  tx: TenantTx,
  actor: Actor,
  talk: StaffTalkView,
  text: StaffReport,
  now: Date,
) {
  const verdict = mayBeRewritten(talk, now);
  if (!verdict.ok) return verdict;
  await keepReport(tx, actor, talk.id, text);
  return allowed;
}

/** The employee agrees with what is recorded, or says beside it how they see it; from then on all of it is final. */
export async function confirmStaffTalk(
  tx: TenantTx,
  actor: Actor,
  talk: StaffTalkView,
  reaction: string,
  now: Date,
) {
  const verdict = mayBeConfirmed(talk, now);
  if (!verdict.ok) return verdict;
  const sealed =
    reaction === ""
      ? null
      : new Uint8Array(await seal(tx, actor.institutionId, placeOfReaction(talk.id), reaction));
  await tx.conversationConfirmation.create({
    data: { conversationId: talk.id, personId: actor.personId, confirmedAt: now, reaction: sealed },
    select: { confirmedAt: true },
  });
  return allowed;
}
