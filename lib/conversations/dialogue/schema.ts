import { z } from "zod";
import { allCards, mostCards } from "@/lib/conversations/dialogue/rules";
import { listOf } from "@/lib/conversations/schema";

/** The cards a coach takes along; none takes what matters most. */
export const chooseCardsInput = z
  .strictObject({
    talkId: z.uuid(),
    card: listOf(z.enum(allCards), allCards.length),
  })
  .refine(({ card }) => card.length <= mostCards, { path: ["card"], message: "too-many-cards" })
  .transform(({ talkId, card }) => ({ talkId, cards: [...new Set(card)] }));
