import { refusalLabel } from "@/lib/organisation/teams/labels";
import type { TeamRefusal } from "@/lib/organisation/teams/rules";

/** Each refusal about a team in the reader's words. */
export function refusalWords(
  t: (key: (typeof refusalLabel)[TeamRefusal]) => string,
): Record<TeamRefusal, string> {
  const entries = Object.entries(refusalLabel).map(([refusal, key]) => [refusal, t(key)]);
  return Object.fromEntries(entries) as Record<TeamRefusal, string>;
}
