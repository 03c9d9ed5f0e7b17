import "server-only";

import { asDate, dayOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { allowed, done, type Outcome, refused, type RefusalOf } from "@/lib/platform/outcome";
import type { WorkContext } from "@/lib/platform/perform";
import { seal } from "@/lib/platform/seal";
import type { ReferralView } from "@/lib/referrals/queries";
import { mayBeWorkedOn } from "@/lib/referrals/rules";
import { placeOfStep, type StepInReferral } from "@/lib/referrals/steps/queries";
import { mayBeAdded, mayBeAgreed, mayBeSettled, stepsRead } from "@/lib/referrals/steps/rules";
import type { NewStep } from "@/lib/referrals/steps/schema";

/** Adds a step; the student is asked about the steps again. */
export async function addStep(
  context: WorkContext,
  referral: ReferralView,
  { doer, what, dueOn }: NewStep,
): Promise<Outcome<RefusalOf<typeof mayBeAdded> | "day-gone", { stepId: string }>> {
  const { tx, actor, now } = context;
  if (dueOn < dayOf(now)) return refused("day-gone");
  const count = await tx.referralStep.count({ where: { referralId: referral.id } });
  const verdict = mayBeAdded(referral, count);
  if (!verdict.ok) return verdict;
  const id = newId();
  const body = new Uint8Array(await seal(tx, actor.institutionId, placeOfStep(id), what));
  const data = { id, referralId: referral.id, doer, body, dueOn: asDate(dueOn), addedAt: now };
  await tx.referralStep.create({ data, select: { id: true } });
  await askAgain(context, referral);
  return done({ stepId: id });
}

/** Takes a step that was not settled out of the plan; the student is asked about the others again. */
export async function removeStep(
  context: WorkContext,
  { referral, step }: StepInReferral,
): Promise<Outcome<"over" | "not-taken-up" | "settled-already">> {
  const verdict = mayBeWorkedOn(referral);
  if (!verdict.ok) return verdict;
  if (step.settledAt) return refused("settled-already");
  await context.tx.referralStep.deleteMany({ where: { id: step.id } });
  await askAgain(context, referral);
  return allowed;
}

async function askAgain({ tx }: WorkContext, { id, stepsAgreedAt }: ReferralView): Promise<void> {
  if (stepsAgreedAt) await tx.referral.updateMany({ where: { id }, data: { stepsAgreedAt: null } });
}

export async function settleStep({ tx, now }: WorkContext, { referral, step }: StepInReferral) {
  const verdict = mayBeSettled(referral, step);
  if (!verdict.ok) return verdict;
  await tx.referralStep.updateMany({ where: { id: step.id }, data: { settledAt: now } });
  return allowed;
}

/** The student agrees to the very steps they read. */
export async function agreeSteps(
  { tx, now }: WorkContext,
  referral: ReferralView,
  read: string,
): Promise<Outcome<RefusalOf<typeof mayBeAgreed> | "changed-meanwhile">> {
  const steps = await tx.referralStep.findMany({
    where: { referralId: referral.id },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  const verdict = mayBeAgreed(referral, steps.length);
  if (!verdict.ok) return verdict;
  if (stepsRead(steps) !== read) return refused("changed-meanwhile");
  await tx.referral.updateMany({ where: { id: referral.id }, data: { stepsAgreedAt: now } });
  return allowed;
}

/** Whether parents are let in on this one step is asked each time, and for no other step. */
export async function answerConsent(
  { tx, now }: WorkContext,
  { referral, step }: StepInReferral,
  consents: boolean,
): Promise<Outcome<"over" | "not-taken-up" | "not-asked">> {
  const verdict = mayBeWorkedOn(referral);
  if (!verdict.ok) return verdict;
  if (step.doer !== "parent" || step.settledAt) return refused("not-asked");
  const data = consents ? { consentedAt: now, declinedAt: null } : { consentedAt: null, declinedAt: now };
  await tx.referralStep.updateMany({ where: { id: step.id }, data });
  return allowed;
}
