import "server-only";

import { allowed, type Outcome, refused } from "@/lib/platform/outcome";
import type { WorkContext } from "@/lib/platform/perform";
import type { Feedback, Quality } from "@/lib/referrals/handling/schema";
import { countJudged } from "@/lib/referrals/patterns/commands";
import type { ReferralView } from "@/lib/referrals/queries";
import { mayBeClosed, mayBeTakenUp, mayBeWorkedOn } from "@/lib/referrals/rules";
import { keepText } from "@/lib/referrals/texts/commands";

/** One adviser takes it up, and says how it was referred; from now on it is theirs alone. */
export async function acceptReferral(
  context: WorkContext,
  referral: ReferralView,
  { isClear, wasTried, fitsHere }: Quality,
) {
  const verdict = mayBeTakenUp(referral);
  if (!verdict.ok) return verdict;
  const { tx, actor, now } = context;
  const quality = { isClear, wasTried, fitsHere };
  const data = { acceptedAt: now, handlerId: actor.personId, ...quality };
  await tx.referral.updateMany({ where: { id: referral.id }, data });
  await countJudged(context, referral, quality);
  return allowed;
}

/** Back to the coach, with why; the unit reads it no more. */
export async function returnReferral(
  context: WorkContext,
  referral: ReferralView,
  { isClear, wasTried, fitsHere, why }: Quality & { readonly why: string },
) {
  const verdict = mayBeTakenUp(referral);
  if (!verdict.ok) return verdict;
  const quality = { isClear, wasTried, fitsHere };
  const data = { returnedAt: context.now, ...quality };
  await context.tx.referral.updateMany({ where: { id: referral.id }, data });
  await countJudged(context, referral, quality);
  await keepText(context, { referralId: referral.id, part: "returned" }, why);
  return allowed;
}

/** Another adviser of the unit goes on where the one who took it up is gone. */
export async function takeOverReferral(
  { tx, actor }: WorkContext,
  referral: ReferralView,
): Promise<Outcome<"over" | "not-taken-up" | "taken-up">> {
  const verdict = mayBeWorkedOn(referral);
  if (!verdict.ok) return verdict;
  if (referral.isHandlerThere) return refused("taken-up");
  await tx.referral.updateMany({ where: { id: referral.id }, data: { handlerId: actor.personId } });
  return allowed;
}

/** What the coach hears back, once: no more than they need to go on. */
export async function giveFeedback(
  context: WorkContext,
  referral: ReferralView,
  { outcome, feedback }: Feedback,
): Promise<Outcome<"over" | "not-taken-up" | "feedback-given">> {
  const verdict = mayBeWorkedOn(referral);
  if (!verdict.ok) return verdict;
  if (referral.feedbackAt) return refused("feedback-given");
  const data = { outcome, feedbackAt: context.now };
  await context.tx.referral.updateMany({ where: { id: referral.id }, data });
  await keepText(context, { referralId: referral.id, part: "feedback" }, feedback);
  return allowed;
}

export async function closeReferral({ tx, now }: WorkContext, referral: ReferralView) {
  const verdict = mayBeClosed(referral);
  if (!verdict.ok) return verdict;
  await tx.referral.updateMany({ where: { id: referral.id }, data: { closedAt: now } });
  return allowed;
}
