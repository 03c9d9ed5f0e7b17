import type { TeamKind, TeamRefusal } from "@/lib/organisation/teams/rules";

/** Message keys of the namespace `teams`, for each kind and refusal there is. */
export const kindLabel = {
  education: "kind.education",
  support: "kind.support",
} as const satisfies Record<TeamKind, string>;

export const refusalLabel = {
  "already-member": "refusal.alreadyMember",
  "not-employed": "refusal.notEmployed",
  "already-ended": "refusal.alreadyEnded",
  "ends-before-start": "refusal.endsBeforeStart",
} as const satisfies Record<TeamRefusal, string>;
