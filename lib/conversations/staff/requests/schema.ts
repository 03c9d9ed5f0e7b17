import { z } from "zod";
import { answers, longestRequest, requestKinds } from "@/lib/conversations/staff/requests/rules";

const text = z.string().trim().min(1, "required").max(longestRequest, "too-long");

export const askInput = z.strictObject({
  talkId: z.uuid(),
  kind: z.enum(requestKinds, "choose"),
  request: text,
});

export const answerInput = z.strictObject({
  requestId: z.uuid(),
  answer: z.enum(answers, "choose"),
  reason: text,
});
