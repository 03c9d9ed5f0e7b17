import { z } from "zod";
import { isDay } from "@/lib/platform/calendar";

/** Where a list of events goes on: the last one that was shown. Events are older as their id is smaller. */
export const before = z.uuid().optional().catch(undefined);

/** Which events somebody looks for; what makes no sense in an address is left out. */
export const trailFilter = z.object({
  soort: z.enum(["write", "read", "technical"]).optional().catch(undefined),
  waarover: z
    .string()
    .regex(/^[a-z-]{1,40}$/)
    .optional()
    .catch(undefined),
  tot: z.string().refine(isDay).optional().catch(undefined),
  voor: before,
});

export type TrailFilter = z.output<typeof trailFilter>;

/** The same filters for the workbook; `institution` is the address's own. */
export const trailExport = trailFilter.extend({ institution: z.string() });
