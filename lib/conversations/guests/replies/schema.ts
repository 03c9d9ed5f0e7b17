import { z } from "zod";
import { longestReply } from "@/lib/conversations/guests/replies/rules";

/** What a guest writes, by their own link. */
export const replyInput = z.strictObject({
  token: z.string().max(64),
  words: z.string().trim().max(longestReply, "too-long").default(""),
});
