import type { PersonName } from "@/lib/platform/actor";
import type { Day, SchoolYear } from "@/lib/platform/calendar";
import { allowed, type Outcome, refused } from "@/lib/platform/outcome";
import type { EffortPart } from "@/lib/effort/parts/rules";

export const effortStates = ["not-started", "under-way", "done"] as const;

/** How far a student is with a part: an effort that was made, never a mark for it (O20, AB2). */
export type EffortState = (typeof effortStates)[number];

export const longestNote = 160;

/** How many students stand on a page, and in a form, at most. */
export const studentsAtOnce = 50;

/** What was noted of a student about a part, by whom and when. */
export type EffortRecord = {
  readonly partId: string;
  readonly studentId: string;
  readonly state: EffortState;
  readonly note: string;
  readonly notedOn: Day;
  readonly notedById: string;
  readonly notedBy: PersonName;
};

/** What somebody notes of one student. */
export type Noted = Pick<EffortRecord, "studentId" | "state" | "note">;

/** Whether a part is asked of somebody in a year of study. */
export function isAskedOf(
  { endedOn, studyYears }: Pick<EffortPart, "endedOn" | "studyYears">,
  studyYear: number | null,
): boolean {
  if (endedOn !== null) return false;
  return studyYears.length === 0 || (studyYear !== null && studyYears.includes(studyYear));
}

/** What stays of what was sent: only where something is noted that was not there before. */
export function changedIn(
  sent: readonly Noted[],
  records: readonly Pick<EffortRecord, "studentId" | "state" | "note">[],
): Noted[] {
  return sent.filter(({ studentId, state, note }) => {
    const before = records.find((record) => record.studentId === studentId);
    return (before?.state ?? "not-started") !== state || (before?.note ?? "") !== note;
  });
}

/** Not begun and nothing said about it: that is as if nothing was noted. */
export function isNothing({ state, note }: Pick<Noted, "state" | "note">): boolean {
  return state === "not-started" && note === "";
}

/** Something is noted in the school year it is asked in, as long as it is asked. */
export function mayBeNoted(
  { schoolYear, endedOn }: Pick<EffortPart, "schoolYear" | "endedOn">,
  present: SchoolYear,
): Outcome<"not-asked"> {
  return endedOn === null && schoolYear === present ? allowed : refused("not-asked");
}

/** How many of the parts asked of somebody are done. */
export type EffortCount = { readonly asked: number; readonly done: number };

/** Of the parts that are asked in a year of study, and what was noted of them. */
export function countOf(
  parts: readonly EffortPart[],
  studyYear: number | null,
  records: readonly Pick<EffortRecord, "partId" | "state">[],
): EffortCount {
  const asked = parts.filter((part) => isAskedOf(part, studyYear));
  const isDone = ({ id }: EffortPart) =>
    records.some(({ partId, state }) => partId === id && state === "done");
  return { asked: asked.length, done: asked.filter(isDone).length };
}
