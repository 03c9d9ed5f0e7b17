import { z } from "zod";
import { isDay } from "@/lib/platform/calendar";
import { doers } from "@/lib/referrals/steps/rules";
import { words, yesOrNo } from "@/lib/referrals/schema";

export const addStepInput = z.strictObject({
  referralId: z.uuid(),
  doer: z.enum(doers, "choose"),
  what: words(500),
  dueOn: z.string().refine(isDay, "not-a-date"),
});

export const stepInput = z.strictObject({ stepId: z.uuid() });

/** The student agrees to the steps they read, by their ids: one that came or went meanwhile is read first. */
export const agreeStepsInput = z.strictObject({
  referralId: z.uuid(),
  steps: z.string().regex(/^[0-9a-f-]*(,[0-9a-f-]+)*$/),
});

export const consentInput = z.strictObject({ stepId: z.uuid(), consents: yesOrNo });

export type NewStep = Omit<z.output<typeof addStepInput>, "referralId">;
