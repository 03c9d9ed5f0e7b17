"use server";

import { mayReadStaffContent } from "@/lib/conversations/staff/policy";
import { claimStaffTalk } from "@/lib/conversations/staff/queries";
import * as commands from "@/lib/conversations/staff/ratings/commands";
import { ratingInput } from "@/lib/conversations/staff/ratings/schema";
import { action } from "@/lib/platform/action";
import type { WorkContext } from "@/lib/platform/perform";

/** For its author alone, so nobody's log tells of it. */
export const rateTalk = action({
  permission: "staff-talk.rate",
  input: ratingInput,
  subject: claimVisible,
  allow: mayReadStaffContent,
  run: ({ tx, actor, now }, talk, { talkId: _talkId, ...rating }) =>
    commands.rateTalk(tx, actor, talk, rating, now),
  trail: () => null,
  notice: "saved",
});

async function claimVisible({ tx, actor, now }: WorkContext, { talkId }: { talkId: string }) {
  const talk = await claimStaffTalk(tx, actor, talkId, now);
  return talk && mayReadStaffContent(actor, talk) ? talk : null;
}
