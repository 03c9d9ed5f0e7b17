import { z } from "zod";
import { isDay } from "@/lib/platform/calendar";

const day = z.string().refine(isDay, "not-a-date");

export const startCampaignInput = z.strictObject({
  versionId: z.uuid("choose"),
  name: z.string().trim().min(1, "required").max(80, "too-long"),
  /** For whom: a team, or everybody when left open. */
  teamId: z.union([z.uuid(), z.literal("")], "choose"),
  closesOn: day,
});

export const campaignInput = z.strictObject({ campaignId: z.uuid() });
