import { z } from "zod";
import { longestTowards, startOutcomes, switchReasons } from "@/lib/start-programme/rules";

export const concludeInput = z
  .strictObject({
    studentId: z.uuid(),
    outcome: z.enum(startOutcomes, "choose"),
    reason: z.union([z.literal(""), z.enum(switchReasons)]).default(""),
    towards: z.string().trim().max(longestTowards, "too-long").default(""),
  })
  .transform(({ reason, towards, outcome, studentId }) => ({
    ...{ studentId, outcome },
    reason: outcome === "switch" && reason !== "" ? reason : null,
    towards: outcome === "switch" ? towards : "",
  }));
