import {
  expectedTalks,
  type SchoolYearFrame,
  teachingWeeks,
  weeksOf,
} from "@/lib/conversations/coverage/rules";
import type { Day, SchoolYear } from "@/lib/platform/calendar";
import { later } from "@/lib/platform/calendar";
import { allowed, type Outcome, refused } from "@/lib/platform/outcome";

/** The weeks without lessons an institution recorded for a school year; none means it keeps no calendar of its own. */
export type CalendarView = { readonly schoolYear: SchoolYear; readonly holidays: readonly Day[] };

/** The present school year and the next: what is over was counted already. */
export function yearsToArrange(now: SchoolYear): readonly SchoolYear[] {
  return [now, now + 1];
}

/** The weeks without lessons that are counted with: the institution's own, or the usual ones (decisions 27). */
export function holidaysOf({ schoolYear, holidays }: CalendarView): readonly Day[] {
  const taught = new Set(teachingWeeks(schoolYear, holidays));
  return weeksOf(schoolYear).filter((monday) => !taught.has(monday));
}

const fewestWeeks = 20;

export type CalendarRefusal = "no-holidays" | "too-few-weeks" | "other-year";

/** A calendar has some weeks without lessons, all of its own year, and leaves enough weeks to teach in. */
export function mayHold({ schoolYear, holidays }: CalendarView): Outcome<CalendarRefusal> {
  const weeks = new Set(weeksOf(schoolYear));
  if (holidays.length === 0) return refused("no-holidays");
  if (holidays.some((monday) => !weeks.has(monday))) return refused("other-year");
  return weeks.size - holidays.length < fewestWeeks ? refused("too-few-weeks") : allowed;
}

/**
 * A number that differs as soon as the weeks do. It is the version a calendar is edited on: of two people
 * who change one year the second is told, and who changed another year is not in the way.
 */
export function editionOf(holidays: readonly Day[]): number {
  return [...holidays.join()].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 999_999_937, 7);
}

const seasons = [
  { until: 9, name: "Zomervakantie" },
  { until: 11, name: "Herfstvakantie" },
  { until: 13, name: "Kerstvakantie" },
] as const;

/** What a week without lessons is called when nobody says otherwise. */
export function nameOfWeek(monday: Day): string {
  const month = Number(monday.slice(5, 7));
  if (month === 1) return "Kerstvakantie";
  if (month <= 3) return "Voorjaarsvakantie";
  if (month <= 6) return "Meivakantie";
  return seasons.find(({ until }) => month < until)?.name ?? "Zomervakantie";
}

export type Period = { readonly from: Day; readonly to: Day; readonly weeks: number };

/** Weeks that follow each other as one holiday, from its Monday to its Friday. */
export function periodsOf(mondays: readonly Day[]): Period[] {
  return mondays.reduce<Period[]>((periods, monday) => {
    const last = periods.at(-1);
    const isNext = last && later(last.to, { days: 3 }) === monday;
    const period = isNext
      ? { ...last, weeks: last.weeks + 1, to: later(monday, { days: 4 }) }
      : { from: monday, to: later(monday, { days: 4 }), weeks: 1 };
    return [...(isNext ? periods.slice(0, -1) : periods), period];
  }, []);
}

export type Schedule = {
  /** Teaching weeks, and how many of them have begun. */
  readonly weeks: number;
  readonly elapsed: number;
  /** Talks somebody who is there all year should have had by today. */
  readonly expected: number;
  /** The Mondays from which one talk, two talks and so on are expected. */
  readonly dueOn: readonly Day[];
};

/** What "on schedule" means on a day for somebody who is there all year (decisions 27). */
export function scheduleOf({ weeks, minimum }: SchoolYearFrame, today: Day): Schedule {
  const elapsed = weeks.filter((monday) => monday <= today).length;
  const dueOn = Array.from({ length: minimum }, (_, talk) => {
    return weeks[Math.ceil(((talk + 1) * weeks.length) / minimum) - 1] ?? "";
  });
  return { weeks: weeks.length, elapsed, expected: expectedTalks(minimum, elapsed, weeks.length), dueOn };
}

export type CalendarChange = {
  readonly schoolYear: SchoolYear;
  /** Teaching weeks before and after. */
  readonly from: number;
  readonly to: number;
  /** Mondays of the weeks that lost their lessons, and of those that got them. */
  readonly freed: readonly Day[];
  readonly taught: readonly Day[];
};

/** What a new calendar changes in what is counted with; null when nothing. */
export function changeBetween(current: CalendarView, next: CalendarView): CalendarChange | null {
  const [before, after] = [holidaysOf(current), holidaysOf(next)];
  const freed = after.filter((monday) => !before.includes(monday));
  const taught = before.filter((monday) => !after.includes(monday));
  const all = weeksOf(next.schoolYear).length;
  if (freed.length + taught.length === 0) return null;
  return {
    schoolYear: next.schoolYear,
    ...{ from: all - before.length, to: all - after.length },
    ...{ freed, taught },
  };
}

/** The change as the trail keeps it: flat. */
export function detailsOf({ schoolYear, from, to, freed, taught }: CalendarChange) {
  return { schoolYear, weeksFrom: from, weeksTo: to, freed: freed.join(" "), taught: taught.join(" ") };
}

/** The change a trail event tells of; nothing when it tells of something else. */
export function changesIn(details: Readonly<Record<string, unknown>>): CalendarChange[] {
  const { schoolYear, weeksFrom: from, weeksTo: to, freed, taught } = details;
  if (typeof schoolYear !== "number" || typeof from !== "number" || typeof to !== "number") return [];
  const days = (text: unknown) =>
    String(text ?? "")
      .split(" ")
      .filter(Boolean);
  return [{ schoolYear, from, to, freed: days(freed), taught: days(taught) }];
}
