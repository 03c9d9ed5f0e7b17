import { type Change, differences, type Planning } from "@/lib/exchange/plans/rules";
import type { SaidStudent } from "@/lib/exchange/students/schema";
import type { EnrolmentRow, ProgrammeRow, Work } from "@/lib/exchange/work/rules";
import { type Day, later, rangeOf, schoolYearOfDay } from "@/lib/platform/calendar";

type Scene = Pick<Planning, "newId" | "today"> & {
  readonly work: Work;
  readonly teamNames: ReadonlyMap<string, string>;
  readonly programmeNames: ReadonlyMap<string, string>;
};

/** Where a row's student belongs. */
export type Place = { readonly programme: ProgrammeRow; readonly teamId: string };

/** The enrolment a row tells of, from 1 August of this school year when it names no day. */
export function newEnrolment(
  { newId, today }: Pick<Planning, "newId" | "today">,
  studentId: string,
  said: SaidStudent,
  { programme, teamId }: Place,
): EnrolmentRow {
  return {
    id: newId(),
    studentId,
    programmeId: programme.id,
    teamId,
    groupName: said.group ?? null,
    studyYear: said.studyYear ?? 1,
    status: said.status ?? "definitive",
    startsOn: said.startsOn ?? rangeOf(schoolYearOfDay(today)).from,
    endsOn: said.endsOn ?? null,
  };
}

/** What a row changes of an enrolment: another programme from a later day is a switch, and the former enrolment ends; else the present one is put right. */
export function planEnrolment(
  scene: Scene,
  known: { personId: string; enrolment: EnrolmentRow | null },
  said: SaidStudent,
  place: Place,
): { enrolment: EnrolmentRow; changes: Change[] } {
  const present = known.enrolment;
  const { work, programmeNames, teamNames } = scene;
  const fresh = newEnrolment(scene, known.personId, said, place);
  if (!present) {
    work.enrolments.push(fresh);
    return {
      enrolment: fresh,
      changes: [{ field: "enrolment", from: null, to: programmeNames.get(fresh.programmeId) ?? "" }],
    };
  }
  const after: EnrolmentRow = {
    ...fresh,
    id: present.id,
    groupName: said.group === undefined ? present.groupName : said.group,
    studyYear: said.studyYear ?? present.studyYear,
    status: said.status ?? present.status,
    startsOn: said.startsOn ?? present.startsOn,
    endsOn: said.endsOn === undefined ? stillEnding(present.endsOn, scene.today) : said.endsOn,
  };
  const changes = differences([
    ["programme", programmeNames.get(present.programmeId) ?? "", programmeNames.get(after.programmeId) ?? ""],
    ["team", teamNames.get(present.teamId) ?? "", teamNames.get(after.teamId) ?? ""],
    ["group", present.groupName, after.groupName],
    ["studyYear", present.studyYear, after.studyYear],
    ["status", present.status, after.status],
    ["startsOn", present.startsOn, after.startsOn],
    ["endsOn", present.endsOn, after.endsOn],
  ]);
  if (changes.length === 0) return { enrolment: present, changes };
  const isSwitch = after.programmeId !== present.programmeId && after.startsOn > present.startsOn;
  if (isSwitch)
    work.enrolments.push(
      { ...present, endsOn: later(after.startsOn, { days: -1 }) },
      { ...after, id: fresh.id },
    );
  else work.enrolments.push(after);
  return { enrolment: after, changes };
}

/** A file without the column does not undo an ending to come, but whoever is in it studies here. */
function stillEnding(endsOn: Day | null, today: Day): Day | null {
  return endsOn !== null && endsOn <= today ? null : endsOn;
}
