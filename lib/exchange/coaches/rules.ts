import {
  type KnownCoaching,
  leaving,
  presentOf,
  splitByReturn,
  succession,
} from "@/lib/exchange/coachings/rules";
import {
  byNumber,
  type FileRow,
  findDuplicates,
  type Plan,
  type Planned,
  type PlannedRow,
  type Planning,
  type Reason,
  refuse,
  RowReader,
} from "@/lib/exchange/plans/rules";
import { readDay, readNumber } from "@/lib/exchange/values/rules";
import {
  addCoachings,
  type EnrolmentRow,
  noWork,
  type PersonRow,
  type Work,
} from "@/lib/exchange/work/rules";
import type { Day } from "@/lib/platform/calendar";
import { fullName } from "@/lib/platform/format";

/** Somebody who can be a coach. */
export type KnownCoach = {
  readonly personId: string;
  readonly personnelNumber: string;
  readonly name: string;
};

/** A student with the enrolment that runs or will, and the coaches of now and later. */
export type CoachedStudent = {
  readonly personId: string;
  readonly number: string;
  readonly person: PersonRow;
  readonly enrolment: EnrolmentRow | null;
  readonly coachings: readonly KnownCoaching[];
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
    if (!student.enrolment) return { ...base, ...refuse({ key: "student-not-enrolled" }) };
    const coach = findCoach(said.coach);
    if (!coach)
      return { ...base, ...refuse({ key: "coach-unknown", field: "coach", values: { cell: said.coach } }) };
    return { ...base, ...nameCoach(work, student, student.enrolment, coach, said.startsOn, names, planning) };
  });
  return { rows, work };
}

type Names = ReadonlyMap<string, string>;

/** A first coach not before the student is here; any other one is a handover. */
function nameCoach(
  work: Work,
  { personId, coachings }: CoachedStudent,
  { startsOn }: EnrolmentRow,
  coach: KnownCoach,
  said: Day | null,
  names: Names,
  planning: Planning,
): Planned {
  const { kept, lapsed } = splitByReturn(coachings, startsOn);
  addCoachings(work, leaving(lapsed, startsOn, planning));
  const from = said ?? planning.today;
  const first = from > startsOn ? from : startsOn;
  const next = succession(personId, kept, coach.personId, kept.length > 0 ? said : first, planning);
  addCoachings(work, next);
  if (next.coachings.length === 0) return { verdict: "same", reasons: [], changes: [] };
  const present = presentOf(kept, planning.today);
  const on = next.coachings.at(-1)?.startsOn ?? "";
  return {
    verdict: present ? "change" : "create",
    reasons: [{ key: present ? "handover" : "first-coach", values: { on } }],
    changes: [{ field: "coach", from: (present && names.get(present.coachId)) ?? null, to: coach.name }],
  };
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
