/** What is written of a case: what plays, what was tried, what its author asks, and afterwards what was taken from it. */
export const caseParts = ["going", "tried", "question", "insights"] as const;

export type CasePart = (typeof caseParts)[number];

export type CaseTexts = Readonly<Record<CasePart, string>>;

export const noTexts: CaseTexts = { going: "", tried: "", question: "", insights: "" };
