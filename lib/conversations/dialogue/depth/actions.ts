"use server";

import * as commands from "@/lib/conversations/dialogue/depth/commands";
import { depthInput } from "@/lib/conversations/dialogue/depth/schema";
import { mayJudge } from "@/lib/conversations/dialogue/policy";
import { claimTalk } from "@/lib/conversations/queries";
import { action } from "@/lib/platform/action";

/** For its author alone, so nobody's log tells of it. */
export const judgeDepth = action({
  permission: "talk.depth",
  input: depthInput,
  subject: claimTalk,
  allow: mayJudge,
  run: ({ tx, actor, now }, talk, { depth }) => commands.judgeDepth(tx, actor, talk, depth, now),
  trail: () => null,
  notice: "saved",
});
