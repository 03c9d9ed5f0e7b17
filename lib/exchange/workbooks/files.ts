import { SaxesParser } from "saxes";
import { type Archive, type Budget, openArchive, unpack } from "@/lib/exchange/archives/files";
import { boundRow, isBlank, limits, type Row, type Table, UnreadableFile } from "@/lib/exchange/tables/rules";
import {
  builtInFormat,
  columnOf,
  type Format,
  formatOf,
  writtenNumber,
} from "@/lib/exchange/workbooks/rules";

type Attributes = Readonly<Record<string, string>>;
type Listener = {
  readonly open?: (name: string, attributes: Attributes, parser: SaxesParser) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
  /** Whether enough was read. */
  readonly isDone?: () => boolean;
};

type Sheet = { readonly name: string; readonly path: string };
type Workbook = {
  readonly archive: Archive;
  readonly sheets: readonly Sheet[];
  readonly from1904: boolean;
  readonly formats: readonly Format[];
  readonly shared: readonly string[];
  readonly budget: Budget;
};

/** What a cell holds at most; Excel itself stops at 32,767. */
const textAtMost = 32_767;

/** How many rows of a sheet are looked at to see whether it is the one. */
const glimpse = 30;

/**
 * Reads the sheet of a workbook (XLSX) that `score` likes best by its first rows; hidden sheets
 * are left alone. Formulas are read as the values they had. Throws UnreadableFile.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  score: (rows: readonly Row[]) => number,
  rowsAtMost: number,
): Promise<Table> {
  const workbook = await openWorkbook(bytes);
  let best: { sheet: Sheet; score: number } | null = null;
  for (const sheet of workbook.sheets.slice(0, 20)) {
    const rows = await readSheet(workbook, sheet, workbook.sheets.length > 1 ? glimpse : 1);
    const scored = rows.some((row) => !isBlank(row)) ? score(rows) : -1;
    if (!best || scored > best.score) best = { sheet, score: scored };
  }
  if (!best) throw new UnreadableFile("empty");
  const rows = await readSheet(workbook, best.sheet, rowsAtMost);
  return { format: "workbook", sheet: best.sheet.name, encoding: null, separator: null, rows };
}

async function openWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const archive = openArchive(bytes);
  if (archive.has("mimetype")) throw new UnreadableFile("open-document");
  const budget = { left: limits.unpackedBytes };
  const targets = new Map<string, string>();
  await readXml(archive, "xl/_rels/workbook.xml.rels", budget, {
    open: (_name, { Id = "", Target = "" }) => void (Id && targets.set(Id, Target)),
  });
  const sheets: Sheet[] = [];
  let from1904 = false;
  const isWorkbook = await readXml(archive, "xl/workbook.xml", budget, {
    open: (name, attributes) => {
      if (name === "workbookPr") from1904 = /^(1|true)$/.test(attributes["date1904"] ?? "");
      if (name !== "sheet" || (attributes["state"] ?? "visible") !== "visible") return;
      const target = targets.get(attributes["r:id"] ?? attributes["id"] ?? "") ?? "";
      const path = target.startsWith("/") ? target.slice(1) : `xl/${target}`;
      if (archive.has(path)) sheets.push({ name: attributes["name"] ?? "", path });
    },
  });
  if (!isWorkbook) throw new UnreadableFile("not-a-table");
  const formats = await readFormats(archive, budget);
  return { archive, sheets, from1904, formats, shared: await readShared(archive, budget), budget };
}

/** The meaning of each cell style, by its number. */
async function readFormats(archive: Archive, budget: Budget): Promise<Format[]> {
  const own = new Map<number, Format>();
  const formats: Format[] = [];
  let isCellStyle = false;
  await readXml(archive, "xl/styles.xml", budget, {
    open: (name, attributes) => {
      const id = Number(attributes["numFmtId"]);
      if (name === "numFmt") own.set(id, formatOf(attributes["formatCode"] ?? ""));
      if (name === "cellXfs") isCellStyle = true;
      if (name === "xf" && isCellStyle) formats.push(own.get(id) ?? builtInFormat(id));
    },
    close: (name) => {
      if (name === "cellXfs") isCellStyle = false;
    },
  });
  return formats;
}

/** The texts that cells refer to by number. Furigana (rPh) is no part of a text. */
async function readShared(archive: Archive, budget: Budget): Promise<string[]> {
  const texts: string[] = [];
  let text = "";
  let size = 0;
  let isText = false;
  let isPhonetic = false;
  await readXml(archive, "xl/sharedStrings.xml", budget, {
    open: (name) => {
      if (name === "si") text = "";
      if (name === "rPh") isPhonetic = true;
      isText = name === "t" && !isPhonetic;
    },
    text: (more) => {
      if (isText && text.length < textAtMost) text += more;
    },
    close: (name) => {
      if (name === "rPh") isPhonetic = false;
      isText = false;
      if (name !== "si") return;
      size += 2 * text.length;
      if (size > limits.sharedBytes) throw new UnreadableFile("too-large");
      texts.push(text);
    },
  });
  return texts;
}

async function readSheet(workbook: Workbook, { path }: Sheet, rowsAtMost: number): Promise<Row[]> {
  const rows: Row[] = [];
  let cells: string[] = [];
  let number = 0;
  let cell = { column: 0, type: "n", style: 0, value: "" };
  let isValue = false;
  await readXml(workbook.archive, path, workbook.budget, {
    open: (name, attributes) => {
      if (name === "row") {
        number = Math.max(number + 1, Number(attributes["r"]) || 0);
        cells = [];
      }
      if (name === "c") cell = openCell(attributes, cells.length);
      isValue = name === "v" || (name === "t" && cell.type === "inlineStr");
    },
    text: (more) => {
      if (isValue && cell.value.length < textAtMost) cell.value += more;
    },
    close: (name) => {
      isValue = false;
      if (name === "c") place(cells, cell.column, writtenCell(workbook, cell));
      if (name === "row") rows.push(boundRow({ number, cells }));
    },
    isDone: () => rows.length >= rowsAtMost,
  });
  return rows;
}

function openCell(attributes: Attributes, following: number) {
  const column = columnOf(attributes["r"] ?? "") ?? following;
  if (column >= limits.columns * 2) throw new UnreadableFile("too-wide");
  return { column, type: attributes["t"] ?? "n", style: Number(attributes["s"]) || 0, value: "" };
}

/** Puts a cell in its column; the empty ones before it are not in the file. */
function place(cells: string[], column: number, text: string): void {
  if (text === "") return;
  while (cells.length < column) cells.push("");
  cells[column] = text;
}

function writtenCell(
  workbook: Workbook,
  { type, style, value }: { type: string; style: number; value: string },
): string {
  switch (type) {
    case "s":
      return workbook.shared[Number(value)] ?? "";
    case "b":
      return value === "1" ? "ja" : "nee";
    case "d":
      return value.slice(0, 10);
    case "n":
      return writtenNumber(value, workbook.formats[style] ?? "number", workbook.from1904);
    default:
      return value;
  }
}

/** Reads one part of the workbook as it is unpacked; false when the archive has no such part. */
async function readXml(archive: Archive, path: string, budget: Budget, listener: Listener): Promise<boolean> {
  const entry = archive.get(path);
  if (!entry) return false;
  const parser = new SaxesParser({ xmlns: false });
  let failed = false;
  parser.on("error", () => (failed = true));
  // Entities of its own have no place in a workbook, and are how XML takes a reader's memory.
  parser.on("doctype", () => (failed = true));
  parser.on("opentag", ({ name, attributes }) => listener.open?.(bareName(name), attributes, parser));
  parser.on("closetag", ({ name }) => listener.close?.(bareName(name)));
  parser.on("text", (text) => listener.text?.(text));
  parser.on("cdata", (text) => listener.text?.(text));
  await unpack(entry, budget, (text) => {
    parser.write(text);
    return !failed && !listener.isDone?.();
  });
  if (!failed && !listener.isDone?.()) parser.close();
  if (failed) throw new UnreadableFile("broken");
  return true;
}

function bareName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
