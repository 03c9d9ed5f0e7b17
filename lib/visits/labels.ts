/** Every reason for which the slice refuses; a form of an action with another one does not compile. */
export const visitRefusals = [
  "in-the-past",
  "too-far-ahead",
  "over",
  "not-held-yet",
  "too-long-ago",
  "not-written",
  "nothing-written",
  "planned-already",
] as const;

export type VisitRefusal = (typeof visitRefusals)[number];

/** Each reason in words; `t` is of the namespace `visits`. */
export function visitRefusalTexts(
  t: (key: `refusals.${VisitRefusal}`) => string,
): Record<VisitRefusal, string> {
  const texts = visitRefusals.map((refusal) => [refusal, t(`refusals.${refusal}`)] as const);
  return Object.fromEntries(texts) as Record<VisitRefusal, string>;
}
