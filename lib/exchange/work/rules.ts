import type { ContractKind, EnrolmentStatus, Pathway } from "@/lib/exchange/values/rules";
import type { Day } from "@/lib/platform/calendar";

/* The rows an import writes, one shape per table. A row with a known id replaces what stands there. */

export type UnitRow = {
  id: string;
  kind: UnitKind;
  code: string | null;
  name: string;
  parentId: string | null;
  startsOn: Day;
  endsOn: Day | null;
};
export type TeamRow = {
  id: string;
  kind: TeamKind;
  code: string | null;
  name: string;
  unitId: string;
  startsOn: Day;
  endsOn: Day | null;
};
export type ProgrammeRow = {
  id: string;
  creboCode: string;
  name: string;
  level: number;
  pathway: Pathway;
  teamId: string;
};
export type PersonRow = {
  id: string;
  kind: "staff" | "student";
  givenName: string;
  infix: string | null;
  familyName: string;
  email: string | null;
};
export type StaffRow = {
  personId: string;
  personnelNumber: string;
  jobTitle: string | null;
  startsOn: Day;
  endsOn: Day | null;
};
export type ContractRow = {
  id: string;
  personId: string;
  kind: ContractKind;
  startsOn: Day;
  endsOn: Day | null;
  fte: number;
};
export type MembershipRow = {
  id: string;
  personId: string;
  teamId: string;
  startsOn: Day;
  endsOn: Day | null;
};
export type StudentRow = { personId: string; studentNumber: string };
export type EnrolmentRow = {
  id: string;
  studentId: string;
  programmeId: string;
  teamId: string;
  groupName: string | null;
  studyYear: number;
  status: EnrolmentStatus;
  startsOn: Day;
  endsOn: Day | null;
};
export type CoachingRow = {
  id: string;
  studentId: string;
  coachId: string;
  startsOn: Day;
  endsOn: Day | null;
  endedBecause: "handed-over" | "left" | null;
  successorId: string | null;
};
/** The words by which somebody or a team is found. */
export type WordsRow = { entityId: string; kind: "staff" | "student" | "team"; words: readonly string[] };

export type UnitKind = "institution" | "college" | "sector" | "landscape" | "cluster" | "branch";
export type TeamKind = "education" | "support";

/** Everything an import writes, in the order of the tables it goes to. */
export type Work = {
  readonly units: UnitRow[];
  readonly teams: TeamRow[];
  readonly programmes: ProgrammeRow[];
  readonly people: PersonRow[];
  readonly staff: StaffRow[];
  readonly contracts: ContractRow[];
  readonly memberships: MembershipRow[];
  readonly students: StudentRow[];
  readonly enrolments: EnrolmentRow[];
  /** One that ends stands right before its successor: they are written in one statement. */
  readonly coachings: CoachingRow[];
  /** Assignments dated ahead that will not happen. */
  readonly droppedCoachings: { readonly id: string }[];
  readonly words: WordsRow[];
};

/** An empty sheet of work. */
export function noWork(): Work {
  return {
    units: [],
    teams: [],
    programmes: [],
    people: [],
    staff: [],
    contracts: [],
    memberships: [],
    students: [],
    enrolments: [],
    coachings: [],
    droppedCoachings: [],
    words: [],
  };
}

/** Adds what is to be written of a student's coaches. */
export function addCoachings(
  work: Work,
  { coachings, droppedCoachings }: Pick<Work, "coachings" | "droppedCoachings">,
): void {
  work.coachings.push(...coachings);
  work.droppedCoachings.push(...droppedCoachings.map(({ id }) => ({ id })));
}

/** How many rows there are to write. */
export function countWork(work: Work): number {
  return Object.values(work).reduce((sum, rows) => sum + rows.length, 0);
}

/** Cuts rows into portions; what belongs to the next row is not cut from it. */
export function inPortions<Row>(
  rows: readonly Row[],
  size: number,
  isBound: (row: Row) => boolean = () => false,
): Row[][] {
  const portions: Row[][] = [];
  for (let from = 0; from < rows.length;) {
    let to = Math.min(from + size, rows.length);
    for (
      let last = rows[to - 1];
      to < rows.length && last !== undefined && isBound(last);
      last = rows[to - 1]
    )
      to += 1;
    portions.push(rows.slice(from, to));
    from = to;
  }
  return portions;
}
