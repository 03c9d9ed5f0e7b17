import { type Day, dayOf, schoolYearOfDay } from "@/lib/platform/calendar";
import { allowed, type Outcome, refused } from "@/lib/platform/outcome";
import { limits } from "@/lib/settings/rules";

/** When and where a coach can be found for talks: every week of the school year, or on one day. Times are minutes after midnight. */
export type MentorHour = {
  readonly id: string;
  /** 1 is Monday; null for one day. */
  readonly weekday: number | null;
  readonly on: Day | null;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly room: string;
  readonly talkMinutes: number;
  readonly pauseMinutes: number;
};

export const weekdays = [1, 2, 3, 4, 5] as const;

/** How many hours a coach keeps at most, so that a page of them can be read. */
export const mostHours = 40;

/** How long a talk may be planned to take, in minutes: as long as an institution can say it usually takes. */
export const talkLengths = limits.talkMinutes;

/** How long what somebody calls a room may be. */
export const longestRoom = 80;

/** `9:05` as minutes after midnight. */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

/** Minutes after midnight as `09:05`. */
export function timeIn(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours, rest].map((part) => String(part).padStart(2, "0")).join(":");
}

type NewHour = Omit<MentorHour, "id">;

/** Whether an hour can stand beside those there are: on a day that comes, long enough for a talk, and not over another one. */
export function mayBeAdded(
  hour: NewHour,
  others: readonly MentorHour[],
  now: Date,
): Outcome<"too-short" | "day-passed" | "other-year" | "overlaps" | "too-many"> {
  const today = dayOf(now);
  if (hour.endsAt - hour.startsAt < hour.talkMinutes) return refused("too-short");
  if (hour.on !== null && hour.on < today) return refused("day-passed");
  if (hour.on !== null && schoolYearOfDay(hour.on) !== schoolYearOfDay(today)) return refused("other-year");
  if (others.length >= mostHours) return refused("too-many");
  const isOver = (other: MentorHour) =>
    other.weekday === hour.weekday &&
    other.on === hour.on &&
    other.startsAt < hour.endsAt &&
    hour.startsAt < other.endsAt;
  return others.some(isOver) ? refused("overlaps") : allowed;
}

/** How many talks fit in an hour. */
export function talksIn({
  startsAt,
  endsAt,
  talkMinutes,
  pauseMinutes,
}: Omit<NewHour, "weekday" | "on" | "room">) {
  return Math.max(0, Math.floor((endsAt - startsAt + pauseMinutes) / (talkMinutes + pauseMinutes)));
}
