"use server";

import { mayReadStaffContent } from "@/lib/conversations/staff/policy";
import * as commands from "@/lib/conversations/staff/preparations/commands";
import { findPreparations } from "@/lib/conversations/staff/preparations/queries";
import { preparationInput } from "@/lib/conversations/staff/preparations/schema";
import { claimStaffTalk } from "@/lib/conversations/staff/queries";
import { action } from "@/lib/platform/action";
import type { WorkContext } from "@/lib/platform/perform";

/** Written by each on their own; nobody hears of it before its author releases it. */
export const keepPreparation = action({
  permission: "staff-talk.prepare",
  input: preparationInput,
  subject: claimPreparing,
  allow: (actor, { talk }) => mayReadStaffContent(actor, talk),
  edition: ({ own }) => ({ version: own.version, text: { ...own.thoughts } }),
  run: ({ tx, actor, now }, { talk }, input) => commands.keepPreparation(tx, actor, talk, input, now),
  trail: ({ talk }, { isReleased }) =>
    isReleased
      ? { verb: "release", entity: "staff-talk", entityId: talk.id, subjectPersonId: talk.employeeId }
      : null,
  notice: "saved",
});

async function claimPreparing({ tx, actor, now }: WorkContext, { talkId }: { talkId: string }) {
  const talk = await claimStaffTalk(tx, actor, talkId, now);
  if (!talk || !mayReadStaffContent(actor, talk)) return null;
  return { talk, own: (await findPreparations(tx, actor, talk)).own };
}
