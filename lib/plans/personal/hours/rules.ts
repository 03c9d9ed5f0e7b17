import type { LearningKind } from "@/lib/plans/personal/learning/rules";
import type { Day, SchoolYear } from "@/lib/platform/calendar";
import { rangeOf } from "@/lib/platform/calendar";
import { allowed, type Outcome, refused } from "@/lib/platform/outcome";

/** What somebody noted in a school year, of one kind. */
export type KindSum = { readonly kind: LearningKind; readonly minutes: number; readonly lines: number };

/** The hours of one person in a school year: read by them alone (F14). */
export type HoursYear = {
  /** What a full-time job leaves for development, and where that is written. */
  readonly norm: number;
  readonly source: string;
  /** Of one's contracts together; null where none is known. */
  readonly fte: number | null;
  /** What its owner says they have instead. */
  readonly own: { readonly minutes: number; readonly version: number } | null;
  readonly kinds: readonly KindSum[];
  /** How much of it was about career guidance. */
  readonly lobMinutes: number;
  /** Lines that don't say how long it took. */
  readonly untimed: number;
};

/** How long somebody has, and by what that is known. */
export type Budget = { readonly minutes: number; readonly from: "own" | "contract" };

/** The norm by the size of the contract, to a tenth of an hour: 59 hours at 0,8 is 47,2 (domain.md 2.6-12). */
export function entitledMinutes(norm: number, fte: number): number {
  return Math.round((norm * fte) / 6) * 6;
}

/** What its owner says goes before what follows from a contract; null while neither is known. */
export function budgetOf({ norm, fte, own }: Pick<HoursYear, "norm" | "fte" | "own">): Budget | null {
  if (own) return { minutes: own.minutes, from: "own" };
  return fte === null ? null : { minutes: entitledMinutes(norm, fte), from: "contract" };
}

/** Everything noted together. */
export function notedMinutes(kinds: readonly KindSum[]): number {
  return kinds.reduce((sum, { minutes }) => sum + minutes, 0);
}

/** By which day's contract a school year counts: today's, its first day ahead of time and its last afterwards. */
export function contractDayOf(schoolYear: SchoolYear, today: Day): Day {
  const { from, to } = rangeOf(schoolYear);
  if (today < from) return from;
  return today > to ? to : today;
}

/** Hours are said of this school year, the one before and the next. */
export function mayBeSaid(schoolYear: SchoolYear, current: SchoolYear): Outcome<"wrong-year"> {
  return Math.abs(schoolYear - current) <= 1 ? allowed : refused("wrong-year");
}
