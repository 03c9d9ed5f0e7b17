/** What came of what somebody took up themselves: it is fine, nothing was needed after all, or it takes more than they can do (W4). */
export const pickUpOutcomes = ["solved", "not-needed", "more-needed"] as const;

export type PickUpOutcome = (typeof pickUpOutcomes)[number];
