import "server-only";

import type { Actor } from "@/lib/platform/actor";
import { done, type Outcome, type RefusalOf } from "@/lib/platform/outcome";
import type { TenantTx } from "@/lib/platform/tenancy";
import { listTakenAlong } from "@/lib/scans/feedback/topics/queries";
import { mayTakeAlong, topicsIn } from "@/lib/scans/feedback/topics/rules";
import { findResult } from "@/lib/scans/results/queries";
import type { RoundView } from "@/lib/scans/rounds/queries";

/** Puts a difference on the sheet for a talk; refuses what is none, and more than fit one talk. */
export async function takeAlong(
  tx: TenantTx,
  actor: Actor,
  round: RoundView,
  { questionId, now }: { readonly questionId: string; readonly now: Date },
): Promise<Outcome<RefusalOf<typeof mayTakeAlong>, { questionId: string }>> {
  const { scales, gaps } = await findResult(tx, actor, round, now);
  const chosen = await listTakenAlong(tx, actor, round.id);
  const verdict = mayTakeAlong(topicsIn(scales.questions, gaps), chosen, questionId);
  if (!verdict.ok) return verdict;
  const data = { roundId: round.id, questionId, chosenById: actor.personId, chosenAt: now };
  await tx.scanTopic.createMany({ data, skipDuplicates: true });
  return done({ questionId });
}

/** Takes it off the sheet again. */
export async function leaveBehind(tx: TenantTx, { id: roundId }: RoundView, questionId: string) {
  await tx.scanTopic.deleteMany({ where: { roundId, questionId } });
  return done({ questionId });
}
