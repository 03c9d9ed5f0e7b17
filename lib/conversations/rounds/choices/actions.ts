"use server";

import { chooseSlot as choose } from "@/lib/conversations/rounds/choices/commands";
import { claimChoice } from "@/lib/conversations/rounds/choices/queries";
import { mayChooseIn } from "@/lib/conversations/rounds/policy";
import { chooseSlotInput } from "@/lib/conversations/rounds/schema";
import { action } from "@/lib/platform/action";

export const chooseSlot = action({
  permission: "talk-rounds.choose",
  input: chooseSlotInput,
  subject: ({ tx, actor, now }, { roundId }) => claimChoice(tx, actor, roundId, now),
  allow: mayChooseIn,
  run: ({ tx, now }, choice, { slotId }) => choose(tx, choice, slotId, now),
  trail: ({ student }, _input, { talkId }) => ({
    ...{ verb: "choose-slot", entity: "conversation", entityId: talkId },
    subjectPersonId: student.id,
  }),
  notice: "slotChosen",
});
