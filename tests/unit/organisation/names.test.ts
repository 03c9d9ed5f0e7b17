import fc from "fast-check";
import { expect, test } from "vitest";
import { plain, searchWordsOf, sortKeyOf, splitName, splitSurname } from "@/lib/organisation/names/rules";

test("what is typed without accents finds what is written with them", () => {
  expect(plain("Özlem Yılmaz-Łukasz, Ngọc Søren")).toBe("ozlem yilmaz-lukasz, ngoc soren");
});

test("a name is cut into the words it is found by", () => {
  expect(searchWordsOf("Joël", "van 't", "Hout", "40100")).toEqual(["joel", "van", "t", "hout", "40100"]);
});

test("whatever is typed, a word once plain stays as it is", () => {
  fc.assert(fc.property(fc.string(), (text) => plain(plain(text)) === plain(text)));
});

test("people are sorted by surname, without tussenvoegsel and accents in front", () => {
  const names = [
    { givenName: "Yara", infix: "van der", familyName: "Berg" },
    { givenName: "Özlem", infix: null, familyName: "Çelik" },
    { givenName: "Anna", infix: null, familyName: "Bergen" },
    { givenName: "Bram", infix: null, familyName: "Berg" },
  ];
  const sorted = names.map(sortKeyOf).sort();
  expect(sorted).toEqual(["berg, bram", "berg, yara van der", "bergen, anna", "celik, ozlem"]);
});

test.each([
  ["de Vries", "de", "Vries"],
  ["van 't Hout", "van 't", "Hout"],
  ["d'Hondt", "d'", "Hondt"],
  ["van den Berg-de Boer", "van den", "Berg-de Boer"],
  ["El Amrani", null, "El Amrani"],
  ["De Smet", null, "De Smet"],
  ["de", null, "de"],
])("the tussenvoegsel of %s is found", (text, infix, familyName) => {
  expect(splitSurname(text)).toEqual({ infix, familyName });
});

test.each([
  ["Berg, Anna van der", "Anna", "van der", "Berg"],
  ["van der Berg, Anna Maria", "Anna Maria", "van der", "Berg"],
  ["Anna van der Berg", "Anna", "van der", "Berg"],
  ["Anna Maria Jansen", "Anna Maria", null, "Jansen"],
])("a whole name in one cell is read: %s", (text, givenName, infix, familyName) => {
  expect(splitName(text)).toEqual({ givenName, infix, familyName });
});

test("one word is no whole name", () => {
  expect(splitName("Jansen")).toBeNull();
});
