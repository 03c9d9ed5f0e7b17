import type { Turn } from "@/lib/conversations/coverage/rules";
import type { mayBeHeldIn, Period } from "@/lib/conversations/rounds/periods/rules";
import type { chosenSlots, Slot } from "@/lib/conversations/rounds/slots/rules";
import { type Day, dayOf, later } from "@/lib/platform/calendar";
import { allowed, done, type Outcome, refused, type RefusalOf } from "@/lib/platform/outcome";

/** How many students a round is for, at most. */
export const mostStudents = 200;

export const roundsPerPage = 25;

/** Whether a talk could be planned for somebody whose turn it is: no talk is planned or waits to be recorded. */
export function isToPlan({ kind }: Turn): boolean {
  return kind === "behind" || kind === "soon";
}

/** What a round is, whatever came of it. */
export type RoundFacts = { readonly chooseBy: Day | null; readonly closedAt: Date | null };

export type RoundState = "planned" | "choosing" | "to-assign" | "closed";

/** A round that students choose in runs until its last day, waits then for the coach, and ends when it is closed. */
export function stateOfRound({ chooseBy, closedAt }: RoundFacts, now: Date): RoundState {
  if (closedAt) return "closed";
  if (chooseBy === null) return "planned";
  return dayOf(now) <= chooseBy ? "choosing" : "to-assign";
}

/** A last day to choose that comes, and lies within the period of the talks. */
export function mayBeChosenUntil(chooseBy: Day, { until }: Period, now: Date): Outcome<"choose-by-outside"> {
  return chooseBy < dayOf(now) || chooseBy >= until ? refused("choose-by-outside") : allowed;
}

/** A week to choose, and less when the first talk is sooner: never past the day before it. */
export function usualChooseBy(slots: readonly Pick<Slot, "startsAt">[], now: Date): Day {
  const today = dayOf(now);
  const week = later(today, { days: 7 });
  const [first] = slots;
  if (!first) return week;
  const before = later(dayOf(first.startsAt), { days: -1 });
  return before < week ? before : week;
}

/** From the last day to choose on the coach gives the rest a moment. */
export function mayAssignRest(
  round: RoundFacts,
  now: Date,
): Outcome<"closed" | "still-choosing" | "not-chosen-in"> {
  if (round.chooseBy === null) return refused("not-chosen-in");
  if (round.closedAt) return refused("closed");
  return dayOf(now) < round.chooseBy ? refused("still-choosing") : allowed;
}

/** A round is closed once; what was planned in it stays. */
export function mayBeClosed({ closedAt }: RoundFacts): Outcome<"closed"> {
  return closedAt ? refused("closed") : allowed;
}

/**
 * Whether a student may take a moment that is free: until the last day to choose, and who has one already changes it as long as the
 * round is open; both up to the day before.
 */
export function mayChoose<Which extends Pick<Slot, "startsAt">>(
  round: RoundFacts,
  slot: Which | undefined,
  own: { readonly plannedFor: Date; readonly isHeld: boolean } | null,
  now: Date,
): Outcome<"closed" | "too-late" | "own-too-late" | "slot-taken", Which> {
  const today = dayOf(now);
  const state = stateOfRound(round, now);
  if (state === "closed" || state === "planned") return refused("closed");
  if (own === null && state === "to-assign") return refused("closed");
  if (own && (own.isHeld || dayOf(own.plannedFor) <= today)) return refused("own-too-late");
  if (!slot) return refused("slot-taken");
  return dayOf(slot.startsAt) <= today ? refused("too-late") : done(slot);
}

/** Every reason for which something about a round is refused. */
export type RoundRefusal =
  | RefusalOf<typeof mayBeHeldIn | typeof mayBeChosenUntil | typeof mayAssignRest | typeof mayBeClosed>
  | RefusalOf<typeof mayChoose | typeof chosenSlots>;
