import type { Day } from "@/lib/platform/calendar";
import { allowed, type Outcome, refused, type RefusalOf } from "@/lib/platform/outcome";
import { type InstrumentKind } from "@/lib/scans/rules";

/** What the state of a round follows from. */
export type RoundFacts = {
  readonly kind: InstrumentKind;
  readonly opensOn: Day;
  readonly closesOn: Day;
  readonly invitedAt: Date | null;
  readonly closedAt: Date | null;
  /** When its subject said "not this time"; only of a round that a campaign made. */
  readonly declinedOn?: Day | null;
  /** With whom the subject shares the result now. */
  readonly shares: readonly unknown[];
};

export type RoundState =
  | "draft"
  | "declined"
  | "invited"
  | "open"
  | "ended"
  | "closed"
  | "released"
  | "shared";

/**
 * The state of a round (domain.md 2.7): it follows from moments and days and is never stored. Past its last day a
 * round is over for raters, also before the night's job has closed it. A closed 360 is the employee's to read.
 */
export function stateOfRound(round: RoundFacts, today: Day): RoundState {
  if (round.closedAt) {
    if (round.kind !== "feedback" && round.kind !== "self") return "closed";
    return round.shares.length > 0 ? "shared" : "released";
  }
  if (!round.invitedAt) return round.declinedOn ? "declined" : "draft";
  if (today > round.closesOn) return "ended";
  return today < round.opensOn ? "invited" : "open";
}

/** Whether somebody can fill in their form today. */
export function isOpen(round: RoundFacts, today: Day): boolean {
  return stateOfRound(round, today) === "open";
}

/** Whether there is a result. */
export function isClosed({ closedAt }: Pick<RoundFacts, "closedAt">): boolean {
  return closedAt !== null;
}

const longestDays = 92;

type PeriodRefusal = "ends-before-start" | "in-the-past" | "too-long";

/** A round begins today or later and runs at most a quarter of a year. */
export function mayRun(
  { opensOn, closesOn }: Pick<RoundFacts, "opensOn" | "closesOn">,
  today: Day,
): Outcome<PeriodRefusal> {
  if (closesOn < opensOn) return refused("ends-before-start");
  if (closesOn < today) return refused("in-the-past");
  const days = (Date.parse(closesOn) - Date.parse(opensOn)) / 86_400_000;
  return days > longestDays ? refused("too-long") : allowed;
}

/** People are asked as long as a round has not ended, and its subject takes part. */
export function mayAsk(round: RoundFacts, today: Day): Outcome<"round-over" | "declined"> {
  if (round.declinedOn) return refused("declined");
  return isClosed(round) || today > round.closesOn ? refused("round-over") : allowed;
}

/** Invitations leave when there is somebody who was not asked yet. */
export function mayInvite(
  round: RoundFacts & { readonly toInvite: number },
  today: Day,
): Outcome<RefusalOf<typeof mayAsk> | "nobody-to-invite"> {
  const open = mayAsk(round, today);
  if (!open.ok) return open;
  return round.toInvite > 0 ? allowed : refused("nobody-to-invite");
}

/** A round that was sent can be closed by hand, once. */
export function mayClose(round: RoundFacts): Outcome<"not-invited" | "already-closed"> {
  if (round.closedAt) return refused("already-closed");
  return round.invitedAt ? allowed : refused("not-invited");
}

/** A last day is moved while the round runs, not back before today. */
export function mayMoveEnd(
  round: RoundFacts,
  closesOn: Day,
  today: Day,
): Outcome<"already-closed" | PeriodRefusal> {
  if (round.closedAt) return refused("already-closed");
  return mayRun({ opensOn: round.opensOn, closesOn }, today);
}

/** Days between two reminders, so that nobody is nagged. */
export const daysBetweenReminders = 3;
