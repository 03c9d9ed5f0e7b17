import { z } from "zod";
import { linesIn } from "@/lib/platform/lines";
import { longestMonths, longestSentence, mostSentences } from "@/lib/visits/arrangements/rules";

/** One sentence on each line, ten at most. */
export const arrangeInput = z.strictObject({
  sentences: z
    .string()
    .trim()
    .min(1, "required")
    .max(mostSentences * (longestSentence + 4), "too-long")
    .transform(linesIn)
    .refine((found) => found.length <= mostSentences, "too-many-sentences")
    .refine((found) => found.every(({ length }) => length <= longestSentence), "sentence-too-long"),
  months: z
    .string()
    .trim()
    .min(1, "required")
    .regex(/^\d{1,2}$/, "not-a-number")
    .transform(Number)
    .refine((value) => value <= longestMonths, "months-out-of-year"),
});

export type ArrangeInput = z.output<typeof arrangeInput>;
