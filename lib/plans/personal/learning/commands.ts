import "server-only";

import type { Desk } from "@/lib/plans/personal/commands";
import { placeOfLearning } from "@/lib/plans/personal/learning/queries";
import { mayBeNoted } from "@/lib/plans/personal/learning/rules";
import type { LearningWords } from "@/lib/plans/personal/learning/schema";
import { asDate, dayOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { allowed } from "@/lib/platform/outcome";
import { seal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";

/** Notes what somebody learnt at work (F5). */
export async function addLearning({ tx, actor, now }: Desk, { on, minutes, ...body }: LearningWords) {
  const verdict = mayBeNoted(on, dayOf(now));
  if (!verdict.ok) return verdict;
  const id = newId();
  const sealed = await seal(tx, actor.institutionId, placeOfLearning(id), JSON.stringify(body));
  const data = { id, personId: actor.personId, learntOn: asDate(on), minutes, body: sealed };
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
