import "server-only";

import { groupsOf } from "@/lib/conversations/caseload/rules";
import type { Scope } from "@/lib/conversations/coverage/queries";
import { findPart, listParts } from "@/lib/effort/parts/queries";
import type { EffortPart } from "@/lib/effort/parts/rules";
import { mayNote } from "@/lib/effort/policy";
import {
  editionOf,
  type GroupStudent,
  listRecords,
  listStudents,
  type ShownRecord,
  shownTo,
} from "@/lib/effort/queries";
import { isAskedOf, mayBeNoted, studentsAtOnce } from "@/lib/effort/rules";
import { type SchoolYear, schoolYearOf } from "@/lib/platform/calendar";
import type { WorkContext } from "@/lib/platform/perform";

/** What a list shows: of a group or of all of them, and a page of it or all at once. */
export type Part = { readonly groep: string; readonly page: number | null };

/** The students a list is about, with the groups they are in and how many were found. */
type Listed = {
  readonly groups: ReturnType<typeof groupsOf>;
  readonly found: number;
  readonly page: number;
};

export type SheetRow = { readonly student: GroupStudent; readonly records: ReadonlyMap<string, ShownRecord> };

/** Parts against students, as far as the reader may know. */
export type Sheet = Listed & {
  readonly schoolYear: SchoolYear;
  /** What is asked, and what was asked as long as something was noted of it. */
  readonly parts: readonly EffortPart[];
  readonly rows: readonly SheetRow[];
};

/** What was noted of the students of a coach or a team this school year. Three statements, however many there are. */
export async function findSheet({ tx, actor, now }: WorkContext, scope: Scope, shown: Part): Promise<Sheet> {
  const schoolYear = schoolYearOf(now);
  const parts = await listParts(tx, actor.institutionId, schoolYear);
  const all = await listStudents(tx, actor, scope, now);
  const { students, ...listed } = cut(all, shown);
  const ids = students.map(({ id }) => id);
  const partIds = parts.map(({ id }) => id);
  const records = await listRecords(tx, actor, partIds, ids);
  const found = new Map(records.map((record) => [`${record.partId} ${record.studentId}`, record]));
  const rowOf = (student: GroupStudent): SheetRow => ({
    student,
    records: new Map(
      partIds.map((id) => [id, shownTo(actor, student, found.get(`${id} ${student.id}`) ?? null)]),
    ),
  });
  const isNoted = ({ id }: EffortPart) => records.some(({ partId }) => partId === id);
  return {
    ...{ schoolYear, ...listed, groups: groupsOf(all) },
    parts: parts.filter((part) => part.endedOn === null || isNoted(part)),
    rows: students.map(rowOf),
  };
}

export type NotingRow = {
  readonly student: GroupStudent;
  readonly record: ShownRecord;
  readonly mayNote: boolean;
};

/** One part of a group, to be filled in. */
export type NotingSheet = Listed & {
  readonly part: EffortPart;
  readonly rows: readonly NotingRow[];
  /** Of what was noted of those whom the reader notes for. */
  readonly edition: number;
};

/** A part with the students it is asked of, or of whom something was noted; null when it is not asked now. */
export async function findNoting(
  { tx, actor, now }: WorkContext,
  scope: Scope,
  { partId, ...shown }: Part & { readonly partId: string },
): Promise<NotingSheet | null> {
  const part = await findPart(tx, actor.institutionId, partId);
  if (!part || !mayBeNoted(part, schoolYearOf(now)).ok) return null;
  const all = await listStudents(tx, actor, scope, now);
  const records = await listRecords(
    tx,
    actor,
    [partId],
    all.map(({ id }) => id),
  );
  const recordOf = new Map(records.map((record) => [record.studentId, record]));
  const asked = all.filter(({ id, studyYear }) => isAskedOf(part, studyYear) || recordOf.has(id));
  const { students, ...listed } = cut(asked, shown);
  const rows = students.map((student) => {
    const record = recordOf.get(student.id) ?? null;
    const isOpen = mayNote(actor, student, record);
    return { student, record: shownTo(actor, student, record), mayNote: isOpen };
  });
  const own = new Set(rows.flatMap(({ student, mayNote: isOpen }) => (isOpen ? [student.id] : [])));
  const edition = editionOf(records.filter(({ studentId }) => own.has(studentId)));
  return { part, ...listed, groups: groupsOf(asked), rows, edition };
}

/** The part of a list that was asked for; a page that does not exist is the last one. */
function cut(all: readonly GroupStudent[], { groep, page: asked }: Part) {
  const students = groep === "" ? all : all.filter(({ groupName }) => groupName === groep);
  if (asked === null) return { students, found: students.length, page: 1 };
  const page = Math.min(asked, Math.max(1, Math.ceil(students.length / studentsAtOnce)));
  const from = (page - 1) * studentsAtOnce;
  return { students: students.slice(from, from + studentsAtOnce), found: students.length, page };
}
