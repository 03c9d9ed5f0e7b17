import { z } from "zod";
import { eventKinds } from "@/lib/timeline/rules";

/** What stands in the address of a timeline. */
export const timelineQuery = z.object({
  soort: z.enum(eventKinds).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
});
