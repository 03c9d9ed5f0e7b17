import { describe, expect, test } from "vitest";
import {
  mayAdoptTerms,
  mayNameWords,
  mayProposeTerms,
  mayReadTerm,
  mayWriteTerms,
} from "@/lib/glossary/policy";
import {
  codeFor,
  isFoundBy,
  type KeptTerm,
  stateOfTerm,
  type TermText,
  termsOver,
} from "@/lib/glossary/rules";
import { inlineTerms, shippedName } from "@/lib/glossary/starting/labels";
import starting from "@/lib/glossary/starting/terms.json";
import dutch from "@/messages/nl/words.json";
import { anActor } from "@/tests/support/actor";

const terms = starting as readonly TermText[];
const byCode = new Map(terms.map((term) => [term.code, term]));

describe("the terms that ship with the product", () => {
  test("[B1] have a code of their own, a meaning in both languages, and refer to terms that are there", () => {
    expect(byCode.size).toBe(terms.length);
    for (const { definition, englishDefinition, related, distinct } of terms) {
      expect(definition).toMatch(/\.$/);
      expect(englishDefinition).toMatch(/\.$/);
      for (const code of [...related, ...distinct]) expect(byCode.has(code), code).toBe(true);
    }
  });

  test("[B2] say of each other that they are not the same, both ways", () => {
    for (const { code, distinct } of terms)
      for (const other of distinct) expect(byCode.get(other)?.distinct, `${other}, ${code}`).toContain(code);
    expect(byCode.get("lob")?.distinct).toContain("studyCareerGuidance");
  });

  test("[B3] explain every word of the interface, by the same name", () => {
    for (const [code, word] of Object.entries(dutch))
      expect(byCode.get(code)?.name, code).toBe(word.singular);
  });

  test("[B1, B5] cover the glossary of the sector, and call every other name of a coach a synonym", () => {
    const names = terms.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(["SAB", "volgsysteem", "werkproces", "crebo", "mbo-niveau"]),
    );
    const others = ["SLB'er", "loopbaancoach", "loopbaanbegeleider", "mentor", "startcoach"];
    expect(byCode.get("coach")?.synonyms).toEqual(expect.arrayContaining(others));
  });

  test("[B1] stand under the button on every page that explains one", () => {
    for (const code of inlineTerms) expect(shippedName(code, "nl", {}), code).not.toBe(code);
    expect(
      shippedName("teamPlan", "nl", { teamPlan: { singular: "kompas", plural: "", article: "het" } }),
    ).toBe("kompas");
  });

  test("[B5] call no name of a term a synonym to avoid", () => {
    const names = new Set(terms.map(({ name }) => name.toLowerCase()));
    const synonyms = terms.flatMap((term) => term.synonyms);
    expect(synonyms.filter((synonym) => names.has(synonym.toLowerCase()))).toEqual([]);
    expect(new Set(synonyms).size).toBe(synonyms.length);
  });
});

describe("a term", () => {
  const text = { ...(terms[0] as TermText), code: "own", name: "kompasuur", synonyms: ["vragenuur"] };
  const kept: KeptTerm = {
    ...text,
    ...{ id: "t", version: 1, adoptedAt: null, retiredAt: null, owner: null, ownerId: null, source: null },
  };

  test("stands as it was shipped until the institution writes its own, which waits for the directie", () => {
    expect(stateOfTerm(null)).toBe("shipped");
    expect(stateOfTerm(kept)).toBe("concept");
    expect(stateOfTerm({ ...kept, adoptedAt: new Date() })).toBe("adopted");
    expect(stateOfTerm({ ...kept, adoptedAt: new Date(), retiredAt: new Date() })).toBe("retired");
    const over = termsOver([{ ...text, code: "lob" }], [{ ...kept, code: "lob", definition: "Anders." }]);
    expect(over).toMatchObject([{ code: "lob", definition: "Anders.", state: "concept" }]);
  });

  test("[B1] that ships later leaves alone what the institution wrote by the same name", () => {
    const shipped = { ...text, code: "kompasHour", name: "Kompasuur", definition: "Van ons." };
    expect(termsOver([shipped], [kept])).toMatchObject([{ code: "own", definition: text.definition }]);
    expect(termsOver([shipped], []).map(({ code }) => code)).toEqual(["kompasHour"]);
  });

  test("is found by its name, its synonyms and its meaning, whatever the accents", () => {
    const term = { ...text, label: "LOB-coördinator", state: "shipped", kept: null } as const;
    const all = { kind: null, state: null };
    expect(isFoundBy(term, { ...all, search: "coordinator" })).toBe(true);
    expect(isFoundBy(term, { ...all, search: "Vragenuur" })).toBe(true);
    expect(isFoundBy(term, { ...all, search: "iets anders" })).toBe(false);
    const retired = { ...term, state: "retired" } as const;
    expect(isFoundBy(retired, { ...all, search: "" })).toBe(false);
    expect(isFoundBy(retired, { ...all, search: "kompasuur" })).toBe(true);
  });

  test("gets a code that is free", () => {
    expect(codeFor("Loopbaan & één-op-één", new Set())).toBe("loopbaanEenOpEen");
    expect(codeFor("LOB", new Set(["lob", "lob2"]))).toBe("lob3");
    expect(codeFor("360°", new Set())).toBe("term360");
  });
});

describe("[6.4] who may what with the glossary", () => {
  const team = { id: "t", name: "Dier & Zorg" };
  const people = {
    coach: anActor({ teams: [team], isCoach: true }),
    lead: anActor({ ledTeams: [team], offices: new Set(["team-lead"]) }),
    hr: anActor({ offices: new Set(["hr"]) }),
    coordinator: anActor({ offices: new Set(["lob-coordinator"]) }),
    directorate: anActor({ offices: new Set(["directorate"]) }),
    admin: anActor({ offices: new Set(["admin"]) }),
    student: anActor({ kind: "student" }),
  } as const;
  const who = (may: (actor: ReturnType<typeof anActor>) => boolean) =>
    Object.entries(people).flatMap(([name, actor]) => (may(actor) ? [name] : []));

  test("HR and the coordinator write, the directie adopts, a leader proposes", () => {
    expect(who(mayWriteTerms)).toEqual(["hr", "coordinator"]);
    expect(who(mayAdoptTerms)).toEqual(["directorate"]);
    expect(who(mayProposeTerms)).toEqual(["lead"]);
  });

  test("a leader names for the own team, not for the institution", () => {
    expect(who((actor) => mayNameWords(actor, { teamId: null }))).toEqual(["hr", "coordinator"]);
    expect(who((actor) => mayNameWords(actor, { teamId: team.id }))).toEqual(["lead", "hr", "coordinator"]);
    expect(who((actor) => mayNameWords(actor, { teamId: "other" }))).toEqual(["hr", "coordinator"]);
  });

  test("a student reads what holds, not what is still being written", () => {
    expect(mayReadTerm(people.student, { state: "adopted" })).toBe(true);
    expect(mayReadTerm(people.student, { state: "concept" })).toBe(false);
    expect(mayReadTerm(people.coach, { state: "concept" })).toBe(true);
  });
});
