import { z } from "zod";
import { isDay } from "@/lib/platform/calendar";

const day = z.string().refine(isDay, "not-a-date");
const oneOrAll = z.union([z.uuid(), z.literal("")], "choose");

export const startCampaignInput = z.strictObject({
  versionId: z.uuid("choose"),
  name: z.string().trim().min(1, "required").max(80, "too-long"),
  /** For whom: a team, who holds a role, both at once, or everybody when left open. */
  teamId: oneOrAll,
  roleId: oneOrAll.optional(),
  closesOn: day,
});

export const campaignInput = z.strictObject({ campaignId: z.uuid() });

export const moveCampaignInput = z.strictObject({ campaignId: z.uuid(), closesOn: day });
