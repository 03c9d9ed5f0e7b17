"use server";

import { mayWriteBefore } from "@/lib/conversations/dialogue/policy";
import { findStudentPreparation } from "@/lib/conversations/dialogue/preparations/queries";
import { draftOfStudentPreparation } from "@/lib/conversations/dialogue/preparations/rules";
import { studentPreparationInput } from "@/lib/conversations/dialogue/preparations/schema";
import { findDialogue } from "@/lib/conversations/dialogue/queries";
import * as commands from "@/lib/conversations/preparations/commands";
import { claimTalk } from "@/lib/conversations/queries";
import { action } from "@/lib/platform/action";
import type { WorkContext } from "@/lib/platform/perform";

/** Written by the student on their own; nobody hears of it before they release it (O8). */
export const prepareTalk = action({
  permission: "talk.prepare",
  input: studentPreparationInput,
  subject: claimPreparing,
  allow: (actor, { talk }) => mayWriteBefore(actor, talk),
  edition: ({ kept }) => ({
    version: kept?.version ?? 0,
    text: kept ? { ...kept.said, card: kept.said.card ?? "" } : {},
  }),
  run: ({ tx, actor, now }, { talk }, { talkId, words, isReleased }) =>
    commands.keepPreparation(
      tx,
      actor,
      talk,
      { words, isReleased, draft: draftOfStudentPreparation(talkId) },
      now,
    ),
  trail: ({ talk }, { isReleased }) =>
    isReleased
      ? { verb: "release", entity: "conversation", entityId: talk.id, subjectPersonId: talk.studentId }
      : null,
  notice: "saved",
});

type Prepared = { readonly talkId: string; readonly words: { readonly card: string } };

/** The talk, where the card that was chosen is one it can be held with. */
async function claimPreparing(context: WorkContext, { talkId, words: { card } }: Prepared) {
  const { tx, actor, now } = context;
  const talk = await claimTalk(context, { talkId });
  if (!talk) return null;
  const { cards } = await findDialogue(tx, actor, talk, now);
  if (card !== "" && !cards.some((one) => one === card)) return null;
  return { talk, kept: mayWriteBefore(actor, talk) ? await findStudentPreparation(tx, actor, talk) : null };
}
