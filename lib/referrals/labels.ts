/** Every reason for which the slice refuses; a form of an action with another one does not compile. */
export const referralRefusals = [
  "no-unit",
  "sent-already",
  "changed-meanwhile",
  "not-agreed",
  "over",
  "taken-up",
  "not-taken-up",
  "no-feedback",
  "feedback-given",
  "day-gone",
  "too-far",
  "day-to-come",
  "enough",
  "settled-already",
  "no-consent",
  "no-steps",
  "agreed-already",
  "not-asked",
  "asked-already",
  "named-already",
  "kept-enough",
  "no-tool",
  "no-programme",
  "offered-already",
  "answered-already",
  "not-enrolled",
  "no-colleague",
  "not-delivered",
  "sent-enough",
] as const;

export type ReferralRefusal = (typeof referralRefusals)[number];

/** Each reason in words; `t` is of the namespace `referralForms`. */
export function referralRefusalTexts(
  t: (key: `refusals.${ReferralRefusal}`) => string,
): Record<ReferralRefusal, string> {
  const texts = referralRefusals.map((refusal) => [refusal, t(`refusals.${refusal}`)] as const);
  return Object.fromEntries(texts) as Record<ReferralRefusal, string>;
}
