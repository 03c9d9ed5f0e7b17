import { strToU8, Zip, ZipDeflate } from "fflate";
import { harmless, letterOf, type ListColumn, type ListKind, serialOf } from "@/lib/exchange/lists/rules";
import { giveWay } from "@/lib/exchange/tables/rules";

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

/** Writes a list as a workbook: header row bold and fixed, filters, typed cells, widths that fit. */
export async function writeList<Row>(
  sheetName: string,
  columns: readonly ListColumn<Row>[],
  rows: readonly Row[],
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const [path, text] of Object.entries(partsOf(sheetName))) {
    const part = new ZipDeflate(path, { level: 4 });
    zip.add(part);
    part.push(strToU8(text), true);
  }
  const sheet = new ZipDeflate("xl/worksheets/sheet1.xml", { level: 4 });
  zip.add(sheet);
  sheet.push(strToU8(openingOf(columns, rows)));
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    const lines = rows.slice(at, at + rowsAtOnce).map((row, index) => rowOf(columns, row, at + index + 2));
    sheet.push(strToU8(lines.join("")));
    await giveWay();
  }
  const corner = `${letterOf(columns.length - 1)}${rows.length + 1}`;
  sheet.push(strToU8(`</sheetData><autoFilter ref="A1:${corner}"/></worksheet>`), true);
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

function partsOf(sheetName: string): Record<string, string> {
  const name = escape(
    harmless(sheetName)
      .replace(/[\\/*?:[\]]/g, " ")
      .slice(0, 31),
  );
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
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${content}.worksheet+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${content}.styles+xml"/></Types>`,
    "_rels/.rels": rels("officeDocument", "xl/workbook.xml"),
    "xl/_rels/workbook.xml.rels": rels("worksheet styles", "worksheets/sheet1.xml styles.xml"),
    "xl/workbook.xml":
      `${declaration}<workbook ${main} xmlns:r="${relation}"><sheets>` +
      `<sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
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
  return `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escape(harmless(text))}</t></is></c>`;
}

function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
