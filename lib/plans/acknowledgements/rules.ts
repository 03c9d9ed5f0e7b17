import type { PlanFacts } from "@/lib/plans/rules";
import { allowed, type Outcome, refused } from "@/lib/platform/outcome";

/** The directie sees the version it read, which is the latest, and once (domain.md 2.7, ACKNOWLEDGED). */
export function mayBeAcknowledged(
  { adoptions }: Pick<PlanFacts, "adoptions">,
  number: number,
): Outcome<"newer-version" | "already-acknowledged"> {
  const latest = adoptions.at(-1);
  if (latest?.number !== number) return refused("newer-version");
  return latest.acknowledgedAt ? refused("already-acknowledged") : allowed;
}
