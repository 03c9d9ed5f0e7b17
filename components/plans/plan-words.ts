import type { PlanRefusal } from "@/lib/plans/rules";
import { refusalLabel } from "@/lib/plans/labels";

/** Each refusal of the plan in the reader's words. */
export function refusalWords(
  t: (key: (typeof refusalLabel)[PlanRefusal]) => string,
): Record<PlanRefusal, string> {
  const entries = Object.entries(refusalLabel).map(([refusal, key]) => [refusal, t(key)]);
  return Object.fromEntries(entries) as Record<PlanRefusal, string>;
}
