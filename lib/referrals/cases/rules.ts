/** What an adviser looks for: what waits or is theirs now, only what waits, only theirs, or what they closed. */
export const caseFilters = ["open", "waiting", "mine", "closed"] as const;

export type CaseFilter = (typeof caseFilters)[number];

export const caseSorts = ["sent", "student"] as const;

export type CaseSort = (typeof caseSorts)[number];
