import { dayOf, timeOf } from "@/lib/platform/calendar";
import { type Locale, shortDay, shortWeekday } from "@/lib/platform/format";

/** `di 24 nov, 13:30 · B1.04`. */
export function slotLabel({ startsAt, room }: { startsAt: Date; room: string }, locale: Locale): string {
  const day = dayOf(startsAt);
  const when = `${shortWeekday(day, locale)} ${shortDay(day, locale)}, ${timeOf(startsAt)}`;
  return room ? `${when} · ${room}` : when;
}
