import { z } from "zod";
import { longestOutlook, outlookKinds } from "@/lib/portfolio/outlooks/rules";

export const writeOutlookInput = z.strictObject({
  kind: z.enum(outlookKinds),
  words: z.string().trim().min(1).max(longestOutlook),
});
