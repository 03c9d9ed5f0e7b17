"use server";

import { action } from "@/lib/platform/action";
import * as commands from "@/lib/referrals/handling/commands";
import { acceptInput, feedbackInput, returnInput } from "@/lib/referrals/handling/schema";
import { mayHandle, mayTakeUp } from "@/lib/referrals/policy";
import { claimReferral } from "@/lib/referrals/queries";
import { referralInput } from "@/lib/referrals/schema";
import { noteOn } from "@/lib/referrals/events/rules";

export const acceptReferral = action({
  permission: "referrals.take-up",
  input: acceptInput,
  subject: claimReferral,
  allow: mayTakeUp,
  run: commands.acceptReferral,
  trail: (referral) => noteOn(referral, "accept-referral"),
  notice: "referral-accepted",
});

export const returnReferral = action({
  permission: "referrals.take-up",
  input: returnInput,
  subject: claimReferral,
  allow: mayTakeUp,
  run: commands.returnReferral,
  trail: (referral) => noteOn(referral, "return-referral"),
  next: ({ institution }) => `/${institution.slug}/doorverwijzingen`,
  notice: "referral-returned",
});

export const takeOverReferral = action({
  permission: "referrals.take-up",
  input: referralInput,
  subject: claimReferral,
  allow: mayTakeUp,
  run: commands.takeOverReferral,
  trail: (referral) => noteOn(referral, "take-over"),
  notice: "referral-accepted",
});

export const giveFeedback = action({
  permission: "referrals.handle",
  input: feedbackInput,
  subject: claimReferral,
  allow: mayHandle,
  run: commands.giveFeedback,
  trail: (referral) => noteOn(referral, "answer"),
  notice: "referral-fed-back",
});

export const closeReferral = action({
  permission: "referrals.handle",
  input: referralInput,
  subject: claimReferral,
  allow: mayHandle,
  run: commands.closeReferral,
  trail: (referral) => noteOn(referral, "close"),
  notice: "referral-closed",
});
