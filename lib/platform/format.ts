import type { PersonName } from "@/lib/platform/actor";
import { asDate, type Day, zone } from "@/lib/platform/calendar";

export type Locale = "nl" | "en";

const tags: Record<Locale, string> = { nl: "nl-NL", en: "en-GB" };

// A formatter costs a hundred times what one use of it does, so each is made once, when it is first asked for.
const shortDates = written({ day: "numeric", month: "short", year: "numeric" });
const shortDays = written({ day: "numeric", month: "short" });
const shortWeekdays = written({ weekday: "short" });
const longDates = written({ weekday: "long", day: "numeric", month: "long" });
const months = written({ month: "long", year: "numeric" });
const monthNames = written({ month: "long" });
const minuteDigits = { hour: "2-digit", minute: "2-digit" } as const;
const moments = written({ day: "numeric", month: "short", year: "numeric", ...minuteDigits }, zone);
const wholeNumbers = madeOnce((tag) => new Intl.NumberFormat(tag, { maximumFractionDigits: 0 }));
const tenths = madeOnce((tag) => new Intl.NumberFormat(tag, { maximumFractionDigits: 1 }));
const enumerations = madeOnce((tag) => new Intl.ListFormat(tag));
const rows = madeOnce((tag) => new Intl.ListFormat(tag, { type: "unit", style: "short" }));

/** `Anna van der Berg`. */
export function fullName({ givenName, infix, familyName }: PersonName): string {
  return [givenName, infix, familyName].filter(Boolean).join(" ").replaceAll("' ", "'");
}

/** `Berg, Anna van der`: the Dutch way to sort, without the tussenvoegsel in front. */
export function sortName({ givenName, infix, familyName }: PersonName): string {
  return [`${familyName},`, givenName, infix].filter(Boolean).join(" ");
}

/** `AB`: the first letters of given and family name. */
export function initials({ givenName, familyName }: Pick<PersonName, "givenName" | "familyName">): string {
  return [givenName, familyName]
    .map((part) => Array.from(part)[0] ?? "")
    .join("")
    .toLocaleUpperCase("nl");
}

/** `22 nov 2026`. */
export function shortDate(day: Day, locale: Locale): string {
  return shortDates(locale).format(asDate(day)).replace(".", "");
}

/** `22 nov`. */
export function shortDay(day: Day, locale: Locale): string {
  return shortDays(locale).format(asDate(day)).replace(".", "");
}

/** The same text beginning with a capital, for where a date opens a page. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase("nl") + text.slice(1);
}

/** `di`. */
export function shortWeekday(day: Day, locale: Locale): string {
  return shortWeekdays(locale).format(asDate(day));
}

/** `zondag 22 november`. */
export function longDate(day: Day, locale: Locale): string {
  return longDates(locale).format(asDate(day));
}

/** `22 nov 2026, 13:30`, in the Netherlands. */
export function moment(at: Date, locale: Locale): string {
  return moments(locale).format(at).replace(".", "");
}

/** `november 2026`. */
export function monthAndYear(day: Day, locale: Locale): string {
  return months(locale).format(asDate(day));
}

/** `november`, of the eleventh month. */
export function monthName(month: number, locale: Locale): string {
  return monthNames(locale).format(new Date(Date.UTC(2000, month - 1, 1)));
}

/** `1.470` or `1,470`. */
export function wholeNumber(value: number, locale: Locale): string {
  return wholeNumbers(locale).format(value);
}

/** A share as a whole percentage, `74 %`; never rounded up to 100 or down to 0. */
export function percentage(part: number, whole: number, locale: Locale): string {
  const exact = (100 * part) / whole;
  const rounded = exact > 99 && exact < 100 ? 99 : exact > 0 && exact < 1 ? 1 : Math.round(exact);
  return locale === "nl" ? `${rounded} %` : `${rounded}%`;
}

/** Minutes as hours with at most one decimal: `12,5`. */
export function hours(minutes: number, locale: Locale): string {
  return tenths(locale).format(minutes / 60);
}

/** `Anna, Ben en Cas`. */
export function enumerated(parts: readonly string[], locale: Locale): string {
  return enumerations(locale).format(parts);
}

/** `Anna, Ben, Cas`: without a word before the last, for where more may follow. */
export function inARow(parts: readonly string[], locale: Locale): string {
  return rows(locale).format(parts);
}

function written(parts: Intl.DateTimeFormatOptions, timeZone = "UTC") {
  return madeOnce((tag) => new Intl.DateTimeFormat(tag, { ...parts, timeZone }));
}

function madeOnce<Formatter>(make: (tag: string) => Formatter): (locale: Locale) => Formatter {
  const made = new Map<Locale, Formatter>();
  return (locale) => {
    const formatter = made.get(locale) ?? make(tags[locale]);
    made.set(locale, formatter);
    return formatter;
  };
}
