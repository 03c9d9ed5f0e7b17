import type { EffortPart } from "@/lib/effort/parts/rules";
import type { ShownRecord } from "@/lib/effort/queries";
import { isAskedOf } from "@/lib/effort/rules";
import type { Sheet as Effort, SheetRow } from "@/lib/effort/sheets/queries";
import { type Sheet, sheetOf } from "@/lib/exchange/lists/files";
import { fullName } from "@/lib/platform/format";
import type { Messages } from "@/lib/platform/messages";

type Words = Messages["effort"];

/** What was noted of a group as a workbook: an overview of who is how far, and each line with its day and by whom. */
export function effortSheets(words: Words, { parts, rows }: Pick<Effort, "parts" | "rows">): Sheet[] {
  const { file, sheet } = words;
  const overview = sheetOf<SheetRow>(
    file.overview,
    [
      { header: sheet.student, of: ({ student }) => fullName(student.name) },
      { header: sheet.number, of: ({ student }) => student.number },
      { header: file.group, of: ({ student }) => student.groupName },
      { header: sheet.studyYear, kind: "whole", of: ({ student }) => student.studyYear },
      ...parts.map((part) => ({
        header: `${words.dimensions[part.dimension]}: ${part.name}`,
        of: (row: SheetRow) => stateIn(words, part, row),
      })),
    ],
    rows,
  );
  const lines = sheetOf(
    file.lines,
    [
      { header: sheet.student, of: ({ row }) => fullName(row.student.name) },
      { header: sheet.number, of: ({ row }) => row.student.number },
      { header: file.dimension, of: ({ part }) => words.dimensions[part.dimension] },
      { header: file.part, of: ({ part }) => part.name },
      { header: file.state, of: ({ record }) => words.states[record.state] },
      { header: file.day, kind: "date", of: ({ record }) => record.notedOn },
      { header: file.by, of: ({ record }) => fullName(record.notedBy) },
      { header: file.note, of: ({ record }) => record.note },
    ],
    rows.flatMap((row) => parts.flatMap((part) => lineOf(row, part))),
  );
  return [overview, lines];
}

function lineOf(row: SheetRow, part: EffortPart) {
  const record: ShownRecord = row.records.get(part.id) ?? null;
  return record === null || record === "by-colleague" ? [] : [{ row, part, record }];
}

function stateIn({ states, sheet }: Words, part: EffortPart, { student, records }: SheetRow): string {
  const record = records.get(part.id) ?? null;
  if (record === "by-colleague") return sheet.colleague;
  if (record) return states[record.state];
  return isAskedOf(part, student.studyYear) ? states["not-started"] : sheet.notAsked;
}
