"use server";

import * as commands from "@/lib/conversations/dialogue/commands";
import { mayChooseCards } from "@/lib/conversations/dialogue/policy";
import { findDialogue } from "@/lib/conversations/dialogue/queries";
import { chooseCardsInput } from "@/lib/conversations/dialogue/schema";
import { claimTalk } from "@/lib/conversations/queries";
import { action } from "@/lib/platform/action";
import type { WorkContext } from "@/lib/platform/perform";

export const chooseCards = action({
  permission: "talk.cards",
  input: chooseCardsInput,
  subject: claimDialogue,
  allow: (actor, { talk }) => mayChooseCards(actor, talk),
  edition: ({ dialogue }) => ({ version: dialogue.version, text: { card: dialogue.chosen } }),
  run: ({ tx, now }, { talk, dialogue }, { cards }) => commands.chooseCards(tx, talk, dialogue, cards, now),
  trail: ({ talk }, { cards }) => ({
    ...{ verb: "choose-cards", entity: "conversation", entityId: talk.id, subjectPersonId: talk.studentId },
    details: { count: cards.length },
  }),
  notice: "saved",
});

async function claimDialogue(context: WorkContext, asked: { talkId: string }) {
  const { tx, actor, now } = context;
  const talk = await claimTalk(context, asked);
  return talk && { talk, dialogue: await findDialogue(tx, actor, talk, now) };
}
