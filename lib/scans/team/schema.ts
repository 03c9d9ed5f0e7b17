import { z } from "zod";
import { isDay } from "@/lib/platform/calendar";

/** Ticked boxes come as one word or as many. */
const ticked = z.preprocess(
  (sent) => (typeof sent === "string" ? [sent] : (sent ?? [])),
  z.array(z.uuid()).min(1, "choose").max(300),
);

export const startTeamScanInput = z.strictObject({
  versionId: z.uuid("choose"),
  name: z.string().trim().min(1, "required").max(80, "too-long"),
  teamIds: ticked,
  closesOn: z.string().refine(isDay, "not-a-date"),
});

export const campaignInput = z.strictObject({ campaignId: z.uuid() });

/** What a leader says with an outcome; empty takes it away. */
export const commentText = z.string().trim().max(1500, "too-long");

export const commentInput = z.strictObject({ roundId: z.uuid(), comment: commentText });
