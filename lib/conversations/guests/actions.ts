"use server";

import * as commands from "@/lib/conversations/guests/commands";
import { mayEndGuest, mayInvite, mayReadGuests } from "@/lib/conversations/guests/policy";
import { findSharedWords } from "@/lib/conversations/guests/queries";
import { endGuestInput, inviteGuestInput, shareWordsInput } from "@/lib/conversations/guests/schema";
import { claimTalk } from "@/lib/conversations/queries";
import { action } from "@/lib/platform/action";
import type { TrailNote } from "@/lib/platform/trail";

export const inviteGuest = action({
  permission: "talk.invite-guest",
  input: inviteGuestInput,
  subject: claimTalk,
  allow: mayInvite,
  run: ({ tx, actor, now }, talk, guest) => commands.inviteGuest(tx, actor, talk, guest, now),
  trail: (talk) => noteOn(talk, "invite-guest"),
  notice: "saved",
});

export const endGuest = action({
  permission: "talk.end-guest",
  input: endGuestInput,
  subject: claimTalk,
  allow: mayEndGuest,
  run: ({ tx, now }, talk, { guestId }) => commands.endGuest(tx, talk.id, guestId, now),
  trail: (talk) => noteOn(talk, "end-guest"),
  notice: "saved",
});

export const shareWords = action({
  permission: "talk.share-words",
  input: shareWordsInput,
  subject: async (context, input) => {
    const talk = await claimTalk(context, input);
    if (!talk || !mayReadGuests(context.actor, talk)) return null;
    return { talk, shared: await findSharedWords(context.tx, context.actor, talk.id) };
  },
  allow: (actor, { talk }) => mayInvite(actor, talk),
  edition: ({ talk, shared }) => ({ version: talk.version, text: { shared } }),
  run: ({ tx, actor, now }, { talk }, { shared }) => commands.shareWords(tx, actor, talk, shared, now),
  trail: ({ talk }) => noteOn(talk, "share-words"),
  notice: "saved",
});

function noteOn({ id, studentId }: { id: string; studentId: string }, verb: TrailNote["verb"]): TrailNote {
  return { verb, entity: "conversation", entityId: id, subjectPersonId: studentId };
}
