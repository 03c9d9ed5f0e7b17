import "server-only";

import type { CardMinimum } from "@/lib/conversations/dialogue/minimum/rules";
import { newId } from "@/lib/platform/ids";
import { allowed } from "@/lib/platform/outcome";
import type { WorkContext } from "@/lib/platform/perform";

/** Keeps what every team has at least, for what teams choose from now on; talks that were planned keep what they have. */
export async function keepMinimum(
  { tx, actor, now }: WorkContext,
  { number }: CardMinimum,
  { perTemplate, perCompetence, cards }: Omit<CardMinimum, "number">,
) {
  const made = { madeById: actor.personId, madeAt: now };
  await tx.talkCardMinimum.create({
    data: { id: newId(), number: number + 1, perTemplate, ...perCompetence, cards: [...cards], ...made },
    select: { id: true },
  });
  return allowed;
}
