import { type Day, dayOf, later, mondayOf, rangeOf, type SchoolYear } from "@/lib/platform/calendar";

/** Weeks of a school year with lessons when an institution keeps no calendar of its own. */
const weeksByDefault = 40;

/** How many talks somebody had this school year: none, one, or two and more (decision 27). */
export type Bucket = "none" | "one" | "two-or-more";

export function bucketOf(completed: number): Bucket {
  return completed === 0 ? "none" : completed === 1 ? "one" : "two-or-more";
}

/**
 * The Mondays of a school year's teaching weeks: all of them without the holiday weeks. An
 * institution without holiday weeks in this year gets the usual forty.
 */
export function teachingWeeks(schoolYear: SchoolYear, holidays: readonly Day[]): readonly Day[] {
  const { from, to } = rangeOf(schoolYear);
  const free = new Set(holidays.filter((monday) => monday >= from && monday <= to));
  if (free.size === 0) return usualWeeks(schoolYear);
  return weeksOf(schoolYear).filter((monday) => !free.has(monday));
}

/** All weeks of a school year by their Mondays, with lessons or without. */
export function weeksOf(schoolYear: SchoolYear): readonly Day[] {
  const { from, to } = rangeOf(schoolYear);
  return mondays(from, to);
}

/** From the end of August, without autumn, two weeks at Christmas, spring and two weeks in May. */
function usualWeeks(schoolYear: SchoolYear): readonly Day[] {
  const next = schoolYear + 1;
  const breaks = [
    { first: firstMonday(`${schoolYear}-10-17`), weeks: 1 },
    { first: firstMonday(`${schoolYear}-12-20`), weeks: 2 },
    { first: firstMonday(`${next}-02-14`), weeks: 1 },
    { first: firstMonday(`${next}-04-25`), weeks: 2 },
  ];
  const isFree = (monday: Day) =>
    breaks.some(({ first, weeks }) => monday >= first && monday < later(first, { weeks }));
  return mondays(firstMonday(`${schoolYear}-08-18`), rangeOf(schoolYear).to)
    .filter((monday) => !isFree(monday))
    .slice(0, weeksByDefault);
}

function firstMonday(day: Day): Day {
  const monday = mondayOf(day);
  return monday === day ? day : later(monday, { weeks: 1 });
}

/** The Mondays on or after one day, up to and with another. */
function mondays(from: Day, to: Day): Day[] {
  const found: Day[] = [];
  for (let monday = firstMonday(from); monday <= to; monday = later(monday, { weeks: 1 })) found.push(monday);
  return found;
}

/** The weeks of these that somebody takes part in; a week in which they start or stop counts. */
export function weeksWithin(weeks: readonly Day[], from: Day, to: Day | null): readonly Day[] {
  const first = mondayOf(from);
  return weeks.filter((monday) => monday >= first && (to === null || monday <= to));
}

/** How many talks this student should have this year: the minimum, pro rata, at least one (domain.md 2.6-2). */
export function requiredTalks(minimum: number, enrolledWeeks: number, allWeeks: number): number {
  return Math.max(1, Math.ceil((minimum * enrolledWeeks) / allWeeks));
}

/** How many of them should have been held by now (decision 27). */
export function expectedTalks(required: number, elapsedWeeks: number, allWeeks: number): number {
  return allWeeks === 0 ? 0 : Math.floor((required * elapsedWeeks) / allWeeks);
}

/** Coverage counts those who are there for at least half of the year; talks of others are still listed. */
export function isInScope(enrolledWeeks: number, allWeeks: number): boolean {
  return allWeeks > 0 && 2 * enrolledWeeks >= allWeeks;
}

/** What is known of a student's year: the definitive enrolment in it, null without one. */
export type Attendance = { readonly from: Day; readonly to: Day | null } | null;

export type SchoolYearFrame = {
  readonly weeks: readonly Day[];
  /** The institution's minimum of talks a year. */
  readonly minimum: number;
};

export type Standing =
  | { readonly isInScope: false }
  | {
      readonly isInScope: true;
      readonly required: number;
      /** Should have been held by today. */
      readonly expected: number;
      readonly isCovered: boolean;
      readonly isOnSchedule: boolean;
      /** The Monday from which one talk more is expected; null when there are enough. */
      readonly nextDueOn: Day | null;
    };

/** Where a student stands in a school year. Weeks of late starters are counted from their own start. */
export function standingOf(
  attendance: Attendance,
  completed: number,
  { weeks, minimum }: SchoolYearFrame,
  today: Day,
): Standing {
  const own = attendance ? weeksWithin(weeks, attendance.from, attendance.to) : [];
  if (!isInScope(own.length, weeks.length)) return { isInScope: false };
  const required = requiredTalks(minimum, own.length, weeks.length);
  const elapsed = own.filter((monday) => monday <= today).length;
  const expected = expectedTalks(required, elapsed, own.length);
  const weekOfNext = Math.ceil(((completed + 1) * own.length) / required);
  return {
    isInScope: true,
    required,
    expected,
    isCovered: completed >= required,
    isOnSchedule: completed >= expected,
    nextDueOn: completed >= required ? null : (own[weekOfNext - 1] ?? null),
  };
}

/** Why a coach should, or need not, see this student now. */
export type Turn =
  | { readonly kind: "to-record"; readonly plannedFor: Date }
  | { readonly kind: "planned"; readonly plannedFor: Date }
  | { readonly kind: "behind"; readonly nextDueOn: Day | null }
  | { readonly kind: "soon"; readonly nextDueOn: Day }
  | { readonly kind: "later"; readonly nextDueOn: Day }
  | { readonly kind: "covered" }
  | { readonly kind: "out-of-scope" };

/** How far ahead a coach is told that somebody's turn comes: ten weeks, to see a whole class without haste. */
const soonDays = 70;

/** Whose turn it is, and why: what waits for a report first, then what is planned, then the schedule (M5). */
export function turnOf(
  student: {
    readonly toRecordFrom: Date | null;
    readonly nextPlannedFor: Date | null;
    readonly standing: Standing;
  },
  now: Date,
): Turn {
  const { toRecordFrom, nextPlannedFor, standing } = student;
  if (toRecordFrom) return { kind: "to-record", plannedFor: toRecordFrom };
  if (nextPlannedFor) return { kind: "planned", plannedFor: nextPlannedFor };
  if (!standing.isInScope) return { kind: "out-of-scope" };
  const { nextDueOn } = standing;
  if (!standing.isOnSchedule) return { kind: "behind", nextDueOn };
  if (nextDueOn === null) return { kind: "covered" };
  const horizon = later(dayOf(now), { days: soonDays });
  return nextDueOn <= horizon ? { kind: "soon", nextDueOn } : { kind: "later", nextDueOn };
}

/** Whether a student had fewer talks than should have been held by now, whatever is planned (domain.md 2.6-3). */
export function isBehind(standing: Standing): boolean {
  return standing.isInScope && !standing.isOnSchedule;
}

/** Whether the coach has something to do about this student now. */
export function isDue(turn: Turn): boolean {
  return turn.kind === "to-record" || turn.kind === "behind" || turn.kind === "soon";
}

/** Whether somebody had talks that count this school year, and none of all their talks was about the career (O2). */
export function isCareerDue(completed: number, careerTalks: number): boolean {
  return completed > 0 && careerTalks === 0;
}

/** After how many weeks of a placement a talk about it is due. */
const placementWeeks = 4;

/** Whether a talk about a placement is due: the first day of a running one without such a talk lies four weeks back. */
export function isPlacementDue(untalkedSince: Day | null, today: Day): boolean {
  return untalkedSince !== null && later(untalkedSince, { weeks: placementWeeks }) <= today;
}

type Progress = { readonly completed: number; readonly standing: Standing };

/** Whether somebody who counts this school year had no talk yet. */
export function isWithoutTalk({ completed, standing }: Progress): boolean {
  return standing.isInScope && completed === 0;
}

export type Summary = Readonly<Record<Bucket, number>> & {
  /** Who is not here for half of the school year, and in none of the buckets. */
  readonly apart: number;
  readonly students: number;
  readonly due: number;
};

/** The figures above a list of students: the buckets of those who count, as in every other figure (domain.md 2.6-2). */
export function summaryOf(students: readonly (Progress & { readonly turn: Turn })[]): Summary {
  const counting = students.filter(({ standing }) => standing.isInScope);
  const count = (bucket: Bucket) => counting.filter(({ completed }) => bucketOf(completed) === bucket).length;
  return {
    none: count("none"),
    one: count("one"),
    "two-or-more": count("two-or-more"),
    apart: students.length - counting.length,
    students: students.length,
    due: students.filter(({ turn }) => isDue(turn)).length,
  };
}
