"use server";

import { mayChangeCards } from "@/lib/conversations/dialogue/policy";
import { shippedCards } from "@/lib/conversations/dialogue/rules";
import * as commands from "@/lib/conversations/dialogue/sets/commands";
import { claimTeamCards } from "@/lib/conversations/dialogue/sets/queries";
import { teamCardsInput } from "@/lib/conversations/dialogue/sets/schema";
import { action } from "@/lib/platform/action";

export const chooseTeamCards = action({
  permission: "talk.team-cards",
  input: teamCardsInput,
  subject: ({ tx, actor }, { teamId }) => claimTeamCards(tx, actor, teamId),
  allow: (actor, { teamId }) => mayChangeCards(actor, teamId),
  edition: ({ number, questions, leftOut }) => ({
    version: number,
    text: { questions: questions.join("\n"), used: shippedCards.filter((card) => !leftOut.includes(card)) },
  }),
  run: (context, cards, input) => commands.chooseTeamCards(context, cards, input),
  trail: ({ teamId }, { questions, leftOut }, { isChanged }) =>
    isChanged
      ? {
          ...{ verb: "change-talk-cards", entity: "team", entityId: teamId },
          details: { own: questions.length, leftOut: leftOut.length },
        }
      : null,
  notice: "saved",
});
