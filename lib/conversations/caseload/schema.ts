import { z } from "zod";
import { filters, sorts } from "@/lib/conversations/caseload/rules";

/** What stands in the address of the list; anything else falls back to the list as it opens. */
export const caseloadQuery = z.object({
  filter: z.enum(filters).catch("all"),
  groep: z.string().trim().max(40).catch(""),
  zoek: z.string().trim().max(80).catch(""),
  sort: z.enum(sorts).catch("turn"),
  richting: z
    .literal("af")
    .optional()
    .catch(undefined)
    .transform((value) => value === "af"),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
});

export type CaseloadQuery = z.output<typeof caseloadQuery>;
