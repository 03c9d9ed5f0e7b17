import { z } from "zod";
import { addedTies, longestConsequences } from "@/lib/conversations/staff/holders/rules";
import { staffKinds } from "@/lib/conversations/staff/rules";
import { listOf } from "@/lib/conversations/schema";

export const kindRuleInput = z.strictObject({
  kind: z.enum(staffKinds),
  holders: listOf(z.enum(addedTies), addedTies.length),
  consequences: z.string().trim().max(longestConsequences, "too-long").default(""),
  answerDays: z.coerce.number().int().min(1, "answer-days-out-of-range").max(40, "answer-days-out-of-range"),
});
