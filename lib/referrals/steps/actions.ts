"use server";

import { action } from "@/lib/platform/action";
import { mayAgree, mayHandle, sightOf } from "@/lib/referrals/policy";
import { claimReferral } from "@/lib/referrals/queries";
import * as commands from "@/lib/referrals/steps/commands";
import { claimStep } from "@/lib/referrals/steps/queries";
import { maySettle } from "@/lib/referrals/steps/rules";
import { addStepInput, agreeStepsInput, consentInput, stepInput } from "@/lib/referrals/steps/schema";
import { noteOn } from "@/lib/referrals/events/rules";

export const addStep = action({
  permission: "referrals.handle",
  input: addStepInput,
  subject: claimReferral,
  allow: mayHandle,
  run: (context, referral, { doer, what, dueOn }) =>
    commands.addStep(context, referral, { doer, what, dueOn }),
  trail: (referral) => noteOn(referral, "change"),
});

export const removeStep = action({
  permission: "referrals.handle",
  input: stepInput,
  subject: claimStep,
  allow: (actor, { referral }) => mayHandle(actor, referral),
  run: commands.removeStep,
  trail: ({ referral }) => noteOn(referral, "change"),
});

export const settleStep = action({
  permission: "referrals.settle-step",
  input: stepInput,
  subject: claimStep,
  allow: (actor, { referral, step }) => {
    const sight = sightOf(actor, referral);
    return sight !== null && maySettle(sight, step);
  },
  run: commands.settleStep,
  trail: ({ referral }) => noteOn(referral, "settle"),
});

export const agreeSteps = action({
  permission: "referrals.agree-steps",
  input: agreeStepsInput,
  subject: claimReferral,
  allow: mayAgree,
  run: (context, referral, { steps }) => commands.agreeSteps(context, referral, steps),
  trail: (referral) => noteOn(referral, "agree"),
  notice: "saved",
});

export const answerConsent = action({
  permission: "referrals.consent",
  input: consentInput,
  subject: claimStep,
  allow: (actor, { referral }) => mayAgree(actor, referral),
  run: (context, found, { consents }) => commands.answerConsent(context, found, consents),
  trail: ({ referral }) => noteOn(referral, "consent-parents"),
  notice: "saved",
});
