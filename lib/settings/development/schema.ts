import { z } from "zod";
import { linesIn } from "@/lib/platform/lines";
import { minutesOf } from "@/lib/profiles/assignments/rules";
import {
  commonSourceOf,
  longestSource,
  mostSources,
  mostYearMinutes,
} from "@/lib/settings/development/rules";

/** Sources as people list them, one a line; a line twice counts once. */
const sources = z
  .string()
  .transform(linesIn)
  .refine((lines) => lines.length <= mostSources, "too-many-sources")
  .refine((lines) => lines.every((line) => line.length <= longestSource), "label-too-long")
  .refine((lines) => lines.every((line) => commonSourceOf(line) === null), "invalid");

/** Hours as people write them, `7,5`, in minutes. */
export const hoursUpTo = (most: number, { least = 1 }: { readonly least?: number } = {}) =>
  z
    .string()
    .trim()
    .min(1, "required")
    .transform((written, context) => {
      const found = minutesOf(written);
      const message =
        found === null ? "not-a-number" : found < least ? "too-small" : found > most ? "too-large" : null;
      if (message) context.addIssue({ code: "custom", message });
      return found ?? 0;
    });

export const developmentInput = z.strictObject({
  trainingAnswerDays: z.coerce
    .number("not-a-number")
    .int("not-a-number")
    .min(1, "answer-days-out-of-range")
    .max(40, "answer-days-out-of-range"),
  fundingSources: sources,
  yearHours: hoursUpTo(mostYearMinutes, { least: 0 }),
  yearHoursSource: z.string().trim().max(120, "too-long").default(""),
});

/** Who pays, as a form sends it; whether it is in the list is asked of `mayBeFunded`. */
export const funding = z.string().trim().max(longestSource).default("");
