import { type Field, fieldsOf, type ImportKind, knownField } from "@/lib/exchange/columns/schema";
import { unharmed } from "@/lib/exchange/lists/rules";
import { isBlank, type Row } from "@/lib/exchange/tables/rules";
import { plain } from "@/lib/organisation/names/rules";

/** A column of a file: its header as written, the field it fills, or null when it is left alone. */
export type Column = { readonly header: string; readonly field: Field | null };

/** A header as it is compared and remembered: `E-mail  (werk)` and `e-mail werk` are one. */
export function headerKey(header: string): string {
  return plain(header).replace(/[^\p{L}\p{N}]+/gu, "");
}

/**
 * Which field each column fills: as somebody matched it before, else by a known name. A field is
 * filled by one column, the one with its likeliest name; the others are left alone.
 */
export function matchColumns(
  kind: ImportKind,
  headers: readonly string[],
  remembered: ReadonlyMap<string, string> = new Map(),
): Column[] {
  const keys = headers.map(headerKey);
  const fields = new Map<number, Field>();
  for (const field of fieldsOf(kind)) {
    const at = keys.findIndex((key, index) => remembered.get(key) === field && !fields.has(index));
    if (at >= 0) fields.set(at, field);
  }
  for (const field of fieldsOf(kind)) {
    if ([...fields.values()].includes(field)) continue;
    const names = knownField(kind, field)?.names.split(", ") ?? [];
    const isFree = (key: string, index: number) => !fields.has(index) && !remembered.has(key);
    const found = names.map((name) =>
      keys.findIndex((key, index) => key === headerKey(name) && isFree(key, index)),
    );
    const at = found.find((index) => index >= 0);
    if (at !== undefined) fields.set(at, field);
  }
  return headers.map((header, at) => ({ header, field: fields.get(at) ?? null }));
}

/** How many columns of a row are known names of this kind. */
function countKnown(
  kind: ImportKind,
  cells: readonly string[],
  remembered: ReadonlyMap<string, string>,
): number {
  return matchColumns(kind, cells, remembered).filter((column) => column.field !== null).length;
}

const lookedAt = 30;

/**
 * The row that holds the headers: the one among the first with the most known names, so that a title
 * and empty lines above it do no harm; else the first row with more than one text. Null when there is none.
 */
export function findHeader(
  kind: ImportKind,
  rows: readonly Row[],
  remembered: ReadonlyMap<string, string> = new Map(),
): Row | null {
  let best: { row: Row; known: number } | null = null;
  for (const row of rows.slice(0, lookedAt)) {
    const known = countKnown(kind, row.cells, remembered);
    if (known > 0 && (!best || known > best.known)) best = { row, known };
  }
  const isPlain = (row: Row) => row.cells.filter((cell) => /\p{L}/u.test(cell)).length > 1;
  if (best && best.known >= 2) return best.row;
  return rows.slice(0, lookedAt).find(isPlain) ?? best?.row ?? rows.find((row) => !isBlank(row)) ?? null;
}

/** How much the first rows of a sheet look like a file of this kind. */
export function scoreSheet(kind: ImportKind, remembered: ReadonlyMap<string, string> = new Map()) {
  return (rows: readonly Row[]): number =>
    Math.max(0, ...rows.slice(0, lookedAt).map((row) => countKnown(kind, row.cells, remembered)));
}

/** A group of fields of which a file must fill at least one. */
export type Lack = readonly Field[];

const either: Readonly<Record<ImportKind, readonly Lack[]>> = {
  units: [],
  programmes: [],
  staff: [["familyName", "fullName"]],
  students: [
    ["familyName", "fullName"],
    ["crebo", "programme"],
  ],
  coaches: [],
};

/** The fields a file of this kind can't do without and that no column fills yet. */
export function lacksOf(kind: ImportKind, columns: readonly Column[]): Lack[] {
  const filled = new Set(columns.map((column) => column.field));
  const required = fieldsOf(kind).filter((field) => knownField(kind, field)?.isRequired);
  const groups: Lack[] = [...required.map((field) => [field]), ...either[kind]];
  return groups.filter((group) => !group.some((field) => filled.has(field)));
}

/** The cells of a row by field; a field no column fills is absent. */
export type Cells = Readonly<Partial<Record<Field, string>>>;

/** Which column fills each field, for reading many rows. */
export function cellsReader(columns: readonly Column[]): (row: Row) => Cells {
  const filled = columns.flatMap(({ field }, at) => (field ? [{ field, at }] : []));
  return (row) => {
    const cells: Partial<Record<Field, string>> = {};
    for (const { field, at } of filled) cells[field] = unharmed(row.cells[at] ?? "");
    return cells;
  };
}

/** Whether a header names what we never need of a person: no value of such a column is shown or kept. */
export function isPrivateHeader(header: string): boolean {
  return /geb(oorte)?(dat|dtm|plaats|land|jaar)|bsn|burgerservice|onderwijsnummer|geslacht(?!snaam)|nationaliteit|iban|rekening|telefoon|mobiel|straat|postcode|woonplaats|huisnummer/.test(
    headerKey(header),
  );
}
