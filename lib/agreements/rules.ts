import type { Day } from "@/lib/platform/calendar";
import { allowed, type Outcome, refused } from "@/lib/platform/outcome";

/** Something agreed with others, or a norm to hold each other to (B4, E4). */
export const agreementKinds = ["agreement", "norm"] as const;
export type AgreementKind = (typeof agreementKinds)[number];

/** How an agreement ended: kept, not kept, or no longer of use. */
export const settlements = ["kept", "not-kept", "lapsed"] as const;
export type Settlement = (typeof settlements)[number];

export const agreementStates = ["running", "overdue", ...settlements] as const;
export type AgreementState = (typeof agreementStates)[number];

export type AgreementFacts = { readonly dueOn: Day | null; readonly settlement: Settlement | null };

/** Where an agreement stands on a day. Its day itself still counts; it is overdue the day after (B4). */
export function stateOfAgreement({ dueOn, settlement }: AgreementFacts, today: Day): AgreementState {
  if (settlement) return settlement;
  return dueOn !== null && dueOn < today ? "overdue" : "running";
}

type Days = { readonly agreedOn: Day; readonly dueOn: Day | null };

/** An agreement was made before it is looked at again, and not in the future. */
export function mayBeAgreed(
  { agreedOn, dueOn }: Days,
  today: Day,
): Outcome<"due-before-agreed" | "not-agreed-yet"> {
  if (agreedOn > today) return refused("not-agreed-yet");
  return dueOn !== null && dueOn < agreedOn ? refused("due-before-agreed") : allowed;
}

export function maySettle({ settlement }: Pick<AgreementFacts, "settlement">): Outcome<"already-settled"> {
  return settlement ? refused("already-settled") : allowed;
}

export function mayReopen({ settlement }: Pick<AgreementFacts, "settlement">): Outcome<"not-settled"> {
  return settlement ? allowed : refused("not-settled");
}

/** A norm is asked about for as long as it holds (E4). */
export function isNormInForce({
  kind,
  settlement,
}: {
  readonly kind: AgreementKind;
  readonly settlement: Settlement | null;
}): boolean {
  return kind === "norm" && settlement === null;
}

/** Which agreements somebody looks for; null is all of them. */
export type AgreementFilter = {
  readonly teamId: string | null;
  readonly kind: AgreementKind | null;
  readonly state: AgreementState | null;
};
