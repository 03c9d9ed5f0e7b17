import type { Day } from "@/lib/platform/calendar";
import { mayBeSetFor } from "@/lib/referrals/rules";

/** What a note for a colleague is for: one thing, so that nothing else belongs in it (W3). */
export const purposes = ["study-career", "lessons", "progress", "placement"] as const;

export type Purpose = (typeof purposes)[number];

/** A term, about ten weeks of lessons and the holidays between: longer than that asks for a new note. */
const longestDays = 120;

export function mayRunUntil(lastDay: Day, today: Day) {
  return mayBeSetFor(lastDay, today, longestDays);
}

/** Read until its last day, unless it was ended before. */
export function isOpen(
  { endsOn, endedAt }: { readonly endsOn: Day; readonly endedAt: Date | null },
  today: Day,
) {
  return endedAt === null && endsOn >= today;
}
