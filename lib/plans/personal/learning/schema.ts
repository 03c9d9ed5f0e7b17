import { z } from "zod";
import { learningKinds, longestWhat, mostMinutes } from "@/lib/plans/personal/learning/rules";
import { maybe, schoolYear } from "@/lib/plans/personal/schema";
import { isDay } from "@/lib/platform/calendar";

/** What was learnt, when, and if somebody likes how long it took and which competence it is about (F5). */
export const addLearningInput = z.strictObject({
  what: z.string().trim().min(1).max(longestWhat),
  on: z.string().refine(isDay, "not-a-date"),
  minutes: z.preprocess(
    (value) => (value === undefined || value === "" ? null : value),
    z.coerce
      .number("not-a-number")
      .int("not-a-number")
      .min(1, "too-small")
      .max(mostMinutes, "too-large")
      .nullable(),
  ),
  competence: z.string().trim().max(240).default(""),
  kind: z.enum(learningKinds).default("on-the-job"),
  isLob: z
    .literal("yes")
    .optional()
    .transform((ticked) => ticked === "yes"),
  actionId: maybe(z.uuid()).default(null),
});

export const learningInput = z.strictObject({ learningId: z.uuid() });

/** Which school year of what one learnt, and which page of it. */
export const learningQuery = z.object({
  jaar: schoolYear.optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(500).catch(1).default(1),
});

export type LearningWords = z.output<typeof addLearningInput>;
