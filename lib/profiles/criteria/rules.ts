import { allowed, type Outcome, refused } from "@/lib/platform/outcome";

export const criterionKinds = ["training", "experience", "competence", "agreement"] as const;

/** What a criterion asks of who gets a role: a training or certificate, experience, a competence of the profile, or a norm (E7). */
export type CriterionKind = (typeof criterionKinds)[number];

/** More than this is no longer read before somebody is appointed. */
export const mostCriteria = 8;

/** After how many months a criterion may be reached at the latest; empty asks it before the start. */
export const longestMonths = 60;

/** Whether a version can ask one thing more. */
export function mayAskMore(criteriaCount: number): Outcome<"too-many-criteria"> {
  return criteriaCount >= mostCriteria ? refused("too-many-criteria") : allowed;
}
