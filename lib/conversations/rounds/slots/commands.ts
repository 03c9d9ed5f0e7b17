import "server-only";

import { settleWithTalks } from "@/lib/conversations/asking/commands";
import { findCardSetIds } from "@/lib/conversations/dialogue/sets/queries";
import type { FreeSlot } from "@/lib/conversations/rounds/slots/queries";
import type { TenantTx } from "@/lib/platform/tenancy";

/** A talk that is planned with a student at a moment of a round. */
export type Place = { readonly talkId: string; readonly studentId: string; readonly slot: FreeSlot };

/** Plans these talks, each with the cards its team uses now; their moments are still to be taken. What students asked for is settled. */
export async function planTalksAt(
  tx: TenantTx,
  round: { readonly id: string; readonly coachId: string },
  places: readonly Place[],
  now: Date,
): Promise<void> {
  const studentIds = places.map(({ studentId }) => studentId);
  const talkIds = places.map(({ talkId }) => talkId);
  const cardSetIds = await findCardSetIds(tx, studentIds, now);
  await tx.conversation.createMany({
    data: places.map(({ talkId: id, studentId, slot }) => ({
      ...{ id, studentId, coachId: round.coachId, kind: "progress", place: "school" },
      ...{ plannedFor: slot.startsAt, plannedMinutes: slot.minutes, room: slot.room },
      cardSetId: cardSetIds.get(studentId) ?? null,
    })),
  });
  await tx.$executeRaw`
    update talk_round_students t set conversation_id = x.talk_id
    from unnest(${studentIds}::uuid[], ${talkIds}::uuid[]) as x(student_id, talk_id)
    where t.round_id = ${round.id}::uuid and t.student_id = x.student_id`;
  await settleWithTalks(tx, places, now);
}

/** Gives talks their moments; says of how many nobody had it yet. */
export function takeSlots(tx: TenantTx, places: readonly Omit<Place, "studentId">[]): Promise<number> {
  const [slotIds, talkIds] = [places.map(({ slot }) => slot.id), places.map(({ talkId }) => talkId)];
  return tx.$executeRaw`
    update talk_slots s set conversation_id = x.talk_id
    from unnest(${slotIds}::uuid[], ${talkIds}::uuid[]) as x(slot_id, talk_id)
    where s.id = x.slot_id and s.conversation_id is null`;
}

/** The moment of a talk that is moved or called off can be chosen again. */
export async function freeSlot(tx: TenantTx, conversationId: string): Promise<void> {
  await tx.talkSlot.updateMany({ where: { conversationId }, data: { conversationId: null } });
}
