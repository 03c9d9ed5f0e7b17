import { z } from "zod";
import { commonSourceOf, longestSource, mostSources } from "@/lib/settings/development/rules";

/** Sources as people list them, one a line; a line twice counts once. */
const sources = z
  .string()
  .transform((text) => [...new Set(text.split("\n").map((line) => line.trim()))].filter(Boolean))
  .refine((lines) => lines.length <= mostSources, "too-many-sources")
  .refine((lines) => lines.every((line) => line.length <= longestSource), "label-too-long")
  .refine((lines) => lines.every((line) => commonSourceOf(line) === null), "invalid");

export const developmentInput = z.strictObject({
  trainingAnswerDays: z.coerce
    .number("not-a-number")
    .int("not-a-number")
    .min(1, "answer-days-out-of-range")
    .max(40, "answer-days-out-of-range"),
  fundingSources: sources,
});

/** Who pays, as a form sends it; whether it is in the list is asked of `mayBeFunded`. */
export const funding = z.string().trim().max(longestSource).default("");
