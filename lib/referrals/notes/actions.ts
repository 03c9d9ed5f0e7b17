"use server";

import { action } from "@/lib/platform/action";
import * as commands from "@/lib/referrals/notes/commands";
import { addNoteInput } from "@/lib/referrals/notes/schema";
import { mayAgree, mayHandle } from "@/lib/referrals/policy";
import { claimReferral } from "@/lib/referrals/queries";
import { referralInput } from "@/lib/referrals/schema";
import { noteOn } from "@/lib/referrals/events/rules";

export const addNote = action({
  permission: "referrals.handle",
  input: addNoteInput,
  subject: claimReferral,
  allow: mayHandle,
  run: (context, referral, { note }) => commands.addNote(context, referral, note),
  trail: (referral) => noteOn(referral, "write"),
});

export const askNotes = action({
  permission: "referrals.ask-notes",
  input: referralInput,
  subject: claimReferral,
  allow: mayAgree,
  run: commands.askNotes,
  trail: (referral) => noteOn(referral, "ask-notes"),
  notice: "notes-asked",
});

export const openNotes = action({
  permission: "referrals.handle",
  input: referralInput,
  subject: claimReferral,
  allow: mayHandle,
  run: commands.openNotes,
  trail: (referral) => noteOn(referral, "open-notes"),
  notice: "saved",
});
