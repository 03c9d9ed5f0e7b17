import { type MentorHour, timeIn } from "@/lib/conversations/hours/rules";
import type { Period } from "@/lib/conversations/rounds/periods/rules";
import { type Day, dayOf, later, momentOf } from "@/lib/platform/calendar";
import { done, type Outcome, refused } from "@/lib/platform/outcome";

/** A moment that one talk fits in. */
export type Slot = { readonly startsAt: Date; readonly minutes: number; readonly room: string };

/** When a coach has something else. */
export type Busy = { readonly from: Date; readonly until: Date };

/** How many moments a round offers, at most. */
export const mostSlots = 400;

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
