import {
  byNumber,
  type FileRow,
  findDuplicates,
  type Plan,
  type PlannedRow,
  type Planning,
  type Reason,
  refuse,
  RowReader,
} from "@/lib/exchange/plans/rules";
import { readDay, readNumber } from "@/lib/exchange/values/rules";
import { type CoachingRow, noWork, type PersonRow } from "@/lib/exchange/work/rules";
import { type Day, later } from "@/lib/platform/calendar";
import { fullName } from "@/lib/platform/format";

/** Somebody who can be a coach. */
export type KnownCoach = {
  readonly personId: string;
  readonly personnelNumber: string;
  readonly name: string;
};

/** A student with the coach of now. */
export type CoachedStudent = {
  readonly personId: string;
  readonly number: string;
  readonly person: PersonRow;
  readonly isEnrolled: boolean;
  readonly coaching: CoachingRow | null;
};

export type CoachState = {
  readonly students: readonly CoachedStudent[];
  readonly coaches: readonly KnownCoach[];
};

/** What a row says: who coaches whom, from when. */
export type SaidCoaching = {
  readonly number: number;
  readonly key: string;
  readonly coach: string;
  readonly startsOn: Day | null;
};

/** What a list of coaches would do: first coaches and handovers. Nobody loses a coach by it (domain.md 2.7). */
export function planCoaches(files: readonly FileRow[], state: CoachState, planning: Planning): Plan {
  const work = noWork();
  const findStudent = byNumber(state.students, (student) => student.number);
  const findCoach = byNumber(state.coaches, (coach) => coach.personnelNumber);
  const names = new Map(state.coaches.map((coach) => [coach.personId, coach.name]));
  const read = files.map(readCoaching);
  const named = read.map(({ said }) => ({ ...said, key: findStudent(said.key)?.personId ?? said.key }));
  const duplicates = findDuplicates(named.filter(({ key }) => key !== ""));
  const rows = read.map(({ said, reasons }): PlannedRow => {
    const student = findStudent(said.key);
    const base = {
      number: said.number,
      label: student ? fullName(student.person) : said.key,
      entityId: student?.personId ?? null,
      changes: [],
    };
    const duplicate = duplicates.get(said.number);
    const all = duplicate ? [...reasons, duplicate] : reasons;
    if (all.length > 0)
      return {
        ...base,
        verdict: all.length === 1 && duplicate?.key === "duplicate" ? "same" : "refused",
        reasons: all,
      };
    if (!student)
      return { ...base, ...refuse({ key: "student-unknown", field: "student", values: { cell: said.key } }) };
    if (!student.isEnrolled) return { ...base, ...refuse({ key: "student-not-enrolled" }) };
    const coach = findCoach(said.coach);
    if (!coach)
      return { ...base, ...refuse({ key: "coach-unknown", field: "coach", values: { cell: said.coach } }) };
    const from = student.coaching ? (names.get(student.coaching.coachId) ?? null) : null;
    const coachings = succession(
      student.personId,
      student.coaching,
      coach.personId,
      said.startsOn ?? planning.today,
      planning,
    );
    work.coachings.push(...coachings);
    if (coachings.length === 0) return { ...base, verdict: "same", reasons: [] };
    const reasons2: Reason[] = [
      {
        key: student.coaching ? "handover" : "first-coach",
        values: { on: coachings.at(-1)?.startsOn ?? "" },
      },
    ];
    return {
      ...base,
      verdict: student.coaching ? "change" : "create",
      reasons: reasons2,
      changes: [{ field: "coach", from, to: coach.name }],
    };
  });
  return { rows, work };
}

function readCoaching(file: FileRow): { said: SaidCoaching; reasons: Reason[] } {
  const row = new RowReader(file.cells);
  const said = {
    number: file.number,
    key: row.take("student", readNumber, ""),
    coach: row.take("coach", readNumber, ""),
    startsOn: row.take("startsOn", readDay, null),
  };
  return { said, reasons: row.reasons };
}

/**
 * What is written so that a student has this coach: nothing when it is so, a first assignment, or the
 * end of the present one with its successor. A handover dated before the present coach began happens today.
 */
export function succession(
  studentId: string,
  present: CoachingRow | null,
  coachId: string,
  on: Day,
  { today, newId }: Pick<Planning, "today" | "newId">,
): CoachingRow[] {
  if (present?.coachId === coachId) return [];
  const next = { id: newId(), studentId, coachId, endsOn: null, endedBecause: null, successorId: null };
  if (!present) return [{ ...next, startsOn: on }];
  const dayAfter = later(present.startsOn, { days: 1 });
  const startsOn = on > present.startsOn ? on : today > dayAfter ? today : dayAfter;
  const ended = {
    ...present,
    endsOn: later(startsOn, { days: -1 }),
    endedBecause: "handed-over" as const,
    successorId: next.id,
  };
  return [ended, { ...next, startsOn }];
}
