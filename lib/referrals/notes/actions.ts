"use server";

import { action } from "@/lib/platform/action";
import type { WorkContext } from "@/lib/platform/perform";
import * as commands from "@/lib/referrals/notes/commands";
import { addNoteInput } from "@/lib/referrals/notes/schema";
import { mayAgree, mayHandle } from "@/lib/referrals/policy";
import { claimReferral } from "@/lib/referrals/queries";
import { referralInput } from "@/lib/referrals/schema";
import { noteOn } from "@/lib/referrals/events/rules";

export const addNote = action({
  permission: "referrals.handle",
  input: addNoteInput,
  subject: claim,
  allow: mayHandle,
  run: (context, referral, { note }) => commands.addNote(context, referral, note),
  trail: (referral) => noteOn(referral, "write"),
});

export const askNotes = action({
  permission: "referrals.ask-notes",
  input: referralInput,
  subject: claim,
  allow: mayAgree,
  run: commands.askNotes,
  trail: (referral) => noteOn(referral, "ask-notes"),
  notice: "notes-asked",
});

export const openNotes = action({
  permission: "referrals.handle",
  input: referralInput,
  subject: claim,
  allow: mayHandle,
  run: commands.openNotes,
  trail: (referral) => noteOn(referral, "open-notes"),
  notice: "saved",
});

function claim({ tx, actor, now }: WorkContext, { referralId }: { referralId: string }) {
  return claimReferral(tx, actor, referralId, now);
}
