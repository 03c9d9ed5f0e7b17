import { z } from "zod";
import { isDay } from "@/lib/platform/calendar";

const day = z.string().refine(isDay, "not-a-date");

export const startFeedbackInput = z.strictObject({
  versionId: z.uuid("choose"),
  name: z.string().trim().min(1, "required").max(80, "too-long"),
  closesOn: day,
});

export const roundInput = z.strictObject({ roundId: z.uuid() });

export const moveEndInput = z.strictObject({ roundId: z.uuid(), closesOn: day });

export const shareInput = z.strictObject({ roundId: z.uuid(), personId: z.uuid("choose") });

export const endShareInput = z.strictObject({ roundId: z.uuid(), shareId: z.uuid() });

export const topicInput = z.strictObject({ roundId: z.uuid(), questionId: z.uuid() });

/** Whom somebody looks for to ask, in the address. */
export const searchQuery = z.object({ zoek: z.string().trim().max(80).catch("").default("") });

/** A norm of one's own team, asked besides the questionnaire (E4). */
export const normInput = z.strictObject({ roundId: z.uuid(), agreementId: z.uuid() });
