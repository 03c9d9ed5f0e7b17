import { type Day, later } from "@/lib/platform/calendar";
import { allowed, type Outcome, refused, type RefusalOf } from "@/lib/platform/outcome";

/** The coach a student has now; null for a student who never had one, or came back. */
export type CurrentCoach = { readonly coachId: string } | null;

/** A person who may become a coach: staff who work here now. */
export type Candidate = { readonly personId: string } | null;

/** Only a student who has no coach now gets a first one; anybody else is handed over. */
export function mayGetFirstCoach(
  current: CurrentCoach,
  candidate: Candidate,
): Outcome<"has-coach" | "unknown-coach"> {
  if (!candidate) return refused("unknown-coach");
  return current ? refused("has-coach") : allowed;
}

/** A coach stays responsible until there is a successor, who is somebody else (O15, domain.md 2.7). */
export function mayBeHandedOver(
  current: CurrentCoach,
  candidate: Candidate,
): Outcome<"no-coach-yet" | "unknown-coach" | "same-coach"> {
  if (!current) return refused("no-coach-yet");
  if (!candidate) return refused("unknown-coach");
  return current.coachId === candidate.personId ? refused("same-coach") : allowed;
}

/** How the student got this coach: after another one, however long ago, or as the first, and what they said about it. */
export type Succession = {
  readonly since: Day;
  readonly isSuccessor: boolean;
  readonly answeredAt: Date | null;
};

/** For how long after a change of coach both are reminded of what it asks of them. */
export const handoverDays = 14;

/** Earlier reports can be opened or closed for a coach who followed another one, as often as the student likes. */
export function mayBeAnswered(succession: Succession | null): Outcome<"no-coach-yet" | "first-coach"> {
  if (!succession) return refused("no-coach-yet");
  return succession.isSuccessor ? allowed : refused("first-coach");
}

/** Whether the student has still to hear of their new coach: until they answer, for two weeks at most. */
export function asksForAnswer(succession: Succession | null, today: Day): boolean {
  if (!succession || !succession.isSuccessor || succession.answeredAt) return false;
  return today <= later(succession.since, { days: handoverDays });
}

/** Whether the student finds their say with their coach, to change it: always, once it is no longer asked of them. */
export function mayReconsider(succession: Succession | null, today: Day): boolean {
  return mayBeAnswered(succession).ok && !asksForAnswer(succession, today);
}

export type CoachRefusal = RefusalOf<typeof mayGetFirstCoach | typeof mayBeHandedOver | typeof mayBeAnswered>;
