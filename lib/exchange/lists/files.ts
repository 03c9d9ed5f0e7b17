import { strToU8, Zip, ZipDeflate } from "fflate";
import { harmless, letterOf, type ListColumn, type ListKind, serialOf } from "@/lib/exchange/lists/rules";
import { giveWay } from "@/lib/exchange/tables/rules";
import { escaped } from "@/lib/platform/markup";

/*
 * Every list as XLSX. In a slice's route:
 *
 *   answer: async (actor, rows) => listResponse("studenten", await writeList("Studenten", columns, rows))
 *
 * with `columns: ListColumn<StudentRow>[]`, each `{ header, kind?, of: (row) => … }`.
 */

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const content = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const rowsAtOnce = 1_000;

/** A list as one sheet of a workbook. */
export type Sheet = {
  readonly name: string;
  readonly corner: string;
  readonly count: number;
  readonly opening: () => string;
  readonly lineAt: (index: number) => string;
};

/** A list as a sheet: header row bold and fixed, filters, typed cells, widths that fit. */
export function sheetOf<Row>(name: string, columns: readonly ListColumn<Row>[], rows: readonly Row[]): Sheet {
  return {
    name,
    corner: `${letterOf(columns.length - 1)}${rows.length + 1}`,
    count: rows.length,
    opening: () => openingOf(columns, rows),
    lineAt: (index) => {
      const row = rows[index];
      return row === undefined ? "" : rowOf(columns, row, index + 2);
    },
  };
}

/** Writes one list as a workbook. */
export function writeList<Row>(name: string, columns: readonly ListColumn<Row>[], rows: readonly Row[]) {
  return writeSheets([sheetOf(name, columns, rows)]);
}

/** Writes lists as a workbook, a sheet for each. */
export async function writeSheets(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const [path, text] of Object.entries(partsOf(sheets.map(({ name }) => name)))) {
    const part = new ZipDeflate(path, { level: 4 });
    zip.add(part);
    part.push(strToU8(text), true);
  }
  for (const [place, { corner, count, opening, lineAt }] of sheets.entries()) {
    const sheet = new ZipDeflate(`xl/worksheets/sheet${place + 1}.xml`, { level: 4 });
    zip.add(sheet);
    sheet.push(strToU8(opening()));
    for (let at = 0; at < count; at += rowsAtOnce) {
      const length = Math.min(rowsAtOnce, count - at);
      sheet.push(strToU8(Array.from({ length }, (_, step) => lineAt(at + step)).join("")));
      await giveWay();
    }
    sheet.push(strToU8(`</sheetData><autoFilter ref="A1:${corner}"/></worksheet>`), true);
  }
  zip.end();
  return new Uint8Array(Buffer.concat(chunks));
}

/** The answer of a route that gives a workbook along; the day belongs in the name. */
export function listResponse(name: string, workbook: Uint8Array<ArrayBuffer>): Response {
  const fileName = encodeURIComponent(`${name}.xlsx`);
  return new Response(workbook, {
    headers: {
      "Content-Type": `${content}.sheet`,
      "Content-Disposition": `attachment; filename*=UTF-8''${fileName}`,
      "X-Content-Type-Options": "nosniff",
    },
  });
}

const styles: Record<ListKind, number> = { text: 0, whole: 2, decimal: 3, percentage: 4, date: 5 };

/** A name a sheet may have. */
function sheetNameOf(text: string): string {
  return escaped(
    harmless(text)
      .replace(/[\\/*?:[\]]/g, " ")
      .slice(0, 31),
  );
}

function partsOf(names: readonly string[]): Record<string, string> {
  const each = (part: (number: number, name: string) => string) =>
    names.map((name, at) => part(at + 1, sheetNameOf(name))).join("");
  const kinds = `${"worksheet ".repeat(names.length)}styles`;
  const targets = [...names.map((_name, at) => `worksheets/sheet${at + 1}.xml`), "styles.xml"].join(" ");
  const rels = (type: string, target: string) =>
    `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${type
      .split(" ")
      .map(
        (kind, at) =>
          `<Relationship Id="rId${at + 1}" Type="${relation}/${kind}" Target="${target.split(" ")[at]}"/>`,
      )
      .join("")}</Relationships>`;
  const format = (id: number) =>
    `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`;
  return {
    "[Content_Types].xml":
      `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="${content}.sheet.main+xml"/>` +
      each(
        (n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${content}.worksheet+xml"/>`,
      ) +
      `<Override PartName="/xl/styles.xml" ContentType="${content}.styles+xml"/></Types>`,
    "_rels/.rels": rels("officeDocument", "xl/workbook.xml"),
    "xl/_rels/workbook.xml.rels": rels(kinds, targets),
    "xl/workbook.xml":
      `${declaration}<workbook ${main} xmlns:r="${relation}"><sheets>` +
      `${each((n, name) => `<sheet name="${name}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`,
    "xl/styles.xml":
      `${declaration}<styleSheet ${main}><numFmts count="1"><numFmt numFmtId="164" formatCode="dd-mm-yyyy"/></numFmts>` +
      `<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>` +
      `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
      `<borders count="2"><border/><border><left/><right/><top/><bottom style="thin"/><diagonal/></border></borders>` +
      `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
      `<cellXfs count="6">${format(49)}<xf numFmtId="49" fontId="1" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1"/>` +
      `${format(1)}${format(2)}${format(9)}${format(164)}</cellXfs></styleSheet>`,
  };
}

function openingOf<Row>(columns: readonly ListColumn<Row>[], rows: readonly Row[]): string {
  const sample = rows.slice(0, 200);
  const widths = columns.map(({ header, of }) => {
    const longest = Math.max(header.length + 3, ...sample.map((row) => String(of(row) ?? "").length + 1));
    return Math.min(60, Math.max(8, longest));
  });
  const cols = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const headers = columns.map(({ header }, at) => textCell(`${letterOf(at)}1`, header, 1));
  return (
    `${declaration}<worksheet ${main}><sheetViews><sheetView workbookViewId="0">` +
    `<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<cols>${cols.join("")}</cols><sheetData><row r="1">${headers.join("")}</row>`
  );
}

function rowOf<Row>(columns: readonly ListColumn<Row>[], row: Row, number: number): string {
  const cells = columns.map(({ kind = "text", of }, at) => cellOf(`${letterOf(at)}${number}`, kind, of(row)));
  return `<row r="${number}">${cells.join("")}</row>`;
}

function cellOf(address: string, kind: ListKind, value: string | number | null): string {
  if (value === null || value === "") return "";
  const number = kind === "date" && typeof value === "string" ? serialOf(value) : value;
  if (typeof number === "string" || !Number.isFinite(number))
    return textCell(address, String(value), styles.text);
  return `<c r="${address}" s="${styles[kind]}"><v>${number}</v></c>`;
}

function textCell(address: string, text: string, style: number): string {
  return `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(harmless(text))}</t></is></c>`;
}

/** A workbook to fill in. It holds nothing of anybody, so that the log need not be told. */
export function templateResponse(name: string, workbook: Uint8Array<ArrayBuffer>): Response {
  return listResponse(name, workbook);
}
