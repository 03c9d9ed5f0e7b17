import "server-only";

import { keepsMinimum } from "@/lib/conversations/dialogue/minimum/rules";
import type { CardSet } from "@/lib/conversations/dialogue/rules";
import type { ChangingCards } from "@/lib/conversations/dialogue/sets/rules";
import { newId } from "@/lib/platform/ids";
import { done } from "@/lib/platform/outcome";
import type { WorkContext } from "@/lib/platform/perform";

/** Keeps which cards are used in talks that are planned from now on; those that were planned keep what they have. */
export async function chooseTeamCards(
  { tx, actor, now }: WorkContext,
  { teamId, number, minimum, ...before }: ChangingCards,
  { questions, leftOut }: CardSet,
) {
  const verdict = keepsMinimum(leftOut, minimum);
  if (!verdict.ok) return verdict;
  const isSame = (one: readonly string[], other: readonly string[]) => one.join("\n") === other.join("\n");
  if (isSame(before.questions, questions) && isSame(before.leftOut, leftOut))
    return done({ isChanged: false });
  await tx.talkCardSet.create({
    data: {
      ...{ id: newId(), teamId, number: number + 1, questions: [...questions], leftOut: [...leftOut] },
      ...{ madeById: actor.personId, madeAt: now },
    },
    select: { id: true },
  });
  return done({ isChanged: true });
}
