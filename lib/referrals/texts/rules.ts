/** What is said of a referral: by the coach, by the student, by who returned it, and back to the coach. */
export type TextPart = "tried" | "own" | "returned" | "feedback";

/** What of a referral is written so far. */
export type ReferralTexts = Readonly<Record<TextPart, string>>;

export const noTexts: ReferralTexts = { tried: "", own: "", returned: "", feedback: "" };
