import type { TeamRefusal } from "@/lib/organisation/teams/rules";

/** Message keys of `organisation.teams`, for each refusal there is. */
export const refusalLabel = {
  "already-member": "refusal.alreadyMember",
  "not-employed": "refusal.notEmployed",
  "already-ended": "refusal.alreadyEnded",
  "ends-before-start": "refusal.endsBeforeStart",
  "name-taken": "refusal.nameTaken",
} as const satisfies Record<TeamRefusal, string>;
