/** Every reason for which the slice refuses. */
export const institutionPlanRefusals = [
  "wrong-year",
  "already-started",
  "not-whole",
  "nothing-new",
  "not-yet",
  "before-last",
  "already-adopted",
] as const;

export type InstitutionPlanRefusal = (typeof institutionPlanRefusals)[number];

/** Each reason in words; `t` is of the namespace `institutionPlans`. */
export function institutionPlanRefusalTexts(
  t: (key: `refusal.${InstitutionPlanRefusal}`) => string,
): Record<InstitutionPlanRefusal, string> {
  const texts = institutionPlanRefusals.map((refusal) => [refusal, t(`refusal.${refusal}`)] as const);
  return Object.fromEntries(texts) as Record<InstitutionPlanRefusal, string>;
}
