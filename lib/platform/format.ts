import type { PersonName } from "@/lib/platform/actor";
import { asDate, type Day, zone } from "@/lib/platform/calendar";

export type Locale = "nl" | "en";

const tags: Record<Locale, string> = { nl: "nl-NL", en: "en-GB" };

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
  return written(locale, { day: "numeric", month: "short", year: "numeric" })
    .format(asDate(day))
    .replace(".", "");
}

/** `22 nov`. */
export function shortDay(day: Day, locale: Locale): string {
  return written(locale, { day: "numeric", month: "short" }).format(asDate(day)).replace(".", "");
}

/** The same text beginning with a capital, for where a date opens a page. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase("nl") + text.slice(1);
}

/** `di`. */
export function shortWeekday(day: Day, locale: Locale): string {
  return written(locale, { weekday: "short" }).format(asDate(day));
}

/** `zondag 22 november`. */
export function longDate(day: Day, locale: Locale): string {
  return written(locale, { weekday: "long", day: "numeric", month: "long" }).format(asDate(day));
}

/** `22 nov 2026, 13:30`, in the Netherlands. */
export function moment(at: Date, locale: Locale): string {
  const parts = {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  } as const;
  return new Intl.DateTimeFormat(tags[locale], { ...parts, timeZone: zone }).format(at).replace(".", "");
}

/** `november 2026`. */
export function monthAndYear(day: Day, locale: Locale): string {
  return written(locale, { month: "long", year: "numeric" }).format(asDate(day));
}

/** `1.470` or `1,470`. */
export function wholeNumber(value: number, locale: Locale): string {
  return new Intl.NumberFormat(tags[locale], { maximumFractionDigits: 0 }).format(value);
}

/** A share as a whole percentage, `74 %`; never rounded up to 100 or down to 0. */
export function percentage(part: number, whole: number, locale: Locale): string {
  const exact = (100 * part) / whole;
  const rounded = exact > 99 && exact < 100 ? 99 : exact > 0 && exact < 1 ? 1 : Math.round(exact);
  return locale === "nl" ? `${rounded} %` : `${rounded}%`;
}

/** Minutes as hours with at most one decimal: `12,5`. */
export function hours(minutes: number, locale: Locale): string {
  return new Intl.NumberFormat(tags[locale], { maximumFractionDigits: 1 }).format(minutes / 60);
}

function written(locale: Locale, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(tags[locale], { ...parts, timeZone: "UTC" });
}
