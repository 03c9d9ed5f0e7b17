/** A row as the file has it; `number` is the one people see in their spreadsheet, from 1. */
export type Row = { readonly number: number; readonly cells: readonly string[] };

/** What a file turned out to hold. */
export type Table = {
  readonly format: "text" | "workbook";
  /** The sheet that was read, of a workbook. */
  readonly sheet: string | null;
  readonly encoding: string | null;
  readonly separator: string | null;
  readonly rows: readonly Row[];
};

/** Why a file as a whole can't be read; `labels.ts` has a sentence for each. */
export const fileFaults = [
  "empty",
  "too-large",
  "too-many-rows",
  "too-wide",
  "not-a-table",
  "old-workbook",
  "open-document",
  "locked",
  "broken",
  "web-page",
  "open-quote",
] as const;
export type FileFault = (typeof fileFaults)[number];

/** What is kept of the name of a file: its end, without what nobody sees and no database takes. */
export function fileNameKept(name: string): string {
  const seen = name.replace(/[\u0000-\u001f\u007f\ufffe\uffff]/g, "").trim();
  return seen
    .slice(-120)
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "");
}

/** Thrown inside a reader to stop reading; readTable turns it into a refusal. */
export class UnreadableFile extends Error {
  constructor(readonly fault: FileFault) {
    super(fault);
  }
}

/** What is read at most, so that no file can take the memory of the others. */
export const limits = {
  bytes: 20 * 1024 * 1024,
  unpackedBytes: 240 * 1024 * 1024,
  sharedBytes: 64 * 1024 * 1024,
  rows: 100_000,
  columns: 200,
  entries: 2_000,
} as const;

/** Refuses a row beyond what is read at most. */
export function boundRow(row: Row): Row {
  if (row.number > limits.rows) throw new UnreadableFile("too-many-rows");
  if (row.cells.length > limits.columns) throw new UnreadableFile("too-wide");
  return row;
}

export function isBlank(row: Row): boolean {
  return row.cells.every((cell) => cell.trim() === "");
}

/**
 * Whether a row is the total under a list: its first filled cell says so, and little else is filled.
 * Somebody called Totaal keeps a row, because a person's row is filled.
 */
export function isTotal(row: Row, width: number): boolean {
  const filled = row.cells.filter((cell) => cell.trim() !== "");
  const says =
    /^((eind|sub)?tota(al|len|l)\b|aantal\b|einde? (van )?(de )?(lijst|overzicht)|gemaakt op\b|afgedrukt\b|printdatum\b)/i;
  return filled.length <= Math.max(1, Math.ceil(width / 2)) && says.test(filled[0]?.trim() ?? "");
}

/**
 * Gives way to other work between pieces of a long reading: one institution's import
 * does not hold up another's page.
 */
export function giveWay(): Promise<void> {
  return new Promise((resume) => setImmediate(resume));
}
