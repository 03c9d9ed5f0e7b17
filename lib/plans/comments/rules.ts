import type { PlanFacts } from "@/lib/plans/rules";
import { allowed, type Outcome, refused } from "@/lib/platform/outcome";

/** What is said is about a draft: once the team adopted its plan, the talk about it is over (domain.md 2.7). */
export function mayBeCommentedOn({ adoptions }: Pick<PlanFacts, "adoptions">): Outcome<"already-adopted"> {
  return adoptions.length > 0 ? refused("already-adopted") : allowed;
}
