import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type AdoptedText,
  adoptedTexts,
  changesBetween,
  inForce,
  type InstitutionPlan,
  isAhead,
  mayBeAdopted,
  mayBeDropped,
  mayBeStarted,
  standingOf,
  textToRead,
  wordsOfText,
  yearsToEnd,
} from "@/lib/plans/institution/rules";
import { planQuery, writeInput } from "@/lib/plans/institution/schema";

const text = {
  fromYear: 2026,
  untilYear: 2028,
  ambition: "Elke student een goed gesprek",
  document: { title: "Visie", address: "https://school.example/visie" },
  goals: [{ title: "Goede gesprekken", sign: "Studenten zeggen het" }],
};
const adoptedBy = { givenName: "Ada", infix: null, familyName: "Bos" };

function adopted(changes: Partial<AdoptedText> = {}): AdoptedText {
  return { ...text, number: 1, adoptedOn: "2026-09-01", adoptedBy, planVersion: 1, ...changes };
}

function aPlan(changes: Partial<InstitutionPlan> = {}): InstitutionPlan {
  return { ...text, id: "a", version: 1, versions: [], ...changes };
}

describe("[F6] the plan of the institution", () => {
  test("begins next year at the latest, and six years back at the earliest", () => {
    expect(mayBeStarted(2027, 2026).ok).toBe(true);
    expect(mayBeStarted(2021, 2026).ok).toBe(true);
    expect(mayBeStarted(2028, 2026)).toMatchObject({ refusal: "wrong-year" });
    expect(yearsToEnd(2026)).toEqual([2026, 2027, 2028, 2029, 2030, 2031]);
  });

  test("is adopted when it says where to and has a goal, once for each text, on a day that was", () => {
    expect(mayBeAdopted(aPlan(), "2026-09-01", "2026-09-01").ok).toBe(true);
    expect(mayBeAdopted(aPlan({ goals: [] }), "2026-09-01", "2026-09-01")).toMatchObject({
      refusal: "not-whole",
    });
    expect(mayBeAdopted(aPlan({ ambition: "" }), "2026-09-01", "2026-09-01").ok).toBe(false);
    expect(mayBeAdopted(aPlan(), "2026-09-02", "2026-09-01")).toMatchObject({ refusal: "not-yet" });
    const again = aPlan({ versions: [adopted()] });
    expect(mayBeAdopted(again, "2026-09-01", "2026-09-01")).toMatchObject({ refusal: "nothing-new" });
    const ahead = aPlan({ version: 2, versions: [adopted()] });
    expect(mayBeAdopted(ahead, "2026-08-31", "2026-10-01")).toMatchObject({ refusal: "before-last" });
    expect([isAhead(again), isAhead(ahead), isAhead(aPlan())]).toEqual([false, true, true]);
  });

  test("is thrown away only as long as nobody was held to it", () => {
    expect(mayBeDropped(aPlan()).ok).toBe(true);
    expect(mayBeDropped(aPlan({ versions: [adopted()] })).ok).toBe(false);
  });

  test("holds in the years it was adopted for, the one that began last where two do, and never a working text", () => {
    const first = aPlan({ versions: [adopted({ fromYear: 2024, untilYear: 2027 })] });
    const next = aPlan({ id: "b", versions: [adopted({ fromYear: 2026, untilYear: 2026 })] });
    const concept = aPlan({ id: "c", fromYear: 2027 });
    const plans = [first, next, concept];
    expect([2023, 2024, 2026, 2027, 2028].map((year) => inForce(plans, year)?.plan.id)).toEqual([
      undefined,
      "a",
      "b",
      "a",
      undefined,
    ]);
    const reworded = aPlan({ versions: [adopted(), adopted({ number: 2 })], ambition: "Later" });
    expect(inForce([reworded], 2026)?.text).toMatchObject({ number: 2, ambition: text.ambition });
  });
});

describe("[F6] every text that was adopted can be read", () => {
  const first = adopted({ fromYear: 2024, untilYear: 2027, planVersion: 2 });
  const second = { ...first, number: 2, planVersion: 3 };
  const successor = adopted({ fromYear: 2026, untilYear: 2027 });
  const coming = adopted({ fromYear: 2028, untilYear: 2029 });
  const plans = [
    aPlan({ id: "d", fromYear: 2029 }),
    aPlan({ id: "c", fromYear: 2028, versions: [coming] }),
    aPlan({ id: "b", fromYear: 2026, versions: [successor] }),
    aPlan({ id: "a", fromYear: 2024, versions: [first, second] }),
  ];

  test("before it holds and after another took its place, the plan that begins last first", () => {
    expect(adoptedTexts(plans)).toEqual([coming, successor, second, first]);
    const asked = ({ fromYear, number }: AdoptedText) => textToRead(plans, 2026, { fromYear, number });
    expect([coming, successor, second, first].map(asked)).toEqual([coming, successor, second, first]);
    const standings = (year: number) => adoptedTexts(plans).map((text) => standingOf(plans, text, year));
    expect(standings(2026)).toEqual(["coming", "holds", "held", "held"]);
    expect(standings(2028)).toEqual(["holds", "held", "held", "held"]);
    expect(standings(2024)).toEqual(["coming", "coming", "holds", "held"]);
  });

  test("and who asks for none reads what holds, else what comes first", () => {
    const none = { fromYear: null, number: null };
    const read = (year: number) => textToRead(plans, year, none);
    expect([read(2025), read(2026), read(2023), read(2030)]).toEqual([second, successor, second, null]);
    expect(textToRead(plans, 2026, { fromYear: 2029, number: 1 })).toBe(successor);
    expect(planQuery.parse({ vanaf: "2028", versie: "1" })).toEqual({ fromYear: 2028, number: 1 });
    expect([{}, { vanaf: "", versie: "x" }].map((said) => planQuery.parse(said))).toEqual([none, none]);
  });
});

test("[G11] what a version changed is told goal by goal, and nothing where nothing did", () => {
  expect(changesBetween(text, text)).toEqual({
    ...{ added: [], dropped: [], reworded: [] },
    ...{ ambition: null, untilYear: null, document: null },
  });
  const after = {
    ...text,
    untilYear: 2029,
    goals: [
      { title: "Goede gesprekken", sign: "Anders" },
      { title: "Samen met bedrijven", sign: "" },
    ],
  };
  const changes = changesBetween({ ...text, goals: [...text.goals, { title: "Weg", sign: "" }] }, after);
  expect(changes.added.map(({ title }) => title)).toEqual(["Samen met bedrijven"]);
  expect(changes.dropped.map(({ title }) => title)).toEqual(["Weg"]);
  expect(changes.reworded.map(({ title }) => title)).toEqual(["Goede gesprekken"]);
  expect(changes.untilYear).toBe(2028);
});

test("[F6] [Z10] what the form shows is what it sends back", () => {
  const planId = "0197a1b2-0000-7000-8000-000000000000";
  const word = fc
    .string({ minLength: 1, maxLength: 20 })
    .filter((said) => said.trim() === said && said !== "");
  const goal = fc.record({ title: word, sign: fc.oneof(fc.constant(""), word) });
  fc.assert(
    fc.property(fc.array(goal, { maxLength: 6 }), (goals) => {
      const sent = writeInput.parse({ planId, ...wordsOfText({ ...text, goals }) });
      const { untilYear, ambition, document } = text;
      expect(sent).toEqual({ planId, untilYear, ambition, document, goals });
    }),
  );
  const at = (documentAddress: string, documentTitle = "Visie") =>
    writeInput
      .safeParse({ planId, untilYear: 2026, ambition: "", documentTitle, documentAddress })
      .error?.issues.map(({ path, message }) => [path[0], message]);
  expect(at("https://school.example/a b")).toBeUndefined();
  for (const address of ["javascript:alert(1)", "http://school.example", "school.example"])
    expect(at(address)).toEqual([["documentAddress", "not-an-address"]]);
  expect(at("https://school.example", "")).toEqual([["documentTitle", "required"]]);
  const without = writeInput.safeParse({ planId, untilYear: 2026, ambition: "", sign2: "Te merken" });
  expect(without.error?.issues[0]?.path).toEqual(["goal2"]);
});
