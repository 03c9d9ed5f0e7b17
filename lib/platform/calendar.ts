import { Temporal } from "temporal-polyfill";

/** A calendar day as `YYYY-MM-DD`, without time or zone. */
export type Day = string;

/** A school year by the year it starts in: 2026 is 2026-2027. */
export type SchoolYear = number;

export const zone = "Europe/Amsterdam";

/** The day it is at this moment in the Netherlands. */
export function dayOf(moment: Date): Day {
  const at = moment.getTime();
  if (at !== last.at) Object.assign(last, { at, day: zoned(moment).toPlainDate().toString() });
  return last.day;
}

/** What was asked last: whatever answers one request asks for the day of one moment, many times. */
const last = { at: Number.NaN, day: "" };

/** The school year this moment falls in: it starts on 1 August, local time (domain.md 2.6-1). */
export function schoolYearOf(moment: Date): SchoolYear {
  return schoolYearOfDay(dayOf(moment));
}

/** The school year this day falls in. */
export function schoolYearOfDay(day: Day): SchoolYear {
  const { year, month } = Temporal.PlainDate.from(day);
  return month >= 8 ? year : year - 1;
}

/** The first and the last day of a school year. */
export function rangeOf(schoolYear: SchoolYear): { readonly from: Day; readonly to: Day } {
  return { from: `${schoolYear}-08-01`, to: `${schoolYear + 1}-07-31` };
}

/** `2026-2027`. */
export function schoolYearLabel(schoolYear: SchoolYear): string {
  return `${schoolYear}-${schoolYear + 1}`;
}

/** The day so many days (or weeks, months) later; earlier when negative. */
export function later(day: Day, by: { days?: number; weeks?: number; months?: number }): Day {
  return Temporal.PlainDate.from(day).add(by).toString();
}

/** The Monday of the week a day falls in. */
export function mondayOf(day: Day): Day {
  const date = Temporal.PlainDate.from(day);
  return date.subtract({ days: date.dayOfWeek - 1 }).toString();
}

/** The moment a local time on a day means, also over the clock changes. */
export function momentOf(day: Day, time: string): Date {
  const local = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: time });
  return new Date(local.epochMilliseconds);
}

/** The local time of a moment as `HH:MM`. */
export function timeOf(moment: Date): string {
  return zoned(moment).toPlainTime().toString({ smallestUnit: "minute" });
}

/** Whether a text is a real day written `YYYY-MM-DD`, between 1900 and 2200. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    const { year } = Temporal.PlainDate.from(text, { overflow: "reject" });
    return year >= 1900 && year <= 2200;
  } catch {
    return false;
  }
}

/** The database's `date` as a day; Prisma gives it as midnight UTC. */
export function asDay(date: Date): Day {
  return date.toISOString().slice(0, 10);
}

/** A day as Prisma wants it for a `date` column. */
export function asDate(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

function zoned(moment: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(zone);
}
