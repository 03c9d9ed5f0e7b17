import { z } from "zod";
import { longestObjection } from "@/lib/conversations/confirmations/rules";

export const objectionInput = z.strictObject({
  talkId: z.uuid(),
  objection: z.string().trim().min(1, "required").max(longestObjection, "too-long"),
});
