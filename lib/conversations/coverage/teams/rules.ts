import type { Day } from "@/lib/platform/calendar";

/** When somebody began here, and from when they have had a coach since; null while they have had none. */
export type Beginning = { readonly beganOn: Day; readonly coachedFrom: Day | null };

/** How many of those who began had a coach on their first day (U4), of how many. */
export type FirstDays = { readonly coached: number; readonly begun: number };

export function firstDaysOf(beginnings: readonly Beginning[]): FirstDays {
  const coached = beginnings.filter(
    ({ beganOn, coachedFrom }) => coachedFrom !== null && coachedFrom <= beganOn,
  );
  return { coached: coached.length, begun: beginnings.length };
}
