import { type Day, later } from "@/lib/platform/calendar";
import { allowed, type Outcome, refused } from "@/lib/platform/outcome";

/** Why a student goes to the second line, in one neutral word: never a diagnosis (domain.md 2.5). */
export const reasons = [
  "choice",
  "motivation",
  "progress",
  "placement",
  "home",
  "finances",
  "attendance",
  "other",
] as const;

export type Reason = (typeof reasons)[number];

/** Before something goes wrong, or because it did (W14). */
export const aims = ["preventive", "curative"] as const;

export type Aim = (typeof aims)[number];

/** How the guidance of the second line ended: who goes on with the student now (W1). */
export const outcomes = ["with-coach", "with-company", "third-line", "stopped"] as const;

export type ReferralOutcome = (typeof outcomes)[number];

export type ReferralState =
  | "concept"
  | "agreed"
  | "declined"
  | "sent"
  | "returned"
  | "accepted"
  | "in-guidance"
  | "feedback-given"
  | "closed"
  | "withdrawn";

/** The moments of a referral, each set once by who did it. */
export type ReferralFacts = {
  readonly agreedAt: Date | null;
  readonly declinedAt: Date | null;
  readonly sentAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly acceptedAt: Date | null;
  readonly returnedAt: Date | null;
  readonly stepsAgreedAt: Date | null;
  readonly feedbackAt: Date | null;
  readonly closedAt: Date | null;
};

/** Where a referral stands, from what happened to it (domain.md 2.7). */
export function stateOf(facts: ReferralFacts): ReferralState {
  if (facts.withdrawnAt) return "withdrawn";
  if (facts.closedAt) return "closed";
  if (facts.feedbackAt) return "feedback-given";
  if (facts.returnedAt) return "returned";
  if (facts.acceptedAt) return facts.stepsAgreedAt ? "in-guidance" : "accepted";
  if (facts.sentAt) return "sent";
  if (facts.agreedAt) return "agreed";
  return facts.declinedAt ? "declined" : "concept";
}

/** Whether nothing more can happen to it. */
export function isOver(facts: ReferralFacts): boolean {
  return ["withdrawn", "closed", "returned"].includes(stateOf(facts));
}

/** Whether an adviser works on it now. */
export function isHandled(facts: ReferralFacts): boolean {
  return ["accepted", "in-guidance", "feedback-given"].includes(stateOf(facts));
}

/** Rewritten until it is sent; whoever agreed or declined is asked again. */
export function mayBeRewritten(facts: ReferralFacts): Outcome<"sent-already"> {
  return ["concept", "agreed", "declined"].includes(stateOf(facts)) ? allowed : refused("sent-already");
}

/** The student answers the very text they read, as long as it was not sent; a no can become a yes. */
export function mayBeAnswered(
  facts: ReferralFacts & { readonly version: number },
  edition: number,
): Outcome<"sent-already" | "changed-meanwhile"> {
  if (!mayBeRewritten(facts).ok) return refused("sent-already");
  return facts.version === edition ? allowed : refused("changed-meanwhile");
}

/** Nothing leaves without the student's agreement (W2). */
export function mayBeSent(facts: ReferralFacts): Outcome<"not-agreed" | "sent-already"> {
  const state = stateOf(facts);
  if (state === "agreed") return allowed;
  return refused(state === "concept" || state === "declined" ? "not-agreed" : "sent-already");
}

/** The coach takes it back until somebody takes it up; the student stops it whenever it is not over. */
export function mayBeWithdrawn(facts: ReferralFacts, by: "student" | "coach"): Outcome<"over" | "taken-up"> {
  if (isOver(facts)) return refused("over");
  return by === "coach" && facts.acceptedAt ? refused("taken-up") : allowed;
}

/** One adviser takes up what was sent, or returns it. */
export function mayBeTakenUp(facts: ReferralFacts): Outcome<"taken-up" | "over"> {
  if (stateOf(facts) === "sent") return allowed;
  return refused(isOver(facts) ? "over" : "taken-up");
}

/** Working on it: from when it was taken up until it is closed. */
export function mayBeWorkedOn(facts: ReferralFacts): Outcome<"over" | "not-taken-up"> {
  if (isHandled(facts)) return allowed;
  return refused(isOver(facts) ? "over" : "not-taken-up");
}

/** The coach hears how it ended before it is closed (M18). */
export function mayBeClosed(facts: ReferralFacts): Outcome<"over" | "no-feedback"> {
  if (isOver(facts)) return refused("over");
  return facts.feedbackAt ? allowed : refused("no-feedback");
}

/** A day that was chosen lies ahead, and no further than that. */
export function mayBeSetFor(day: Day, today: Day, daysAhead: number): Outcome<"day-gone" | "too-far"> {
  if (day < today) return refused("day-gone");
  return day > later(today, { days: daysAhead }) ? refused("too-far") : allowed;
}
