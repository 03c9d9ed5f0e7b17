import ical, {
  ICalCalendarMethod,
  ICalEventClass,
  ICalEventStatus,
  type ICalEventData,
} from "ical-generator";
import type { Entry } from "@/lib/calendars/labels";
import { type Planned, sequenceOf, uidOf, usualMinutes } from "@/lib/calendars/rules";
import { asDate, later } from "@/lib/platform/calendar";

export type Line = Entry & { readonly planned: Planned };

type Whole = { readonly name: string; readonly publicUrl: string; readonly now: Date };

const prodId = { company: "Koers", product: "Koers", language: "NL" };
const hoursBetweenLooks = 2;

/** A calendar to follow, as a file (RFC 5545): moments in UTC, so that no program needs our time zone. */
export function writeCalendar(lines: readonly Line[], { name, publicUrl, now }: Whole): string {
  const events = lines.map((line) => eventOf(line, publicUrl, now));
  return ical({ name, prodId, ttl: hoursBetweenLooks * 3600, events }).toString();
}

export type Invitation = { readonly method: "REQUEST" | "CANCEL"; readonly content: string };

type Letter = { readonly from: string; readonly to: string; readonly publicUrl: string; readonly now: Date };

/** One thing that was planned or moved, or called off, for the calendar of the one it is sent to, and naming nobody else (RFC 5546). */
export function writeInvitation(line: Line, { from, to, publicUrl, now }: Letter): Invitation {
  const isOff = line.planned.isCancelled;
  const event = {
    ...eventOf(line, publicUrl, now),
    status: isOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: "Koers", email: from },
    attendees: [{ email: to, rsvp: false }],
  };
  const method = isOff ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST;
  const content = ical({ prodId, method, events: [event] as unknown as ICalEventData[] }).toString();
  return { method: isOff ? "CANCEL" : "REQUEST", content };
}

/** Marked as private, so that who may look into a shared calendar sees that somebody is busy and no more. */
function eventOf({ planned, summary, place, address }: Line, publicUrl: string, now: Date): ICalEventData {
  return {
    ...timesOf(planned, now),
    id: uidOf(planned, publicUrl),
    sequence: sequenceOf(planned),
    stamp: now,
    class: ICalEventClass.PRIVATE,
    summary,
    location: place,
    description: address,
    url: address,
  };
}

function timesOf({ at, on, minutes }: Planned, now: Date) {
  if (at) return { start: at, end: new Date(at.getTime() + (minutes ?? usualMinutes) * 60_000) };
  if (!on) return { start: now };
  return { start: asDate(on), end: asDate(later(on, { days: 1 })), allDay: true };
}
