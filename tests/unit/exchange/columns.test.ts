import { expect, test } from "vitest";
import { findHeader, headerKey, lacksOf, matchColumns } from "@/lib/exchange/columns/rules";
import { importKinds, knownColumns } from "@/lib/exchange/columns/schema";

const matched = (...args: Parameters<typeof matchColumns>) =>
  Object.fromEntries(matchColumns(...args).map(({ header, field }) => [header, field]));

test("columns are known by their Dutch names, whatever their capitals, accents and signs", () => {
  expect(
    matched("staff", ["MEDEWERKER", "Roep-naam", "E-mail (werk)", "fte_percentage", "Soort dienstverband"]),
  ).toEqual({
    MEDEWERKER: "number",
    "Roep-naam": "givenName",
    "E-mail (werk)": "email",
    fte_percentage: "ftePercentage",
    "Soort dienstverband": "contract",
  });
});

test("a birth date is no field of ours: its column is left alone", () => {
  for (const kind of importKinds)
    expect(matched(kind, ["Geboortedatum", "BSN", "Geslacht"])).toEqual({
      Geboortedatum: null,
      BSN: null,
      Geslacht: null,
    });
});

test("of two columns that could fill a field the likeliest does, and the other is left alone", () => {
  expect(matched("students", ["Voornamen", "Roepnaam", "Studentnummer"])).toEqual({
    Voornamen: null,
    Roepnaam: "givenName",
    Studentnummer: "number",
  });
});

test("what somebody matched by hand goes before what we think, also when it is to be left alone", () => {
  const remembered = new Map([
    [headerKey("Kolom X"), "number"],
    [headerKey("Roepnaam"), ""],
  ]);
  expect(matched("staff", ["Medewerker", "Kolom X", "Roepnaam"], remembered)).toEqual({
    Medewerker: null,
    "Kolom X": "number",
    Roepnaam: null,
  });
});

test("the header is the row with the most known names, below a title and empty rows", () => {
  const rows = [
    { number: 1, cells: ["Medewerkers per team"] },
    { number: 2, cells: [""] },
    { number: 4, cells: ["Medewerker", "Roepnaam", "Achternaam"] },
    { number: 5, cells: ["40100", "Joël", "Postma"] },
  ];
  expect(findHeader("staff", rows)?.number).toBe(4);
});

test("without a known name the first row with words is the header, so that it can be matched by hand", () => {
  expect(
    findHeader("staff", [
      { number: 1, cells: [""] },
      { number: 2, cells: ["foo", "bar"] },
    ])?.number,
  ).toBe(2);
});

test("what a file can't do without is named, either of two where either will do", () => {
  expect(lacksOf("students", matchColumns("students", ["Roepnaam"]))).toEqual([
    ["number"],
    ["familyName", "fullName"],
    ["crebo", "programme"],
  ]);
  expect(lacksOf("students", matchColumns("students", ["Studentnummer", "Naam", "Crebo"]))).toEqual([]);
});

test("within a kind no name is known for two fields with equal weight", () => {
  for (const kind of importKinds) {
    const first = Object.entries(knownColumns[kind]).map(([field, { names }]) => [
      headerKey(names.split(", ")[0] ?? ""),
      field,
    ]);
    expect(new Set(first.map(([name]) => name)).size).toBe(first.length);
  }
});
