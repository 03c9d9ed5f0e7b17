import { z } from "zod";
import { longestSharedWords } from "@/lib/conversations/guests/rules";
import { jobKind } from "@/lib/platform/job-kind";

const talkId = z.uuid();

/** Somebody from the placement: their e-mail may stay empty, then the coach gives them the link. */
export const inviteGuestInput = z.strictObject({
  talkId,
  name: z.string().trim().min(1, "required").max(80, "too-long"),
  company: z.string().trim().max(80, "too-long").default(""),
  email: z.union([z.literal(""), z.email("not-an-email").max(200).toLowerCase()], "not-an-email").default(""),
  /** In which language they get the letter and their page. */
  locale: z.enum(["nl", "en"]).default("nl"),
});

export const endGuestInput = z.strictObject({ talkId, guestId: z.uuid() });

export const shareWordsInput = z.strictObject({
  talkId,
  shared: z.string().trim().max(longestSharedWords, "too-long").default(""),
});

/** Sends the link to a talk to somebody from outside. */
export const sendGuestLink = jobKind("send-guest-link", { guestId: z.uuid() });
