import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Confirmed,
  isFinal,
  lastDayToObject,
  mayBeConfirmedTogether,
  mayBeObjectedTo,
  mayBeSigned,
} from "@/lib/conversations/confirmations/rules";
import { studentPreparationIn } from "@/lib/conversations/dialogue/preparations/rules";
import {
  cardsFor,
  competencesFor,
  fittingOf,
  mostCards,
  noSet,
  pocketOf,
  questionOfOwn,
  shippedCards,
  templateOf,
  templates,
  themeOf,
  timerLengths,
  topicsFor,
} from "@/lib/conversations/dialogue/rules";
import {
  keepsMinimum,
  lacksIn,
  mostPerCompetence,
  mostPerTemplate,
  usualMinimum,
} from "@/lib/conversations/dialogue/minimum/rules";
import { stageOf } from "@/lib/conversations/guests/rules";
import { careerCompetences } from "@/lib/conversations/rules";

const now = new Date("2026-11-23T09:00:00Z");

describe("which template a talk has", () => {
  const progress = { kind: "progress", place: "school", studyYear: 1, sequence: 1 } as const;

  test.each([
    ["[O3] the first talk of the first year", progress, "first-year-first"],
    ["[O4] the second talk of the first year", { ...progress, sequence: 2 }, "first-year-second"],
    ["a third talk of the first year", { ...progress, sequence: 3 }, "general"],
    ["[O5] any talk of a later year", { ...progress, studyYear: 3, sequence: 2 }, "upper-years"],
    ["[O7] a talk at the placement, whatever the year", { ...progress, place: "placement" }, "placement"],
    ["[R5] a talk about growing", { ...progress, kind: "growth-meter" }, "growth-meter"],
    ["a talk of three", { ...progress, kind: "trialogue" }, "placement"],
    ["a talk with who is not enrolled", { ...progress, studyYear: null }, "general"],
  ] as const)("%s", (_what, occasion, template) => {
    expect(templateOf(occasion)).toBe(template);
  });
});

describe("question cards", () => {
  test("[O13] there are three for each career competence", () => {
    for (const competence of careerCompetences)
      expect(shippedCards.filter((card) => themeOf(card) === competence)).toHaveLength(3);
  });

  test("[M3] [S4] whatever a team leaves out, a template that keeps a career card fills no more than a pocket card", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...templates),
        fc.subarray([...shippedCards]),
        fc.array(fc.string({ minLength: 1 }), { maxLength: 6 }),
        (template, leftOut, questions) => {
          const set = { questions, leftOut };
          const cards = cardsFor(template, set);
          expect(new Set(cards).size).toBe(cards.length);
          expect(cards.some((card) => leftOut.some((one) => one === card))).toBe(false);
          expect(pocketOf(template, set, []).length).toBeLessThanOrEqual(mostCards);
          if (keepsMinimum(leftOut, usualMinimum).ok) expect(competencesFor(cards).length).toBeGreaterThan(0);
        },
      ),
    );
    expect(keepsMinimum([], usualMinimum).ok).toBe(true);
    expect(keepsMinimum(["qualities-1", "motives-1", "exploration-1"], usualMinimum).ok).toBe(false);
  });

  test("[O13] an institution asks more: so many of a competence, and cards by themselves", () => {
    const minimum = {
      ...usualMinimum,
      perTemplate: 2,
      perCompetence: { ...usualMinimum.perCompetence, networking: 2 },
      cards: ["growth-1" as const],
    };
    expect(lacksIn([], minimum)).toEqual([]);
    const leftOut = ["networking-1", "networking-2", "growth-1", "motives-1", "qualities-1"] as const;
    expect(lacksIn(leftOut, minimum)).toEqual([
      { of: "template", template: "first-year-first", count: 1 },
      { of: "competence", competence: "networking", count: 1 },
      { of: "card", card: "growth-1", count: 1 },
    ]);
  });

  test("[O13] whatever an institution may ask, all cards of the product have it, and what is put back is enough", () => {
    const numbers = fc.record({
      perTemplate: fc.integer({ min: 1, max: mostPerTemplate }),
      ...Object.fromEntries(
        careerCompetences.map((one) => [one, fc.integer({ min: 0, max: mostPerCompetence })]),
      ),
    });
    const asked = fc.tuple(numbers, fc.subarray([...shippedCards]), fc.subarray([...shippedCards]));
    fc.assert(
      fc.property(asked, ([{ perTemplate, ...perCompetence }, cards, leftOut]) => {
        const minimum = { number: 1, perTemplate, perCompetence: perCompetence as never, cards };
        expect(lacksIn([], minimum)).toEqual([]);
        const lacks = lacksIn(leftOut, minimum);
        expect(keepsMinimum(leftOut, minimum).ok).toBe(lacks.length === 0);
        // Who leaves out less is never short of more.
        expect(lacksIn(leftOut.slice(1), minimum).length).toBeLessThanOrEqual(lacks.length);
      }),
    );
  });

  test("[S4] on a pocket card the student's question comes first, and of the coach's as many follow as there is room for", () => {
    const pocket = ["motives-1", "motives-2", "steering-1", "own-1", "results-1"] as const;
    const card = (brought: Parameters<typeof fittingOf>[1]) => fittingOf(pocket, brought);
    expect(card(null)).toEqual({ on: pocket, off: [] });
    expect(card({ ownQuestion: "", card: null })).toEqual({ on: pocket, off: [] });
    expect(card({ ownQuestion: "Past dit bij mij?", card: null })).toEqual({
      ...{ on: pocket.slice(0, 4), off: ["results-1"] },
    });
    expect(card({ ownQuestion: "", card: "growth-1" }).off).toEqual(["results-1"]);
    expect(card({ ownQuestion: "", card: "motives-2" })).toEqual({
      ...{ on: ["motives-1", "steering-1", "own-1", "results-1"], off: [] },
    });
    const both = card({ ownQuestion: "Past dit bij mij?", card: "motives-2" });
    expect([...both.on, ...both.off]).toEqual(pocket);
  });

  test("[S4] time can be kept for what was planned too, each length once", () => {
    expect(timerLengths(null)).toEqual([10, 15, 20]);
    expect(timerLengths(15)).toEqual([10, 15, 20]);
    expect(timerLengths(45)).toEqual([10, 15, 20, 45]);
    expect(timerLengths(5)).toEqual([5, 10, 15, 20]);
  });

  test("a team's own card asks what the team wrote", () => {
    const set = { ...noSet, questions: ["Waar ben je trots op?"] };
    expect(questionOfOwn(set, "own-1")).toBe("Waar ben je trots op?");
    expect(questionOfOwn(set, "motives-1")).toBeNull();
  });

  test("[O2] [S5] what a talk was about starts from its cards", () => {
    expect(topicsFor(["experience-1", "experience-2", "motives-1", "own-1"])).toEqual([
      "placement",
      "career",
    ]);
    expect(competencesFor(["experience-1", "motives-1", "own-1"])).toEqual(["motives"]);
  });
});

test("[O8] of a preparation only what belongs there comes back", () => {
  expect(studentPreparationIn({ card: "motives-9", wentWell: "Stage", other: "a" })).toEqual({
    ...{ card: null, ownQuestion: "", wentWell: "Stage", talkAbout: "" },
  });
});

describe("[S5] confirming together", () => {
  const talk = (more: Partial<Confirmed> = {}): Confirmed => ({
    ...{ plannedFor: null, heldOn: "2026-11-20", isCancelled: false, isConfirmed: false },
    ...{ confirmedAt: null, confirmedHow: null, isObjected: false },
    firstSignInAt: new Date("2026-09-01T08:00:00Z"),
    ...more,
  });
  const together = (confirmedAt: string) =>
    talk({ isConfirmed: true, confirmedHow: "shared-screen", confirmedAt: new Date(confirmedAt) });

  test("can be objected to until a week later, the last day counted", () => {
    expect(lastDayToObject(together("2026-11-16T22:00:00Z"))).toBe("2026-11-23");
    expect(mayBeObjectedTo(together("2026-11-16T22:00:00Z"), now).ok).toBe(true);
    expect(mayBeObjectedTo(together("2026-11-15T22:00:00Z"), now)).toMatchObject({
      refusal: "too-late-to-object",
    });
    expect(mayBeObjectedTo(talk(), now)).toMatchObject({ refusal: "not-together" });
  });

  test("is not final before the student had a week on their own account, so never for who never signs in", () => {
    const talk = together("2026-11-02T10:00:00Z");
    const since = (day: string | null) => ({ ...talk, firstSignInAt: day === null ? null : new Date(day) });
    expect(isFinal(talk, "2026-11-23")).toBe(true);
    expect(lastDayToObject(since("2026-11-16T09:00:00Z"))).toBe("2026-11-23");
    expect(isFinal(since("2026-11-16T09:00:00Z"), "2026-11-23")).toBe(false);
    expect(isFinal(since("2026-11-16T09:00:00Z"), "2026-11-24")).toBe(true);
    expect(lastDayToObject(since(null))).toBeNull();
    expect(isFinal(since(null), "2027-11-23")).toBe(false);
    expect(mayBeObjectedTo(since(null), now).ok).toBe(true);
    expect(stageOf({ ...since(null), heldOn: "2026-11-02" }, "2027-11-23")).toBe("waiting");
  });

  test("is for who did not object before, and can be signed for on one's own", () => {
    expect(mayBeConfirmedTogether(talk(), now).ok).toBe(true);
    expect(mayBeConfirmedTogether(talk({ isObjected: true }), now)).toMatchObject({
      refusal: "objected-before",
    });
    expect(mayBeSigned(together("2026-11-20T10:00:00Z"), now).ok).toBe(true);
    const alone = talk({ isConfirmed: true, confirmedHow: "own-account", confirmedAt: now });
    expect(mayBeSigned(alone, now)).toMatchObject({ refusal: "already-confirmed" });
  });
});
