import { refusalLabel } from "@/lib/exchange/runs/labels";
import type { RunRefusal } from "@/lib/exchange/runs/rules";

/** Each refusal as a sentence. */
export function refusalText(
  say: (key: (typeof refusalLabel)[RunRefusal]) => string,
): Record<RunRefusal, string> {
  const pairs = Object.entries(refusalLabel).map(([refusal, key]) => [refusal, say(key)]);
  return Object.fromEntries(pairs) as Record<RunRefusal, string>;
}
