import "server-only";

import { makeAgreements } from "@/lib/conversations/agreements/commands";
import { settleWithTalks } from "@/lib/conversations/asking/commands";
import { findCardSetIds } from "@/lib/conversations/dialogue/sets/queries";
import { isSecondIntake } from "@/lib/conversations/intakes/queries";
import { tellChange, tellPlanned } from "@/lib/conversations/news/commands";
import { countRecording } from "@/lib/conversations/recording/commands";
import { placeOfReport, type TalkView } from "@/lib/conversations/queries";
import { freeSlot } from "@/lib/conversations/rounds/slots/commands";
import { isOverAnother, usualLengthOf } from "@/lib/conversations/rounds/slots/queries";
import {
  type CancellationReason,
  draftOf,
  draftOfReport,
  isWritten,
  type Kind,
  mayBeCancelled,
  mayBeHeldOn,
  mayBePlanned,
  mayBeRecorded,
  mayBeRewritten,
  type Place,
  type ReportText,
  type TalkMoments,
  type TalkRefusal,
  writtenReport,
} from "@/lib/conversations/rules";
import type { RecordTalkInput } from "@/lib/conversations/schema";
import type { Actor } from "@/lib/platform/actor";
import { asDate } from "@/lib/platform/calendar";
import { dropDraft } from "@/lib/platform/drafts";
import { newId } from "@/lib/platform/ids";
import { allowed, done, type Outcome, type RefusalOf, refused } from "@/lib/platform/outcome";
import { seal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";
import { ask } from "@/lib/platform/together";

type Plan = {
  readonly studentId: string;
  readonly kind: Kind;
  readonly place: Place;
} & Moment;

/** When a talk is to be, how long it is to take, null where nobody said so, and in which room. */
type Moment = {
  readonly plannedFor: Date;
  readonly plannedMinutes: number | null;
  readonly room: string;
};

/**
 * Plans a talk, with the cards its team uses now, and tells the student; what they asked for is settled with it. Refuses a moment that has passed or lies too far ahead, and a second intake
 * while one is planned. Says whether who holds it has another talk at that time.
 */
export async function planTalk(
  tx: TenantTx,
  actor: Actor,
  plan: Plan,
  now: Date,
): Promise<
  Outcome<RefusalOf<typeof mayBePlanned> | "intake-planned", { talkId: string; isOverAnother: boolean }>
> {
  const verdict = mayBePlanned(plan.plannedFor, now);
  if (!verdict.ok) return verdict;
  if (await isSecondIntake(tx, { studentId: plan.studentId, kind: null }, plan.kind, now))
    return refused("intake-planned");
  const id = newId();
  const cardSetId = (await findCardSetIds(tx, [plan.studentId], now)).get(plan.studentId) ?? null;
  const plannedMinutes = plan.plannedMinutes ?? (await ask(tx, usualLengthOf(actor)));
  const data = { id, cardSetId, coachId: actor.personId, ...plan, plannedMinutes };
  await tx.conversation.create({ data, select: { id: true } });
  const { studentId } = plan;
  await settleWithTalks(tx, [{ talkId: id, studentId }], now);
  await tellPlanned(tx, [{ talkId: id, personId: studentId }], now);
  return done({ talkId: id, isOverAnother: await isOverAnother(tx, actor, id) });
}

type Movable = TalkMoments & { readonly id: string };

/** Moves a talk that was not held yet; how long it takes and its room stay as they were where they are null. */
export async function moveTalk(
  tx: TenantTx,
  talk: Movable,
  {
    plannedFor,
    plannedMinutes,
    room,
  }: Pick<Moment, "plannedFor" | "plannedMinutes"> & { room: string | null },
  now: Date,
): Promise<Outcome<RefusalOf<typeof mayBeCancelled | typeof mayBePlanned>>> {
  const verdict = mayBeCancelled(talk, now);
  if (!verdict.ok) return verdict;
  const plannable = mayBePlanned(plannedFor, now);
  if (!plannable.ok) return plannable;
  // At the same moment it keeps its place in a round.
  if (talk.plannedFor?.getTime() !== plannedFor.getTime()) await freeSlot(tx, talk.id);
  await tx.$executeRaw`
    update conversations set planned_for = ${plannedFor}, planned_minutes = coalesce(${plannedMinutes}, planned_minutes),
      room = coalesce(${room}, room), version = version + 1
    where id = ${talk.id}::uuid`;
  return allowed;
}

/** As moveTalk, of a talk with a student, who is told; says whether who holds it has another talk at that time. */
export async function replanTalk(tx: TenantTx, actor: Actor, talk: TalkView, moment: Moment, now: Date) {
  const moved = await moveTalk(tx, talk, moment, now);
  if (!moved.ok) return moved;
  if (talk.plannedFor?.getTime() !== moment.plannedFor.getTime()) await tellChange(tx, actor, talk, now);
  return done({ isOverAnother: await isOverAnother(tx, actor, talk.id) });
}

/** A student, and the planned talk that is recorded with them; null for one that was not planned. */
export type Recording = { readonly student: { readonly id: string }; readonly talk: TalkView | null };

/** Records a talk with everything that came of it: topics, words, agreements, and the next talk (O6, S5). */
export async function recordTalk(
  tx: TenantTx,
  actor: Actor,
  { student, talk }: Recording,
  input: RecordTalkInput,
  now: Date,
): Promise<Outcome<TalkRefusal, { talkId: string } & Pick<RecordTalkInput, "isReadTogether" | "list">>> {
  const verdict = talk ? mayBeRecorded(talk, now) : allowed;
  if (!verdict.ok) return verdict;
  const held = mayBeHeldOn(input.heldOn, now);
  if (!held.ok) return held;
  const next = input.nextFor ? mayBePlanned(input.nextFor, now) : allowed;
  if (!next.ok) return refused(next.refusal === "in-the-past" ? "next-in-the-past" : next.refusal);
  if (await isSecondIntake(tx, { studentId: student.id, kind: talk?.kind ?? null }, input.kind, now))
    return refused("intake-planned");

  if (!input.isShort) await dropDraft(tx, actor, draftOf(student.id, talk?.id ?? null));
  const talkId = await keepFacts(tx, actor, student.id, talk, input);
  await settleWithTalks(tx, [{ talkId, studentId: student.id }], now, input.heldOn);
  await keepThemes(tx, talkId, input);
  if (isWritten(input)) await keepReport(tx, actor, talkId, input);
  await makeAgreements(tx, actor, { talkId, studentId: student.id }, input.agreements);
  if (input.nextFor) {
    const place = input.place === "placement" ? "school" : input.place;
    const moment = { plannedFor: input.nextFor, plannedMinutes: null, room: "" };
    await planTalk(tx, actor, { studentId: student.id, kind: "progress", place, ...moment }, now);
  }
  if (!input.isShort) await countRecording(tx, actor, student.id, input, now);
  return done({ talkId, isReadTogether: input.isReadTogether, list: input.list });
}

async function keepFacts(
  tx: TenantTx,
  actor: Actor,
  studentId: string,
  talk: TalkView | null,
  { heldOn, kind, minutes, place }: RecordTalkInput,
): Promise<string> {
  const facts = { coachId: actor.personId, heldOn: asDate(heldOn), kind, durationMinutes: minutes, place };
  if (!talk) {
    const id = newId();
    await tx.conversation.create({ data: { id, studentId, ...facts }, select: { id: true } });
    return id;
  }
  await tx.conversation.updateMany({ where: { id: talk.id }, data: { ...facts, version: { increment: 1 } } });
  return talk.id;
}

type Themes = { readonly topic: readonly string[]; readonly competence: readonly string[] };

/** Keeps what came up in a talk, each once. */
export async function keepThemes(tx: TenantTx, conversationId: string, input: Themes): Promise<void> {
  const topics = [...new Set(input.topic)].map((topic) => ({ conversationId, topic }));
  const competences = [...new Set(input.competence)].map((competence) => ({ conversationId, competence }));
  if (topics.length > 0) await tx.conversationTopic.createMany({ data: topics });
  if (competences.length > 0) await tx.conversationCompetence.createMany({ data: competences });
}

async function keepReport(tx: TenantTx, actor: Actor, talkId: string, text: ReportText): Promise<void> {
  const body = await seal(tx, actor.institutionId, placeOfReport(talkId), writtenReport(text));
  await tx.$executeRaw`
    insert into conversation_reports (conversation_id, body) values (${talkId}::uuid, ${Buffer.from(body)})
    on conflict (institution_id, conversation_id)
    do update set body = excluded.body, version = conversation_reports.version + 1, updated_at = now()`;
}

/** Writes the report anew, over the version that was edited. Refuses once the student confirmed it. */
export async function rewriteReport(tx: TenantTx, actor: Actor, talk: TalkView, text: ReportText, now: Date) {
  const verdict = mayBeRewritten(talk, now);
  if (!verdict.ok) return verdict;
  await dropDraft(tx, actor, draftOfReport(talk.id));
  await keepReport(tx, actor, talk.id, text);
  return allowed;
}

/** Calls a talk off, with the reason why (M5), and tells the other of the two; it stays with who was to hold it. */
export async function cancelTalk(
  tx: TenantTx,
  actor: Actor,
  talk: TalkView,
  reason: CancellationReason,
  now: Date,
) {
  const verdict = mayBeCancelled(talk, now);
  if (!verdict.ok) return verdict;
  await freeSlot(tx, talk.id);
  await tx.conversation.updateMany({ where: { id: talk.id }, data: { coachId: talk.coachId } });
  await tx.conversationCancellation.create({
    data: { conversationId: talk.id, reason, cancelledById: actor.personId, cancelledAt: now },
    select: { reason: true },
  });
  await tellChange(tx, actor, talk, now);
  return allowed;
}
