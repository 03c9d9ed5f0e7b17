import type { TeamHoursRefusal } from "@/lib/plans/hours/rules";

const refusals = ["not-yet", "too-long-ago", "wrong-year"] as const satisfies TeamHoursRefusal[];

/** Each refusal in the reader's words; `t` is of the namespace `hours`. */
export function teamHoursRefusals(
  t: (key: `refusal.${TeamHoursRefusal}`) => string,
): Record<TeamHoursRefusal, string> {
  const texts = refusals.map((refusal) => [refusal, t(`refusal.${refusal}`)] as const);
  return Object.fromEntries(texts) as Record<TeamHoursRefusal, string>;
}
