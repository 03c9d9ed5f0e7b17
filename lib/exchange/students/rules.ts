import type { KnownCoach } from "@/lib/exchange/coaches/rules";
import {
  type KnownCoaching,
  leaving,
  presentOf,
  splitByReturn,
  succession,
} from "@/lib/exchange/coachings/rules";
import {
  Addresses,
  emailTaken,
  type KnownPerson,
  planPeople,
  planPerson,
  writePerson,
} from "@/lib/exchange/people/rules";
import {
  byNumber,
  type Change,
  differences,
  type FileRow,
  type Plan,
  type Planned,
  type Planning,
  type Reason,
  refuse,
  type Team,
  teamFinder,
} from "@/lib/exchange/plans/rules";
import { programmeFinder } from "@/lib/exchange/programmes/rules";
import { newEnrolment, planEnrolment, type Place } from "@/lib/exchange/students/enrolments/rules";
import { readStudent, type SaidStudent } from "@/lib/exchange/students/schema";
import {
  addCoachings,
  type EnrolmentRow,
  noWork,
  type ProgrammeRow,
  type Work,
} from "@/lib/exchange/work/rules";
import { type Day, rangeOf, schoolYearOfDay } from "@/lib/platform/calendar";

/** A student as known now, with the enrolment that runs, if any, and the coaches of now and later. */
export type KnownStudent = KnownPerson & {
  readonly enrolment: EnrolmentRow | null;
  readonly coachings: readonly KnownCoaching[];
};

export type StudentState = {
  readonly students: readonly KnownStudent[];
  readonly programmes: readonly ProgrammeRow[];
  readonly teams: readonly Team[];
  readonly coaches: readonly KnownCoach[];
  readonly addresses: readonly { readonly id: string; readonly email: string | null }[];
};

type Scene = Planning & {
  readonly findCoach: (number: string) => KnownCoach | null;
  readonly findTeam: ReturnType<typeof teamFinder>;
  readonly findProgramme: ReturnType<typeof programmeFinder>;
  readonly teamNames: ReadonlyMap<string, string>;
  readonly programmeNames: ReadonlyMap<string, string>;
  readonly coachNames: ReadonlyMap<string, string>;
  readonly addresses: Addresses;
  readonly work: Work;
};

type Placed = Place & { readonly coach: KnownCoach | null };

/**
 * What a student file would do. A student's team follows from the programme unless the file names
 * one (decisions 9); another coach is a handover; who is missing from a complete file is offered for ending.
 */
export function planStudents(files: readonly FileRow[], state: StudentState, planning: Planning): Plan {
  const scene: Scene = {
    ...planning,
    findCoach: byNumber(state.coaches, (coach) => coach.personnelNumber),
    findTeam: teamFinder(state.teams),
    findProgramme: programmeFinder(state.programmes),
    teamNames: new Map(state.teams.map(({ id, name }) => [id, name])),
    programmeNames: new Map(state.programmes.map(({ id, name, pathway }) => [id, `${name} (${pathway})`])),
    coachNames: new Map(state.coaches.map(({ personId, name }) => [personId, name])),
    addresses: new Addresses(state.addresses),
    work: noWork(),
  };
  const staying = state.students.filter((known) => isStaying(known, planning.today));
  const rows = planPeople(files, {
    read: readStudent,
    find: byNumber(state.students, ({ number }) => number),
    planRow: (said, known) => planRow(scene, said, known),
    expected: planning.isComplete ? staying : [],
    planEnding: (known) => planEnding(scene, known),
  });
  return { rows, work: scene.work };
}

function isStaying({ enrolment }: KnownStudent, today: Day): boolean {
  return enrolment !== null && (enrolment.endsOn === null || enrolment.endsOn > today);
}

function planRow(scene: Scene, said: SaidStudent, known: KnownStudent | null): Planned {
  const hasLeft = said.endsOn && said.endsOn < scene.today ? said.endsOn : null;
  if (hasLeft && !known?.enrolment) return planLeft(scene, known, hasLeft);
  const placed = place(scene, said);
  if ("key" in placed) return refuse(placed);
  const id = known?.personId ?? scene.newId();
  if (!scene.addresses.take(said.person.email, id)) return refuse(emailTaken(said.person.email));
  if (known) return planChange(scene, known, said, placed);
  writePerson(scene.work, "student", id, said);
  scene.work.students.push({ personId: id, studentNumber: said.key });
  const enrolment = newEnrolment(scene, id, said, placed);
  scene.work.enrolments.push(enrolment);
  const { changes } = planCoach(scene, id, [], enrolment, placed.coach, true);
  const placing = differences([
    ["enrolment", null, scene.programmeNames.get(placed.programme.id) ?? null],
    ["team", null, scene.teamNames.get(placed.teamId) ?? null],
  ]);
  return { verdict: "create", reasons: [], changes: [...placing, ...changes] };
}

/** Where a row's student belongs, or why that can't be said. */
function place(scene: Scene, said: SaidStudent): Placed | Reason {
  const team = said.team === null ? null : scene.findTeam(said.team);
  if (typeof team === "string") return { key: team, field: "team", values: { cell: said.team ?? "" } };
  const programme = scene.findProgramme(said.programme, team?.id ?? null);
  if (typeof programme === "string") {
    const { crebo, name, level, pathway } = said.programme;
    return {
      key: programme,
      values: { cell: [crebo, name, level, pathway].filter((part) => part !== null).join(" ") },
    };
  }
  const coach = said.coach === null ? null : scene.findCoach(said.coach);
  if (said.coach !== null && !coach)
    return { key: "coach-unknown", field: "coach", values: { cell: said.coach } };
  return { programme, teamId: team?.id ?? programme.teamId, coach };
}

function planChange(scene: Scene, known: KnownStudent, said: SaidStudent, placed: Placed): Planned {
  const personal = planPerson(scene.work, "student", known, said.person);
  const { enrolment, changes: enrolled } = planEnrolment(scene, known, said, placed);
  const guided = planCoach(scene, known.personId, known.coachings, enrolment, placed.coach);
  const changes = [...personal, ...enrolled, ...guided.changes];
  return { verdict: changes.length > 0 ? "change" : "same", changes, reasons: guided.reasons };
}

/** Somebody who left before the file came: a coach who is still there ends with the enrolment (O15). */
function planLeft({ work, today, coachNames }: Scene, known: KnownStudent | null, on: Day): Planned {
  const left = leaving(known?.coachings ?? [], on, { today });
  addCoachings(work, left);
  const changes = left.coachings.map(({ coachId }): Change => {
    return { field: "coach", from: coachNames.get(coachId) ?? null, to: null };
  });
  const isOver = changes.length + left.droppedCoachings.length === 0;
  return { verdict: isOver ? "same" : "change", reasons: [{ key: "already-left", values: { on } }], changes };
}

/** Whoever left has no coach any more; whoever stays gets the named one, from today; who is new, from the start of this school year. */
function planCoach(
  scene: Scene,
  studentId: string,
  known: readonly KnownCoaching[],
  enrolment: EnrolmentRow,
  coach: KnownCoach | null,
  isNew = false,
): { changes: Change[]; reasons: Reason[] } {
  const { today, work, coachNames } = scene;
  const { startsOn, endsOn } = enrolment;
  const hasLeft = endsOn !== null && endsOn <= today;
  const { kept, lapsed } = splitByReturn(known, startsOn);
  addCoachings(work, leaving(hasLeft ? known : lapsed, endsOn ?? today, scene));
  if (hasLeft || !coach) return { changes: [], reasons: [] };
  const yearStart = rangeOf(schoolYearOfDay(today)).from;
  const first = latest(startsOn, isNew ? yearStart : today);
  const next = succession(studentId, kept, coach.personId, kept.length > 0 ? null : first, scene);
  addCoachings(work, next);
  if (next.coachings.length === 0) return { changes: [], reasons: [] };
  const present = presentOf(kept, today);
  const on = next.coachings.at(-1)?.startsOn ?? today;
  const reasons: Reason[] = present ? [{ key: "handover", values: { on } }] : [];
  const from = present ? (coachNames.get(present.coachId) ?? null) : null;
  return { changes: [{ field: "coach", from, to: coach.name }], reasons };
}

function latest(one: Day, other: Day): Day {
  return one > other ? one : other;
}

function planEnding({ work, today, endings }: Scene, known: KnownStudent): Planned {
  if (endings.has(known.personId)) {
    const { enrolment, coachings } = known;
    if (enrolment) work.enrolments.push({ ...enrolment, endsOn: latest(enrolment.startsOn, today) });
    addCoachings(work, leaving(coachings, today, { today }));
  }
  return { verdict: "end", reasons: [{ key: "not-in-file" }], changes: [] };
}
