import fc from "fast-check";
import { expect, test } from "vitest";
import {
  readContract,
  readCrebo,
  readDay,
  readDecimal,
  readEmail,
  readEnd,
  readFte,
  readLevel,
  readNumber,
  readPathway,
  readStatus,
  readStudyYear,
  readText,
} from "@/lib/exchange/values/rules";
import { harmless, unharmed } from "@/lib/exchange/lists/rules";
import { later } from "@/lib/platform/calendar";

const is = (value: unknown) => ({ ok: true, value });
const fails = (fault: string) => ({ ok: false, fault });

test.each([
  ["06-03-2021", "2021-03-06"],
  ["6-3-2021", "2021-03-06"],
  ["6/3/2021", "2021-03-06"],
  ["06.03.21", "2021-03-06"],
  ["2021-03-06", "2021-03-06"],
  ["2021-03-06T00:00:00", "2021-03-06"],
  ["06-03-2021 00:00:00", "2021-03-06"],
  ["20210306", "2021-03-06"],
  ["6 maart 2021", "2021-03-06"],
  ["06-mrt-21", "2021-03-06"],
  ["45870", "2025-08-01"],
  ["29-02-2024", "2024-02-29"],
])("a Dutch date is read: %s", (cell, day) => {
  expect(readDay(cell)).toEqual(is(day));
});

test.each(["29-02-2023", "31-04-2024", "13-13-2024", "morgen", "1-1", "2021", "00-00-0000"])(
  "what is no day is refused: %s",
  (cell) => {
    expect(readDay(cell)).toEqual(fails("not-a-date"));
  },
);

test("any day is read back in every writing", () => {
  const days = fc.integer({ min: 0, max: 60_000 }).map((days) => later("1950-01-01", { days }));
  fc.assert(
    fc.property(days, (day) => {
      const [year, month, date] = day.split("-");
      for (const cell of [day, `${date}-${month}-${year}`, `${Number(date)}/${Number(month)}/${year}`]) {
        expect(readDay(cell)).toEqual(is(day));
      }
    }),
  );
});

test("the end of time is no end, and an empty cell is none either", () => {
  for (const cell of ["31-12-9999", "2999-12-31", "99991231", "", " - ".trim()])
    expect(readEnd(cell)).toEqual(is(null));
  expect(readEnd("31-12-2026")).toEqual(is("2026-12-31"));
});

test.each([
  ["0,8000", 0.8],
  ["1.250,5", 1250.5],
  ["1.25", 1.25],
  ["95", 95],
  ["-1,5", -1.5],
])("a number with a decimal comma or point is read: %s", (cell, value) => {
  expect(readDecimal(cell)).toEqual(is(value));
});

test("a part-time factor is read as factor or percentage, and 36 hours is no factor", () => {
  expect(readFte("0,8000", "factor")).toEqual(is(0.8));
  expect(readFte("80%", "factor")).toEqual(is(0.8));
  expect(readFte("95", "percentage")).toEqual(is(0.95));
  expect(readFte("36", "factor")).toEqual(fails("fte-too-high"));
  expect(readFte("", "factor")).toEqual(is(null));
});

test("level, pathway, year and status are read as schools write them", () => {
  for (const cell of ["3", "Niveau 3", "niv. 3", "MBO-3", "mbo niveau 3", "3.0"])
    expect(readLevel(cell)).toEqual(is(3));
  expect(readLevel("Entree")).toEqual(is(1));
  expect(readLevel("5")).toEqual(fails("not-a-level"));
  expect(readPathway("Beroepsbegeleidende leerweg (bbl)")).toEqual(is("BBL"));
  expect(readPathway("bol vt")).toEqual(is("BOL"));
  expect(readPathway("derde leerweg")).toEqual(fails("not-a-pathway"));
  for (const cell of ["2", "leerjaar 2", "2e jaar", "2e leerjaar"])
    expect(readStudyYear(cell)).toEqual(is(2));
  expect(readStatus("Voorlopig")).toEqual(is("provisional"));
  expect(readStatus("definitief ingeschreven")).toEqual(is("definitive"));
  expect(readStatus("wachtlijst")).toEqual(fails("not-a-status"));
});

test("onbepaalde tijd is permanent, although bepaalde tijd is in the word", () => {
  for (const cell of ["vast", "Onbepaalde tijd", "Vaste aanstelling"])
    expect(readContract(cell)).toEqual(is("permanent"));
  for (const cell of ["tijdelijk", "Bepaalde tijd", "Tijdelijk met uitzicht op vast"])
    expect(readContract(cell)).toEqual(is("temporary"));
  expect(readContract("stage")).toEqual(fails("not-a-contract"));
});

test("numbers and crebo codes are names: leading zeros stay", () => {
  expect(readNumber(" 01200000 ")).toEqual(is("01200000"));
  expect(readNumber("25446.0")).toEqual(is("25446"));
  expect(readNumber("")).toEqual(fails("missing"));
  expect(readCrebo("25446")).toEqual(is("25446"));
  expect(readCrebo("n.v.t.")).toEqual(fails("not-a-crebo"));
});

test("an address is lower case, and one that can't be one is refused", () => {
  expect(readEmail("J.Jansen@School.example")).toEqual(is("j.jansen@school.example"));
  expect(readEmail("jansen(at)school")).toEqual(fails("not-an-email"));
});

test("damaged letters and failed formulas are refused, not kept", () => {
  expect(readText("Jo\ufffdl")).toEqual(fails("unreadable"));
  for (const cell of ["#REF!", "#N/B", "#VERW!", "#NAAM?"])
    expect(readText(cell)).toEqual(fails("unreadable"));
  expect(readText("  van\u00a0 den\nBerg ")).toEqual(is("van den Berg"));
});

test("whatever is in a cell, no spreadsheet runs it, and reading it back gives what was there", () => {
  const cells = fc.oneof(
    fc.string(),
    fc.string().map((text) => `=${text}`),
    fc.constantFrom("=1+1", "+31612", "-5", "@SUM", "\tx", " =x", "＝x"),
  );
  fc.assert(
    fc.property(cells, (text) => {
      const safe = harmless(text);
      expect(safe).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
      if (!/^'|[\u0000-\u001f\ufffe\uffff\ud800-\udfff]/.test(text)) expect(unharmed(safe)).toBe(text);
    }),
  );
});
