import "server-only";

import type { ChoiceView } from "@/lib/conversations/rounds/choices/queries";
import { tellChange } from "@/lib/conversations/news/commands";
import type { RoundTalk } from "@/lib/conversations/rounds/queries";
import type { FreeSlot } from "@/lib/conversations/rounds/slots/queries";
import { mayChoose, type RoundRefusal } from "@/lib/conversations/rounds/rules";
import { freeSlot, planTalksAt, takeSlots } from "@/lib/conversations/rounds/slots/commands";
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
  const talkId = choice.talk
    ? await moveTo(tx, choice, choice.talk, slot, now)
    : await planIn(tx, choice, slot, now);
  const taken = await takeSlots(tx, [{ talkId, slot }]);
  return taken === 1 ? done({ talkId }) : refused("slot-taken");
}

async function isTheirs(tx: TenantTx, conversationId: string, slotId: string): Promise<boolean> {
  return (await tx.talkSlot.count({ where: { id: slotId, conversationId } })) > 0;
}

/** Moves the talk the student had, and tells the coach. */
async function moveTo(
  tx: TenantTx,
  { student, coachId }: ChoiceView,
  { id: talkId, plannedFor }: RoundTalk,
  { startsAt, minutes, room }: FreeSlot,
  now: Date,
): Promise<string> {
  await freeSlot(tx, talkId);
  await tx.$executeRaw`
    update conversations set planned_for = ${startsAt}, planned_minutes = ${minutes}, room = ${room}, version = version + 1
    where id = ${talkId}::uuid`;
  const talk = { id: talkId, studentId: student.id, coachId, plannedFor };
  await tellChange(tx, { personId: student.id }, talk, now);
  return talkId;
}

async function planIn(tx: TenantTx, choice: ChoiceView, slot: FreeSlot, now: Date): Promise<string> {
  const talkId = newId();
  await planTalksAt(tx, choice, [{ talkId, studentId: choice.student.id, slot }], now);
  return talkId;
}
