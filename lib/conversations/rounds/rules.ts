import { type MentorHour, timeIn } from "@/lib/conversations/hours/rules";
import type { Turn } from "@/lib/conversations/coverage/rules";
import { type Day, dayOf, later, mondayOf, momentOf, rangeOf, schoolYearOf } from "@/lib/platform/calendar";
import { allowed, done, type Outcome, refused, type RefusalOf } from "@/lib/platform/outcome";

/** The days a round of talks is held in, both counted. */
export type Period = { readonly from: Day; readonly until: Day };

/** A moment that one talk fits in. */
export type Slot = { readonly startsAt: Date; readonly minutes: number; readonly room: string };

/** When a coach has something else. */
export type Busy = { readonly from: Date; readonly until: Date };

/** How many students a round is for, how many moments it offers, and how many weeks it lasts, at most. */
export const mostStudents = 200;
export const mostSlots = 400;
export const mostWeeks = 12;

/** A round lasts three weeks when nobody said how long, and grows by as many. */
const usualDays = 20;

/** Three weeks from a day, or else from the next Monday with lessons on, within the school year. */
export function usualPeriod(weeks: readonly Day[], now: Date, begin: Day | null = null): Period {
  const today = dayOf(now);
  const next = weeks.find((monday) => monday > today) ?? later(mondayOf(today), { weeks: 1 });
  const from = begin ?? next;
  return { from, until: withinYear(later(from, { days: usualDays }), now) };
}

/** The same period with three weeks more, for whom it holds too few moments. */
export function longer({ from, until }: Period, now: Date): Period {
  return { from, until: withinYear(later(until, { weeks: 3 }), now) };
}

function withinYear(day: Day, now: Date): Day {
  const { to } = rangeOf(schoolYearOf(now));
  return day < to ? day : to;
}

/** Whether talks can be planned in a period: it is to come, in order, in this school year, and not too long. */
export function mayBeHeldIn(
  { from, until }: Period,
  now: Date,
): Outcome<"period-passed" | "period-backwards" | "period-outside" | "period-long"> {
  if (until < from) return refused("period-backwards");
  if (until <= dayOf(now)) return refused("period-passed");
  if (until > rangeOf(schoolYearOf(now)).to) return refused("period-outside");
  return until > later(from, { weeks: mostWeeks }) ? refused("period-long") : allowed;
}

type Frame = {
  readonly period: Period;
  /** The Mondays of the weeks with lessons. */
  readonly weeks: readonly Day[];
  readonly busy: readonly Busy[];
};

/**
 * The moments a coach has for talks in a period, in order: within their hours, in weeks with lessons, from tomorrow
 * on, and none over another one or over what the coach has already (O9). A single day counts also without lessons.
 */
export function slotsIn(hours: readonly MentorHour[], frame: Frame, now: Date): readonly Slot[] {
  const found = hours
    .flatMap((hour) => daysOf(hour, frame, now).flatMap((day) => momentsOn(day, hour)))
    .toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
  const free: Slot[] = [];
  let until = new Date(0);
  for (const slot of found) {
    const isFree = slot.startsAt >= until && !frame.busy.some((other) => isOver(slot, other));
    if (!isFree) continue;
    free.push(slot);
    until = endOf(slot);
    if (free.length === mostSlots) break;
  }
  return free;
}

function daysOf({ weekday, on }: MentorHour, { period, weeks }: Frame, now: Date): readonly Day[] {
  const today = dayOf(now);
  const days = weekday === null ? [on ?? ""] : weeks.map((monday) => later(monday, { days: weekday - 1 }));
  return days.filter((day) => day >= period.from && day <= period.until && day > today);
}

function momentsOn(day: Day, { startsAt, endsAt, talkMinutes, pauseMinutes, room }: MentorHour): Slot[] {
  const found: Slot[] = [];
  for (let at = startsAt; at + talkMinutes <= endsAt; at += talkMinutes + pauseMinutes) {
    found.push({ startsAt: momentOf(day, timeIn(at)), minutes: talkMinutes, room });
  }
  return found;
}

export function endOf({ startsAt, minutes }: Pick<Slot, "startsAt" | "minutes">): Date {
  return new Date(startsAt.getTime() + minutes * 60_000);
}

function isOver(slot: Slot, { from, until }: Busy): boolean {
  return slot.startsAt < until && from < endOf(slot);
}

/** By what a moment is called in a form: when it begins. */
export function keyOf({ startsAt }: Pick<Slot, "startsAt">): string {
  return startsAt.toISOString();
}

/** Who gets which moment; whoever stands first is served first, and who is left out has none. */
export type Proposal<Which extends Pick<Slot, "startsAt">> = {
  readonly places: readonly { readonly studentId: string; readonly slot: Which | null }[];
  readonly left: number;
  readonly free: readonly Which[];
};

/** One moment for each student in the order they come, who is behind first; the rest is left over on either side. */
export function proposalOf<Which extends Pick<Slot, "startsAt">>(
  studentIds: readonly string[],
  slots: readonly Which[],
): Proposal<Which> {
  return {
    places: studentIds.map((studentId, at) => ({ studentId, slot: slots[at] ?? null })),
    left: Math.max(0, studentIds.length - slots.length),
    free: slots.slice(studentIds.length),
  };
}

/** Which moments of those there are a coach chose for whom: each once, and only what is there. */
export function chosenSlots(
  chosen: readonly { readonly studentId: string; readonly key: string }[],
  slots: readonly Slot[],
): Outcome<
  "slot-twice" | "slot-gone" | "no-slots",
  readonly { readonly studentId: string; readonly slot: Slot }[]
> {
  const wanted = chosen.filter(({ key }) => key !== "");
  if (wanted.length === 0) return refused("no-slots");
  if (new Set(wanted.map(({ key }) => key)).size < wanted.length) return refused("slot-twice");
  const byKey = new Map(slots.map((slot) => [keyOf(slot), slot]));
  const places = wanted.flatMap(({ studentId, key }) => {
    const slot = byKey.get(key);
    return slot ? [{ studentId, slot }] : [];
  });
  return places.length < wanted.length ? refused("slot-gone") : done(places);
}

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
