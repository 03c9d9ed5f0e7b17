import { z } from "zod";
import { isDay } from "@/lib/platform/calendar";
import { jobKind } from "@/lib/platform/job-kind";
import { campaignStates } from "@/lib/plans/campaigns/rules";

const day = z.string().refine(isDay, "not-a-date");

export const startCampaignInput = z.strictObject({ dueOn: day });
export const moveCampaignInput = z.strictObject({ campaignId: z.uuid(), dueOn: day });
export const remindLeadersInput = z.strictObject({ campaignId: z.uuid() });

const page = z.coerce.number().int().min(1).max(500).catch(1).default(1);

/** What the address of the list asks for. */
export const campaignQuery = z.object({
  stand: z.enum(campaignStates).optional().catch(undefined),
  page,
  /** Which page of the places where colleagues' own plans are counted. */
  plek: page,
  /** Of which place it is told what is in order in those plans. */
  waar: z.uuid().nullable().catch(null).default(null),
});

/** Sends the reminders of a campaign that were asked for and did not leave yet. */
export const sendReviewReminders = jobKind("send-review-reminders", { campaignId: z.uuid() });
