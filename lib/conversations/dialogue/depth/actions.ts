"use server";

import * as commands from "@/lib/conversations/dialogue/depth/commands";
import { depthInput } from "@/lib/conversations/dialogue/depth/schema";
import { mayReadContent, mayReadTalk } from "@/lib/conversations/policy";
import { claimTalk } from "@/lib/conversations/queries";
import { action } from "@/lib/platform/action";
import type { WorkContext } from "@/lib/platform/perform";

/** For its author alone, so nobody's log tells of it. */
export const judgeDepth = action({
  permission: "talk.depth",
  input: depthInput,
  subject: claimVisible,
  allow: mayReadContent,
  run: ({ tx, actor, now }, talk, { depth }) => commands.judgeDepth(tx, actor, talk, depth, now),
  trail: () => null,
  notice: "saved",
});

async function claimVisible({ tx, actor, now }: WorkContext, { talkId }: { talkId: string }) {
  const talk = await claimTalk(tx, actor, talkId, now);
  return talk && mayReadTalk(actor, talk) ? talk : null;
}
