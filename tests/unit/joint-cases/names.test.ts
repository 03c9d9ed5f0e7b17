import { describe, expect, test } from "vitest";
import { mayBeTold, tellingWords } from "@/lib/joint-cases/names/rules";

const student = (
  givenName: string,
  familyName: string,
  infix: string | null = null,
  studentNumber = "x1",
) => ({
  name: { givenName, infix, familyName },
  studentNumber,
});
const known = [
  student("Zoë", "Yılmaz", null, "s4711"),
  student("Mei", "Jong", "de"),
  student("Ben", "De Smet"),
  student("Anne-Marie", "O'Brien"),
];
const found = (...texts: string[]) => tellingWords(texts, known);

describe("[W13] what tells who a case is about", () => {
  test("is a first or last name, whatever capitals and accents, as it was typed", () => {
    expect(found("Ik sprak ZOE gisteren.", "De moeder van Yilmaz belde")).toEqual(["ZOE", "Yilmaz"]);
    expect(found("Zoe\u0308 twijfelt")).toEqual(["Zoë"]);
    expect(found("met Anne, of O’Brien")).toEqual(["Anne", "Brien"]);
    expect(found("zoë en Zoe en ZOË")).toEqual(["ZOË"]);
  });

  test("is a whole word and no part of one", () => {
    expect(found("Zoeken naar meisjes in de jongerenraad")).toEqual([]);
  });

  test("is an ordinary word as well when a student is called so, and then it is named", () => {
    expect(found("In mei ging een jong iemand weg")).toEqual(["mei", "jong"]);
  });

  test("is a small word only with a capital, and no tussenvoegsel", () => {
    expect(found("Ik ben er nog niet uit met de vader")).toEqual([]);
    expect(found("Gisteren zei Ben dat De vader van Smet belde")).toEqual(["Ben", "Smet"]);
  });

  test("is a student number, any long number and any e-mail address", () => {
    expect(found("nummer S4711, bel 0612345678")).toEqual(["S4711", "0612345678"]);
    expect(found("mail naar iemand.anders@school.nl.")).toEqual(["iemand.anders@school.nl"]);
    expect(found("in 2026, om 14.30, met 12 anderen")).toEqual([]);
  });

  test("is refused with those words, and nothing else is", () => {
    expect(mayBeTold(["Zoë twijfelt"], known)).toEqual({ ok: false, refusal: "names", named: ["Zoë"] });
    expect(mayBeTold(["Een student twijfelt", ""], known)).toEqual({ ok: true });
  });
});
