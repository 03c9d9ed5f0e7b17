import "server-only";

import type { ChoiceView } from "@/lib/conversations/rounds/choices/queries";
import type { FreeSlot } from "@/lib/conversations/rounds/queries";
import { mayChoose, type RoundRefusal } from "@/lib/conversations/rounds/rules";
import { newId } from "@/lib/platform/ids";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import type { TenantTx } from "@/lib/platform/tenancy";

/**
 * Takes a moment for a student, and plans the talk in it, or moves the one they had. Of two who press at once one gets
 * it: the second finds it taken, and nothing of theirs is changed. Who presses twice has it once.
 */
export async function chooseSlot(
  tx: TenantTx,
  choice: ChoiceView,
  slotId: string,
  now: Date,
): Promise<Outcome<RoundRefusal, { readonly talkId: string }>> {
  if (choice.talk && (await isTheirs(tx, choice.talk.id, slotId))) return done({ talkId: choice.talk.id });
  const wanted = choice.free.find(({ id }) => id === slotId);
  const verdict = mayChoose(choice, wanted, choice.talk, now);
  if (!verdict.ok) return verdict;
  const slot = verdict.data;
  const talkId = choice.talk ? await moveTo(tx, choice.talk.id, slot) : await planIn(tx, choice, slot);
  const taken = await tx.$executeRaw`
    update talk_slots set conversation_id = ${talkId}::uuid where id = ${slot.id}::uuid and conversation_id is null`;
  return taken === 1 ? done({ talkId }) : refused("slot-taken");
}

async function isTheirs(tx: TenantTx, conversationId: string, slotId: string): Promise<boolean> {
  return (await tx.talkSlot.count({ where: { id: slotId, conversationId } })) > 0;
}

async function moveTo(tx: TenantTx, talkId: string, { startsAt, minutes, room }: FreeSlot): Promise<string> {
  await freeSlot(tx, talkId);
  await tx.$executeRaw`
    update conversations set planned_for = ${startsAt}, planned_minutes = ${minutes}, room = ${room}, version = version + 1
    where id = ${talkId}::uuid`;
  return talkId;
}

async function planIn(tx: TenantTx, { id: roundId, coachId, student }: ChoiceView, slot: FreeSlot) {
  const id = newId();
  const planned = { plannedFor: slot.startsAt, plannedMinutes: slot.minutes, room: slot.room };
  const data = { id, studentId: student.id, coachId, kind: "progress", place: "school", ...planned };
  await tx.conversation.create({ data, select: { id: true } });
  await tx.talkRoundStudent.updateMany({
    where: { roundId, studentId: student.id },
    data: { conversationId: id },
  });
  return id;
}

/** The moment of a talk that is moved or called off can be chosen again. */
export async function freeSlot(tx: TenantTx, conversationId: string): Promise<void> {
  await tx.talkSlot.updateMany({ where: { conversationId }, data: { conversationId: null } });
}
