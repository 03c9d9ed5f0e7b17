import type { AgreementState } from "@/lib/agreements/rules";

type Tone = "ok" | "attention" | "late" | "info" | "neutral";

/** How a state looks; its word is `agreements.state.…`. */
export const agreementTone = {
  running: "info",
  overdue: "late",
  kept: "ok",
  "not-kept": "attention",
  lapsed: "neutral",
} as const satisfies Record<AgreementState, Tone>;

/** Every reason for which the slice refuses. */
export const agreementRefusals = [
  "due-before-agreed",
  "not-agreed-yet",
  "already-settled",
  "not-settled",
  "party-gone",
] as const;

export type AgreementRefusal = (typeof agreementRefusals)[number];

/** Each reason in words; `t` is of the namespace `agreements`. */
export function agreementRefusalTexts(
  t: (key: `refusal.${AgreementRefusal}`) => string,
): Record<AgreementRefusal, string> {
  const texts = agreementRefusals.map((refusal) => [refusal, t(`refusal.${refusal}`)] as const);
  return Object.fromEntries(texts) as Record<AgreementRefusal, string>;
}
