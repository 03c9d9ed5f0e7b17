import { medianOf } from "@/lib/anonymity/spread/rules";
import { aims } from "@/lib/conversations/rules";
import type { RecordTalkInput } from "@/lib/conversations/schema";
import type { Day } from "@/lib/platform/calendar";

/** What recording a talk should take at most, in minutes. */
export const normMinutes = 3;

/** How long the form of a talk was open, up to and with so many minutes. */
export const spans = ["1", "2", "3", "5", "10", "more"] as const;
export type Span = (typeof spans)[number];

/** Longer than this nobody is recording: the form stood open. */
const longestSeconds = 2 * 60 * 60;

/** Among which lengths a form counts that was open so long; null for what can't be. */
export function spanOf(seconds: number | null): Span | null {
  if (seconds === null || seconds < 1 || seconds > longestSeconds) return null;
  return spans.find((span) => span === "more" || seconds <= Number(span) * 60) ?? null;
}

/** Fields of the form that may stay empty. */
export const optionalFields = [
  "studentWords",
  "aims",
  "coachNotes",
  "competence",
  "agreement",
  "next",
  "minutes",
] as const;
export type OptionalField = (typeof optionalFields)[number];

/** Which of them were used. */
export function usedIn(input: RecordTalkInput): readonly OptionalField[] {
  const uses: Readonly<Record<OptionalField, boolean>> = {
    studentWords: input.studentWords !== "",
    aims: aims.some((aim) => input[aim] !== ""),
    coachNotes: input.coachNotes !== "",
    competence: input.competence.length > 0,
    agreement: input.agreements.length > 0,
    next: input.nextFor !== null,
    minutes: input.minutes !== null,
  };
  return optionalFields.filter((field) => uses[field]);
}

/** How recording went of so many talks, as it was kept for the week. */
export type Recording = {
  readonly talks: number;
  readonly timed: number;
  /** How many took how long, in the order of `spans`. */
  readonly spans: readonly number[];
  readonly fields: readonly { readonly field: OptionalField; readonly count: number }[];
  readonly monday: Day;
};

/** Up to and with how many minutes the middle talk took, and how many were done within the norm; null where no time is known. */
export function timeOf({
  spans: counts,
  timed,
}: Recording): { readonly middle: Span; readonly inTime: number } | null {
  const middle = spans[medianOf(counts)?.high ?? -1];
  if (!middle || timed === 0) return null;
  const inTime = spans.reduce(
    (sum, span, at) => sum + (Number(span) <= normMinutes ? (counts[at] ?? 0) : 0),
    0,
  );
  return { middle, inTime };
}
