/** Reasons for which a team scan is not started. */
export const startRefusals = ["ends-before-start", "in-the-past", "too-long", "nobody", "team-busy"] as const;

export type StartRefusal = (typeof startRefusals)[number];

/** Each reason in words; `t` is of the namespace `teamScanForms`. */
export function startRefusalTexts(
  t: (key: `refusal.${StartRefusal}`) => string,
): Record<StartRefusal, string> {
  const texts = startRefusals.map((refusal) => [refusal, t(`refusal.${refusal}`)] as const);
  return Object.fromEntries(texts) as Record<StartRefusal, string>;
}
