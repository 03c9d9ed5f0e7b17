import "server-only";

import { placeOfLearning } from "@/lib/plans/personal/learning/queries";
import { mayBeNoted } from "@/lib/plans/personal/learning/rules";
import type { LearningWords } from "@/lib/plans/personal/learning/schema";
import { claimOwnAction } from "@/lib/plans/personal/queries";
import { asDate, dayOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { allowed, type Outcome, type RefusalOf, refused } from "@/lib/platform/outcome";
import type { WorkContext } from "@/lib/platform/perform";
import { seal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";

/** Notes what somebody learnt at work (F5), and for their hours how, and for which action of their own (F14). */
export async function addLearning(
  { tx, actor, now }: WorkContext,
  { on, minutes, kind, isLob, actionId, ...words }: LearningWords,
): Promise<Outcome<RefusalOf<typeof mayBeNoted> | "action-gone">> {
  const verdict = mayBeNoted(on, dayOf(now));
  if (!verdict.ok) return verdict;
  const found = actionId ? await claimOwnAction(tx, actor, actionId) : null;
  if (actionId && !found) return refused("action-gone");
  const id = newId();
  const body = JSON.stringify({ ...words, action: found?.action.what ?? null });
  const sealed = await seal(tx, actor.institutionId, placeOfLearning(id), body);
  const facts = { learntOn: asDate(on), minutes, kind, isLob };
  const data = { id, personId: actor.personId, ...facts, body: sealed };
  await tx.personalLearning.create({ data, select: { id: true } });
  return allowed;
}

/** Takes a line away; it can be put back until the nights pass. */
export async function removeLearning(tx: TenantTx, id: string, now: Date) {
  await tx.personalLearning.updateMany({ where: { id, removedAt: null }, data: { removedAt: now } });
  return allowed;
}

/** Puts back what was taken away. */
export async function putBackLearning(tx: TenantTx, id: string) {
  await tx.personalLearning.updateMany({ where: { id }, data: { removedAt: null } });
  return allowed;
}
