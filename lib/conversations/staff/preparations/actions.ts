"use server";

import * as commands from "@/lib/conversations/preparations/commands";
import { mayReadStaffContent } from "@/lib/conversations/staff/policy";
import { findPreparations } from "@/lib/conversations/staff/preparations/queries";
import { draftOfPreparation, type Thoughts } from "@/lib/conversations/staff/preparations/rules";
import { preparationInput } from "@/lib/conversations/staff/preparations/schema";
import { areAsked } from "@/lib/conversations/staff/questions/rules";
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
  run: ({ tx, actor, now }, { talk }, { talkId, thoughts, isReleased }) =>
    commands.keepPreparation(
      tx,
      actor,
      talk,
      { words: thoughts, isReleased, draft: draftOfPreparation(talkId) },
      now,
    ),
  trail: ({ talk }, { isReleased }) =>
    isReleased
      ? { verb: "release", entity: "staff-talk", entityId: talk.id, subjectPersonId: talk.employeeId }
      : null,
  notice: "saved",
});

type Prepared = { readonly talkId: string; readonly thoughts: Thoughts };

/** The talk, where everything that was written is about a point of its agenda. */
async function claimPreparing({ tx, actor, now }: WorkContext, { talkId, thoughts }: Prepared) {
  const talk = await claimStaffTalk(tx, actor, talkId, now);
  if (!talk || !mayReadStaffContent(actor, talk)) return null;
  const written = Object.entries(thoughts).flatMap(([block, text]) => (text === "" ? [] : [block]));
  if (!areAsked(written, talk.questions)) return null;
  return { talk, own: (await findPreparations(tx, actor, talk)).own };
}
