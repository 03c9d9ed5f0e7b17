import { z } from "zod";
import { longestAbout, longestAnswer, longestSuits } from "@/lib/conversations/asking/rules";

const words = (longest: number) => z.string().trim().max(longest, "too-long").default("");

export const askForTalkInput = z.strictObject({ about: words(longestAbout), suits: words(longestSuits) });

export const takeBackInput = z.strictObject({ requestId: z.uuid() });

export const answerInput = z.strictObject({
  requestId: z.uuid(),
  answer: z.string().trim().min(1, "required").max(longestAnswer, "too-long"),
});
