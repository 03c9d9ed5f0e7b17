import { allowed, type Outcome, refused } from "@/lib/platform/outcome";
import { mayBeWorkedOn, type ReferralFacts } from "@/lib/referrals/rules";
import type { ReferralSight } from "@/lib/referrals/policy";

/** Who does a step (W6). */
export const doers = ["student", "adviser", "coach", "parent", "company"] as const;

export type Doer = (typeof doers)[number];

/** More steps than anybody keeps in mind. */
export const mostSteps = 12;

export type StepFacts = {
  readonly doer: Doer;
  readonly settledAt: Date | null;
  readonly consentedAt: Date | null;
  readonly declinedAt: Date | null;
};

/** Whether the student has still to say whether parents are let in on a step. */
export function asksConsent({ doer, consentedAt, declinedAt }: StepFacts): boolean {
  return doer === "parent" && consentedAt === null && declinedAt === null;
}

/** Whether a step is part of what will be done: one of parents only with the student's consent, at any age. */
export function isInPlan({ doer, consentedAt }: StepFacts): boolean {
  return doer !== "parent" || consentedAt !== null;
}

/** Whether this reader sees a step: one of parents is between the student and the adviser until the student agrees to it. */
export function isShownTo(sight: ReferralSight, step: StepFacts): boolean {
  return sight !== "coach" || isInPlan(step);
}

/** Student, coach and adviser settle their own; the adviser also what parents and company do, who have no account here. */
export function maySettle(sight: ReferralSight, { doer }: Pick<StepFacts, "doer">): boolean {
  if (sight === "own") return doer === "student";
  if (sight === "coach") return doer === "coach";
  return sight === "handler" && doer !== "student" && doer !== "coach";
}

/** What tells one set of steps from another: a step is never rewritten. */
export function stepsRead(steps: readonly { readonly id: string }[]): string {
  return steps
    .map(({ id }) => id)
    .toSorted()
    .join(",");
}

export function mayBeAdded(facts: ReferralFacts, count: number): Outcome<"over" | "not-taken-up" | "enough"> {
  const verdict = mayBeWorkedOn(facts);
  if (!verdict.ok) return verdict;
  return count < mostSteps ? allowed : refused("enough");
}

/** Settled once, and only what is really going to be done. */
export function mayBeSettled(
  facts: ReferralFacts,
  step: StepFacts,
): Outcome<"over" | "not-taken-up" | "settled-already" | "no-consent"> {
  const verdict = mayBeWorkedOn(facts);
  if (!verdict.ok) return verdict;
  if (step.settledAt) return refused("settled-already");
  return isInPlan(step) ? allowed : refused("no-consent");
}

/** The student agrees to the steps that are there, each time they changed. */
export function mayBeAgreed(
  facts: ReferralFacts,
  count: number,
): Outcome<"over" | "not-taken-up" | "no-steps" | "agreed-already"> {
  const verdict = mayBeWorkedOn(facts);
  if (!verdict.ok) return verdict;
  if (count === 0) return refused("no-steps");
  return facts.stepsAgreedAt ? refused("agreed-already") : allowed;
}
