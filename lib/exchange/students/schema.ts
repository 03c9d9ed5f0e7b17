import { type NamedPerson, readPerson } from "@/lib/exchange/people/rules";
import { type FileRow, type Reason, RowReader } from "@/lib/exchange/plans/rules";
import {
  type EnrolmentStatus,
  type Pathway,
  readCrebo,
  readDay,
  readEnd,
  readLevel,
  readNumber,
  readPathway,
  readStatus,
  readStudyYear,
  readText,
} from "@/lib/exchange/values/rules";
import type { Day } from "@/lib/platform/calendar";

/** Which programme a row names; what the file leaves open is null. */
export type SaidProgramme = {
  readonly crebo: string | null;
  readonly name: string | null;
  readonly level: number | null;
  readonly pathway: Pathway | null;
};

/** A row of a student file. What is undefined stands in no column: the file says nothing of it. */
export type SaidStudent = {
  readonly number: number;
  readonly key: string;
  readonly person: NamedPerson;
  readonly programme: SaidProgramme;
  readonly team: string | null;
  readonly coach: string | null;
  readonly group: string | null | undefined;
  readonly studyYear: number | null;
  readonly status: EnrolmentStatus | null;
  readonly startsOn: Day | null;
  readonly endsOn: Day | null | undefined;
};

/** Reads a row of a student file; what is wrong with it comes along. */
export function readStudent(file: FileRow): { said: SaidStudent; reasons: Reason[] } {
  const row = new RowReader(file.cells);
  const hasCrebo = (file.cells.crebo ?? "").trim() !== "";
  const programme = {
    crebo: hasCrebo ? row.take("crebo", readCrebo, "") : null,
    name: row.take("programme", readText, null),
    level: row.take("level", readLevel, null),
    pathway: row.take("pathway", readPathway, null),
  };
  if (!hasCrebo && programme.name === null)
    row.refuse({ key: "missing", field: row.has("crebo") ? "crebo" : "programme" });
  const said = {
    number: file.number,
    key: row.take("number", readNumber, ""),
    person: readPerson(row),
    programme,
    team: row.take("team", readText, null),
    coach: row.take("coach", readText, null),
    group: row.has("group") ? row.take("group", readText, null) : undefined,
    studyYear: row.take("studyYear", readStudyYear, null),
    status: row.take("status", readStatus, null),
    startsOn: row.take("startsOn", readDay, null),
    endsOn: row.has("endsOn") ? row.take("endsOn", readEnd, null) : undefined,
  };
  const { startsOn: from, endsOn: to } = said;
  if (from && to && to < from) row.refuse({ key: "ends-before-start", values: { from, to } });
  return { said, reasons: row.reasons };
}
