import "server-only";

import type { Actor } from "@/lib/platform/actor";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import type { TenantTx } from "@/lib/platform/tenancy";
import { readAnswered } from "@/lib/scans/student/results/queries";
import { sidesOf, talkQuestionsOf } from "@/lib/scans/student/results/rules";

type Topic = { readonly roundId: string; readonly questionId: string };

/** Puts a difference on the agenda of the next talk (M12); refuses what is not one of the questions of the round. */
export async function chooseTopic(
  tx: TenantTx,
  actor: Actor,
  { roundId, questionId }: Topic,
  now: Date,
): Promise<Outcome<"no-difference", { questionId: string }>> {
  const [round] = await readAnswered(tx, actor, [roundId]);
  const known = round ? talkQuestionsOf(sidesOf(round)) : [];
  if (!known.some(({ question }) => question.id === questionId)) return refused("no-difference");
  const data = { roundId, questionId, chosenById: actor.personId, chosenAt: now };
  await tx.scanTopic.createMany({ data, skipDuplicates: true });
  await tx.scanTopic.updateMany({ where: { roundId, questionId }, data: { chosenAt: now } });
  return done({ questionId });
}

/** Takes it off the agenda again. */
export async function dropTopic(tx: TenantTx, { roundId, questionId }: Topic) {
  await tx.scanTopic.deleteMany({ where: { roundId, questionId } });
  return done({ questionId });
}
