import { z } from "zod";
import { mostPerCompetence, mostPerTemplate } from "@/lib/conversations/dialogue/minimum/rules";
import { shippedCards } from "@/lib/conversations/dialogue/rules";
import { listOf } from "@/lib/conversations/schema";

const ofCompetence = z.coerce.number().int().min(0).max(mostPerCompetence);

/** How many cards every team keeps about the career in each kind of talk and of each competence, and which by themselves. */
export const keepMinimumInput = z
  .strictObject({
    perTemplate: z.coerce.number().int().min(1).max(mostPerTemplate),
    ...{ qualities: ofCompetence, motives: ofCompetence, exploration: ofCompetence },
    ...{ steering: ofCompetence, networking: ofCompetence },
    card: listOf(z.enum(shippedCards), shippedCards.length),
  })
  .transform(({ perTemplate, card, ...perCompetence }) => ({
    ...{ perTemplate, perCompetence },
    cards: shippedCards.filter((one) => card.includes(one)),
  }));
