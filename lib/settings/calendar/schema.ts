import { z } from "zod";
import { isDay } from "@/lib/platform/calendar";

const monday = z.string().refine(isDay, "not-a-date");

/** The weeks without lessons of one school year, by their Mondays; none, one or a list, as a form sends it. */
export const calendarInput = z.strictObject({
  schoolYear: z.coerce.number().int().min(2000).max(2200),
  week: z
    .union([z.array(monday).max(60), monday.transform((one) => [one])])
    .default([])
    .transform((weeks) => [...new Set(weeks)].sort()),
});

/** Which school year an address asks for; what makes no sense is left out. */
export const calendarQuery = z.object({
  jaar: z.coerce.number().int().min(2000).max(2200).optional().catch(undefined),
});
