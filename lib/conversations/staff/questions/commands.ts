import "server-only";

import type { Agenda } from "@/lib/conversations/staff/questions/rules";
import { newId } from "@/lib/platform/ids";
import { done } from "@/lib/platform/outcome";
import type { WorkContext } from "@/lib/platform/perform";

/** Keeps what is asked in talks that are planned from now on; those that were planned keep what they have. */
export async function writeQuestions(
  { tx, actor, now }: WorkContext,
  { kind, number, questions: before }: Agenda,
  questions: readonly string[],
) {
  if (before.join("\n") === questions.join("\n")) return done({ isChanged: false });
  const made = { madeById: actor.personId, madeAt: now };
  await tx.staffTalkAgenda.create({
    data: { id: newId(), kind, number: number + 1, questions: [...questions], ...made },
    select: { id: true },
  });
  return done({ isChanged: true });
}
