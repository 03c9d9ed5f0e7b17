import { crc32, deflateRawSync } from "node:zlib";
import { strFromU8, strToU8, unzipSync, Zip, type ZipInputFile, ZipPassThrough, zipSync } from "fflate";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sheetOf, writeList, writeSheets } from "@/lib/exchange/lists/files";
import { readTable } from "@/lib/exchange/tables/files";
import { fileNameKept, isTotal, limits } from "@/lib/exchange/tables/rules";
import { separatorOf } from "@/lib/exchange/texts/files";
import { formatOf } from "@/lib/exchange/workbooks/rules";
import { sample } from "@/tests/support/exchange-world";

const read = async (bytes: Uint8Array) => readTable(bytes, (rows) => rows.length);
const cellsOf = async (bytes: Uint8Array) => {
  const table = await read(bytes);
  if (!table.ok) throw new Error(table.refusal);
  return table.data.rows.map(({ cells }) => cells);
};

describe("text with separators", () => {
  test("the encoding follows from the bytes: UTF-8 with and without mark, UTF-16 both ways, Windows-1252", async () => {
    const text = "nummer;naam\r\n1;Joël Çağla\r\n";
    const little = Buffer.from(text, "utf16le");
    const big = Buffer.from(little).swap16();
    const files = [
      Buffer.from(text),
      Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)]),
      Buffer.concat([Buffer.from([0xff, 0xfe]), little]),
      Buffer.concat([Buffer.from([0xfe, 0xff]), big]),
      little,
      big,
    ];
    for (const bytes of files)
      expect(await cellsOf(bytes)).toEqual([
        ["nummer", "naam"],
        ["1", "Joël Çağla"],
      ]);
    expect(await cellsOf(Buffer.from("naam\nJo\u00ebl", "latin1"))).toEqual([["naam"], ["Joël"]]);
  });

  test("one damaged letter does not turn a file in UTF-8 into another encoding", async () => {
    const bytes = Buffer.concat([
      Buffer.from("naam\nJoël\nÖzlem\nZoë\nIn"),
      Buffer.from([0xe9]),
      Buffer.from("s\n"),
    ]);
    expect(await cellsOf(bytes)).toEqual([["naam"], ["Joël"], ["Özlem"], ["Zoë"], ["In\ufffds"]]);
  });

  test.each([";", ",", "\t", "|"])("the separator is found: %j", async (separator) => {
    const lines = [
      ["a", "b", "c"],
      ["1", "2,5 x;y".replaceAll(separator, " "), "3"],
      ["4", "5", "6"],
    ];
    const text = lines.map((line) => line.join(separator)).join("\n");
    expect(await cellsOf(Buffer.from(text))).toEqual(lines);
  });

  test("decimal commas in every row do not make the comma the separator, nor do rows of unequal length", () => {
    const rows = Array.from({ length: 18 }, (_, at) => `${at};Kim;Jansen;0,8000`).join("\n");
    expect(separatorOf(`Nummer;Roepnaam;Achternaam;FTE;BSN\n0;Sam;Bos;1,0;123\n${rows}`)).toBe(";");
    expect(separatorOf("Naam;FTE\nKim;0,8\nSam;1,0")).toBe(";");
  });

  test("quotes, separators and line ends inside a cell belong to the cell, and rows keep their number", async () => {
    const table = await read(Buffer.from('naam;opmerking\n"Jansen; A.";"regel 1\nregel ""2"""\n\nBos;x\n'));
    expect(table).toMatchObject({
      ok: true,
      data: {
        rows: [
          { number: 1 },
          { number: 2, cells: ["Jansen; A.", 'regel 1\nregel "2"'] },
          { number: 3 },
          { number: 4, cells: ["Bos", "x"] },
        ],
      },
    });
  });

  test("a line that names the separator is no row", async () => {
    expect(await cellsOf(Buffer.from("sep=|\na|b;c\n1|2\n"))).toEqual([
      ["a", "b;c"],
      ["1", "2"],
    ]);
  });

  test("a quote that is never closed is said so", async () => {
    expect(await read(Buffer.from('a;b\n1;"2\n3;4\n'))).toEqual({ ok: false, refusal: "open-quote" });
  });
});

describe("workbooks", () => {
  test("a list that was written reads back as it was, with days as days and formulas made harmless", async () => {
    const rows = fc.sample(
      fc.record({ text: fc.string(), whole: fc.integer(), day: fc.constantFrom("2026-11-22", "1999-12-31") }),
      50,
    );
    const workbook = await writeList(
      "Lijst",
      [
        { header: "Tekst", of: (row) => `x${row.text.replace(/[\u0000-\u001f]/g, "")}` },
        { header: "Getal", kind: "whole", of: (row) => row.whole },
        { header: "Dag", kind: "date", of: (row) => row.day },
        { header: "Formule", of: () => "=1+1" },
      ],
      rows,
    );
    const [headers, ...read] = await cellsOf(workbook);
    expect(headers).toEqual(["Tekst", "Getal", "Dag", "Formule"]);
    const clean = rows.map((row) => [
      `x${row.text.replace(/[\u0000-\u001f]/g, "")}`,
      String(row.whole),
      row.day,
      "'=1+1",
    ]);
    expect(read).toEqual(clean);
  });

  test("lists that were written beside each other are sheets of their own, and each opens", async () => {
    const column = { header: "Naam", of: (row: string) => row };
    const one = sheetOf("Geweigerd", [column, { header: "Waarom", of: () => "zo" }], ["Anna", "Bram"]);
    const both = await writeSheets([one, sheetOf("Niet in bestand", [column], ["Chris"])]);
    const parts = unzipSync(both);
    const text = (path: string) => strFromU8(parts[path] ?? new Uint8Array());
    expect(text("xl/workbook.xml")).toContain('<sheet name="Niet in bestand" sheetId="2" r:id="rId2"/>');
    expect(text("xl/_rels/workbook.xml.rels")).toContain('Id="rId2" Type="http');
    expect(text("xl/worksheets/sheet2.xml")).toContain("Chris");
    expect(text("[Content_Types].xml")).toContain("/xl/worksheets/sheet2.xml");
    expect(await cellsOf(both)).toEqual([
      ["Naam", "Waarom"],
      ["Anna", "zo"],
      ["Bram", "zo"],
    ]);
  });

  test("a title and an empty row above the header keep their numbers, dates are days", async () => {
    const table = await read(sample("helicon-studenten.xlsx"));
    expect(table).toMatchObject({ ok: true, data: { sheet: "Deelnemers" } });
    if (!table.ok) return;
    expect(table.data.rows.slice(0, 3).map(({ number }) => number)).toEqual([1, 3, 4]);
    for (const { cells } of table.data.rows.slice(2)) expect(cells[13]).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  test("shared and inline texts, booleans, formulas with their value, and gaps between cells are read", async () => {
    const sheet = `<row r="2"><c r="B2" t="s"><v>0</v></c><c r="D2" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c>
      <c r="E2" t="b"><v>1</v></c><c r="F2"><f>SUM(1,1)</f><v>2</v></c><c r="G2" t="str"><f>A1</f><v>tekst</v></c><c r="H2" t="e"><v>#REF!</v></c></row>`;
    const shared = `<sst><si><t>ge</t><r><t>deeld</t></r><rPh><t>x</t></rPh></si></sst>`;
    expect(await cellsOf(workbookOf(sheet, shared))).toEqual([
      ["", "gedeeld", "", "inline", "ja", "2", "tekst", "#REF!"],
    ]);
  });

  test("a format that shows a day makes a number a day; a time or a colour does not", () => {
    expect(["dd-mm-yyyy", "d mmm jj", "[$-413]d mmmm yyyy;@"].map(formatOf)).toEqual([
      "date",
      "date",
      "date",
    ]);
    expect(["h:mm", "#,##0.00", "[Red]0", '0 "dagen"', "@"].map(formatOf)).toEqual(Array(5).fill("number"));
    expect(formatOf("0.0%")).toBe("percentage");
  });
});

describe("files that are no table are refused, each with its reason", () => {
  const plain = workbookOf("<row><c><v>1</v></c></row>");
  const cut = plain.subarray(0, plain.length / 2);
  const bent = Uint8Array.from(plain);
  bent.fill(0xff, 60, 90);
  const bomb = bombOf(limits.unpackedBytes + 1);
  test.each<[string, Uint8Array, string]>([
    ["nothing", new Uint8Array(), "empty"],
    ["only spaces", Buffer.from(" \n ;; \n"), "empty"],
    ["a workbook without rows", workbookOf(""), "empty"],
    ["too many bytes", new Uint8Array(limits.bytes + 1), "too-large"],
    ["half an archive", cut, "broken"],
    ["a damaged archive", bent, "broken"],
    ["an archive of something else", zipSync({ "word/document.xml": strToU8("<x/>") }), "not-a-table"],
    [
      "an OpenDocument file",
      zipSync({ mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet") }),
      "open-document",
    ],
    ["Excel from before 2007", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), "old-workbook"],
    [
      "a workbook behind a password",
      Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from("EncryptedPackage", "utf16le")]),
      "locked",
    ],
    ["a PDF", Buffer.from("%PDF-1.7 ..."), "not-a-table"],
    ["a page from the web", Buffer.from("<html><table><tr><td>1"), "web-page"],
    ["a program", Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 3, 4, 5, 6, 7, 8]), "not-a-table"],
    ["broken XML", workbookOf("<row><c></row>"), "broken"],
    ["XML with entities of its own", workbookOf("", '<!DOCTYPE x [<!ENTITY a "aa">]><sst/>'), "broken"],
    ["an archive that unpacks to gigabytes", bomb, "too-large"],
    ["a million rows", Buffer.from("a;b\n" + "1;2\n".repeat(1_000_000)), "too-many-rows"],
    ["a thousand columns", Buffer.from("x;".repeat(1000)), "too-wide"],
  ])("%s", { timeout: 30_000 }, async (_what, bytes, reason) => {
    expect(await read(bytes)).toEqual({ ok: false, refusal: reason });
  });

  test("whatever the bytes, reading ends in a table or a reason", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.boolean(), async (bytes, isArchive) => {
        const tail = isArchive
          ? Buffer.concat([Buffer.from("PK\u0003\u0004"), bytes, plain.subarray(-120)])
          : bytes;
        expect(typeof (await read(tail)).ok).toBe("boolean");
      }),
    );
  });
});

test("of a file's name its end is kept, without what no database takes", () => {
  expect(fileNameKept(" lijst\u0000 van\nons.csv ")).toBe("lijst vanons.csv");
  expect(fileNameKept(`${"x".repeat(200)}.csv`)).toHaveLength(120);
  expect(fileNameKept(`\u{1f98a}${"x".repeat(119)}`)).toBe("x".repeat(119));
});

test("a total under a list is no row; somebody called Totaal is", () => {
  expect(isTotal({ number: 9, cells: ["Totaal", "", "875"] }, 6)).toBe(true);
  expect(isTotal({ number: 9, cells: ["Aantal deelnemers: 875"] }, 6)).toBe(true);
  expect(isTotal({ number: 9, cells: ["Totaal", "Jan", "x@y.example", "25446", "BOL"] }, 6)).toBe(false);
});

/** What a workbook with one sheet has beside that sheet. */
const frame = {
  "xl/workbook.xml": strToU8(
    '<workbook><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>',
  ),
  "xl/_rels/workbook.xml.rels": strToU8(
    '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
  ),
  "xl/sharedStrings.xml": strToU8("<sst/>"),
};
const sheet = "xl/worksheets/sheet1.xml";

/** A workbook with one sheet of these rows, as small as one can be. */
function workbookOf(rows: string, shared = "<sst/>"): Uint8Array {
  return zipSync({
    ...frame,
    "xl/sharedStrings.xml": strToU8(shared),
    [sheet]: strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
  });
}

/** A workbook of which the sheet is so many blanks, packed by Node itself: in pure JavaScript that takes seconds. */
function bombOf(size: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((_error, chunk) => void chunks.push(chunk));
  for (const [name, content] of Object.entries(frame)) {
    const part = new ZipPassThrough(name);
    zip.add(part);
    part.push(content, true);
  }
  const blanks = Buffer.alloc(size, " ");
  const packed: ZipInputFile = { filename: sheet, compression: 8, size, crc: crc32(blanks) };
  zip.add(packed);
  packed.ondata?.(null, deflateRawSync(blanks, { level: 1 }), true);
  zip.end();
  return Buffer.concat(chunks);
}
