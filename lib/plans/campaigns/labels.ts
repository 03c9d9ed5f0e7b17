import type { CampaignRefusal, CampaignState } from "@/lib/plans/campaigns/rules";

/** Message keys of the namespace `planReviews`. */
export const campaignStateLabel = {
  overdue: "state.overdue",
  waiting: "state.waiting",
  "no-plan": "state.noPlan",
  reviewed: "state.reviewed",
} as const satisfies Record<CampaignState, string>;

const refusalLabel = {
  "due-in-the-past": "refusal.dueInThePast",
  "due-outside-year": "refusal.dueOutsideYear",
  "already-there": "refusal.alreadyThere",
  "no-mail": "refusal.noMail",
  "nobody-to-remind": "refusal.nobodyToRemind",
} as const satisfies Record<CampaignRefusal, string>;

/** Each refusal in the reader's words. */
export function campaignRefusals(
  t: (key: (typeof refusalLabel)[CampaignRefusal]) => string,
): Record<CampaignRefusal, string> {
  const entries = Object.entries(refusalLabel).map(([refusal, key]) => [refusal, t(key)]);
  return Object.fromEntries(entries) as Record<CampaignRefusal, string>;
}
