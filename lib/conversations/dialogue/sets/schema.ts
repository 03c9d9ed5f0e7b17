import { z } from "zod";
import { shippedCards } from "@/lib/conversations/dialogue/rules";
import { longestOwnQuestion, mostOwnQuestions } from "@/lib/conversations/dialogue/sets/rules";
import { listOf } from "@/lib/conversations/schema";
import { linesIn } from "@/lib/platform/lines";

/** A team's own questions, one on each line, and which of the product's cards it uses. */
export const teamCardsInput = z
  .strictObject({
    teamId: z.uuid(),
    used: listOf(z.enum(shippedCards), shippedCards.length),
    questions: z
      .string()
      .trim()
      .max(mostOwnQuestions * (longestOwnQuestion + 4), "too-long")
      .transform(linesIn)
      .refine((found) => found.length <= mostOwnQuestions, "too-many-questions")
      .refine((found) => found.every(({ length }) => length <= longestOwnQuestion), "question-too-long"),
  })
  .transform(({ used, ...input }) => ({
    ...input,
    leftOut: shippedCards.filter((card) => !used.includes(card)),
  }));
