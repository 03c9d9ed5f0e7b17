import { describe, expect, test } from "vitest";
import {
  type AdoptedStatement,
  isAhead,
  mayBeAdopted,
  mayBeConfirmed,
  type Statement,
  wordsOfStatement,
} from "@/lib/cycle/statement/rules";
import { writeInput } from "@/lib/cycle/statement/schema";
import { problemsOf } from "@/lib/platform/problems";

const text = { body: "Iedereen een gesprek", document: { title: "Regeling", address: "" } };
const adoptedBy = { givenName: "Ada", infix: null, familyName: "Bos" };

function adopted(changes: Partial<AdoptedStatement> = {}): AdoptedStatement {
  return { ...text, id: "v", number: 1, adoptedAt: new Date(), adoptedBy, statementVersion: 1, ...changes };
}

function aStatement(changes: Partial<Statement> = {}): Statement {
  return { ...text, version: 1, versions: [], ...changes };
}

describe("[H12] what is agreed with who leads", () => {
  test("is ahead once something was written that is not adopted", () => {
    expect(isAhead(aStatement({ version: 0, body: "" }))).toBe(false);
    expect(isAhead(aStatement())).toBe(true);
    expect(isAhead(aStatement({ versions: [adopted()] }))).toBe(false);
    expect(isAhead(aStatement({ version: 2, versions: [adopted()] }))).toBe(true);
  });

  test("is adopted once it says something, and once for each text", () => {
    expect(mayBeAdopted(aStatement()).ok).toBe(true);
    expect(mayBeAdopted(aStatement({ version: 0, body: "" }))).toMatchObject({ refusal: "not-whole" });
    expect(mayBeAdopted(aStatement({ versions: [adopted()] }))).toMatchObject({ refusal: "nothing-new" });
  });

  test("the same words written again are nothing new, another document is", () => {
    const again = aStatement({ version: 2, versions: [adopted()] });
    expect(mayBeAdopted(again)).toMatchObject({ refusal: "nothing-new" });
    const moved = { ...again, document: { title: "Regeling", address: "https://school.example" } };
    expect(mayBeAdopted(moved).ok).toBe(true);
  });

  test("a leader says to know what holds, and no version before it", () => {
    const versions = [adopted(), adopted({ number: 2 })];
    expect(mayBeConfirmed({ versions }, 2).ok).toBe(true);
    expect(mayBeConfirmed({ versions }, 1)).toMatchObject({ refusal: "newer-version" });
    expect(mayBeConfirmed({ versions: [] }, 1).ok).toBe(false);
  });

  test("says something, and names the document it links", () => {
    const said = { about: "leaders", ...wordsOfStatement(text) };
    expect(writeInput.parse(said)).toEqual(text);
    const problems = (typed: object) => {
      const read = writeInput.safeParse({ ...said, ...typed });
      return read.success ? {} : problemsOf(read.error);
    };
    expect(problems({ body: " " })).toEqual({ body: ["required"] });
    expect(problems({ documentTitle: "", documentAddress: "https://a.nl" })).toEqual({
      documentTitle: ["required"],
    });
    expect(problems({ documentAddress: "javascript:alert(1)" })).toEqual({
      documentAddress: ["not-an-address"],
    });
  });
});
