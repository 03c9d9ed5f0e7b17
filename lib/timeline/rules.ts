/** What can stand on a student's timeline. */
export const eventKinds = [
  "talk",
  "agreement",
  "scan",
  "placement",
  "referral",
  "start",
  "coach",
  "enrolment",
] as const;
export type EventKind = (typeof eventKinds)[number];

/** What of a referral is an event: that it happened, and nothing of what it is about. */
export const referralEvents = ["made", "accepted", "returned", "in-guidance", "closed", "withdrawn"] as const;
export type ReferralEvent = (typeof referralEvents)[number];

/** What of a student's timeline somebody reads: facts for who leads the team, besides those what the two of the talks share. */
export const factKinds = ["talk", "start", "coach", "enrolment"] as const satisfies readonly EventKind[];

/** How many events stand on a page. */
export const timelinePageSize = 30;

/** The events under a choice of the reader, as far as they may read them. */
export function kindsShown(readable: readonly EventKind[], chosen: EventKind | null): readonly EventKind[] {
  return chosen ? readable.filter((kind) => kind === chosen) : readable;
}
