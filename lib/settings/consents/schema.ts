import { z } from "zod";
import { isDay } from "@/lib/platform/calendar";
import { staffLists } from "@/lib/settings/consents/rules";

const list = z.enum(staffLists, "choose");

export const recordConsentInput = z.strictObject({
  consentedOn: z.string().refine(isDay, "not-a-date"),
  covers: z
    .union([z.array(list).max(staffLists.length), list.transform((one) => [one])], "choose")
    .default([])
    .refine((lists) => lists.length > 0, "choose"),
  document: z.string().trim().min(3, "required").max(200, "too-long"),
});

export const consentInput = z.strictObject({ consentId: z.uuid() });
