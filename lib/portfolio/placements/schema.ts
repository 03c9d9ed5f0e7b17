import { z } from "zod";
import { isDay } from "@/lib/platform/calendar";
import { longestCompany } from "@/lib/portfolio/placements/rules";

/** A period of practice: at which company, from when until when, and abroad in which country (V6). */
export const addPlacementInput = z
  .strictObject({
    company: z.string().trim().min(1).max(longestCompany),
    country: z.string().trim().max(80).default(""),
    startsOn: z.string().refine(isDay, "not-a-date"),
    endsOn: z.preprocess(
      (sent) => (sent === "" ? null : sent),
      z.string().refine(isDay, "not-a-date").nullable().default(null),
    ),
  })
  .refine(({ startsOn, endsOn }) => endsOn === null || endsOn >= startsOn, {
    path: ["endsOn"],
    message: "before-start",
  });

export const placementInput = z.strictObject({ placementId: z.uuid() });

export type NewPlacement = z.output<typeof addPlacementInput>;
