import { z } from "zod";
import { concerns } from "@/lib/insight/attention/rules";

export const sortKeys = [
  "name",
  "talks",
  "plans",
  "staff",
  "visits",
  "coaches",
  "scans",
  "contracts",
] as const;

export type SortKey = (typeof sortKeys)[number];

/** What stands behind the question mark of a dashboard; what can't be read is as good as absent. */
export const listingShape = z.object({
  jaar: z.coerce.number().int().min(2000).max(2200).optional().catch(undefined),
  per: z.enum(["team", "onderdeel"]).optional().catch(undefined),
  eenheid: z.uuid().optional().catch(undefined),
  let: z.enum(concerns).optional().catch(undefined),
  sort: z.enum(sortKeys).optional().catch(undefined),
  richting: z.literal("af").optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(1000).optional().catch(undefined),
});

export type Listing = z.output<typeof listingShape>;

/** Which teams somebody takes along as a workbook; the institution's part of the address comes with it. */
export const exportShape = z.strictObject({
  institution: z.string(),
  jaar: z.coerce.number().int().min(2000).max(2200).optional(),
  plek: z.uuid().optional(),
});
