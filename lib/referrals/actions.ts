"use server";

import { claimStudent } from "@/lib/organisation/students/queries";
import { action } from "@/lib/platform/action";
import type { WorkContext } from "@/lib/platform/perform";
import * as commands from "@/lib/referrals/commands";
import { mayAgree, mayRefer, mayWithdraw, mayWrite } from "@/lib/referrals/policy";
import { claimReferral } from "@/lib/referrals/queries";
import {
  answerReferralInput,
  referralInput,
  rewriteReferralInput,
  startReferralInput,
} from "@/lib/referrals/schema";
import { findTexts } from "@/lib/referrals/texts/queries";
import { noTexts } from "@/lib/referrals/texts/rules";
import { noteOn } from "@/lib/referrals/events/rules";

export const startReferral = action({
  permission: "referrals.start",
  input: startReferralInput,
  subject: ({ tx, actor, now }, { studentId }) => claimStudent(tx, actor, studentId, now),
  allow: mayRefer,
  run: (context, { id }, { studentId: _same, ...said }) => commands.startReferral(context, id, said),
  trail: (_student, _input, { referralId }) => noteOn({ id: referralId }, "start"),
  next: ({ institution }, { referralId }) => `/${institution.slug}/doorverwijzingen/${referralId}`,
  notice: "referral-laid",
});

export const rewriteReferral = action({
  permission: "referrals.write",
  input: rewriteReferralInput,
  subject: claimWithWords,
  allow: (actor, { referral }) => mayWrite(actor, referral),
  edition: ({ referral, tried }) => {
    const { version, reason, aim, unitId } = referral;
    return { version, text: { reason, aim, unitId, tried } };
  },
  run: (context, { referral }, { referralId: _same, ...said }) =>
    commands.rewriteReferral(context, referral, said),
  trail: ({ referral }) => noteOn(referral, "rewrite"),
  next: ({ institution }, { referralId }) => `/${institution.slug}/doorverwijzingen/${referralId}`,
  notice: "referral-laid",
});

export const answerReferral = action({
  permission: "referrals.answer",
  input: answerReferralInput,
  subject: claimReferral,
  allow: mayAgree,
  run: (context, referral, { agrees, own, edition }) =>
    commands.answerReferral(context, referral, { agrees, own, edition }),
  trail: (referral, { agrees }) => noteOn(referral, agrees ? "agree" : "decline"),
  notice: "saved",
});

export const sendReferral = action({
  permission: "referrals.write",
  input: referralInput,
  subject: claimReferral,
  allow: mayWrite,
  run: commands.sendReferral,
  trail: (referral) => noteOn(referral, "send-referral"),
  notice: "referral-sent",
});

export const withdrawReferral = action({
  permission: "referrals.withdraw",
  input: referralInput,
  subject: claimReferral,
  allow: mayWithdraw,
  run: commands.withdrawReferral,
  trail: (referral) => noteOn(referral, "withdraw"),
  notice: "referral-withdrawn",
});

async function claimWithWords(context: WorkContext, input: { referralId: string }) {
  const referral = await claimReferral(context, input);
  if (!referral) return null;
  const { tried } = mayWrite(context.actor, referral)
    ? await findTexts(context.tx, context.actor, referral.id)
    : noTexts;
  return { referral, tried };
}
