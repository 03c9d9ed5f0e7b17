"use server";

import * as commands from "@/lib/conversations/guests/replies/commands";
import { claimGuestTalk } from "@/lib/conversations/guests/replies/queries";
import { replyInput } from "@/lib/conversations/guests/replies/schema";
import { linkAction } from "@/lib/platform/link-action";

/** That the link is still good, `claimGuestTalk` already asked. */
export const prepareTalk = linkAction({
  permission: "guest-talk.prepare",
  input: replyInput,
  subject: claimGuestTalk,
  allow: ({ stage }) => stage === "before",
  run: (context, talk, { words }) => commands.prepareTalk(context, talk, words),
});

export const agreeAsGuest = linkAction({
  permission: "guest-talk.agree",
  input: replyInput,
  subject: claimGuestTalk,
  allow: ({ stage, confirmedOn }) => stage === "after" && confirmedOn === null,
  run: (context, talk, { words }) => commands.agreeAsGuest(context, talk, words),
});
