import { describe, expect, it } from "vitest";
import { type ComparedProfile, differenceBetween, isEmptyDifference } from "@/lib/profiles/difference/rules";

const talk = {
  origin: "t1",
  what: "Gesprekken voeren",
  moment: "elke periode",
  setting: "school",
  phase: null,
} as const;
const visit = {
  origin: "t2",
  what: "Op stage bezoeken",
  moment: null,
  setting: "placement",
  phase: null,
} as const;
const listening = {
  id: "c1",
  name: "Luisteren",
  description: "Je luistert.",
  indicators: "Vat samen",
  levelName: "LOB-basis",
  levelDescription: "Doet mee.",
  upTo: null,
};

const before: ComparedProfile = {
  schoolYear: 2025,
  description: "Eerste aanspreekpunt.",
  tasks: [talk, visit],
  competences: [listening],
  criteria: [],
};

describe("the difference between two versions", () => {
  it("[C1] is empty between a version and its copy", () => {
    expect(isEmptyDifference(differenceBetween(before, { ...before, schoolYear: 2026 }))).toBe(true);
  });

  it("[C1] tells what was added, removed and reworded", () => {
    const reworded = { ...talk, what: "Voortgangsgesprekken voeren" };
    const added = { ...visit, origin: "t3" };
    const after = {
      ...before,
      description: "Spil in de begeleiding.",
      tasks: [added, reworded],
      competences: [
        { ...listening, levelName: "LOB-competent" },
        { ...listening, id: "c2" },
      ],
    };
    const difference = differenceBetween(before, after);
    expect(difference.tasks).toEqual({
      added: [added],
      removed: [visit],
      changed: [{ before: talk, after: reworded }],
    });
    expect(difference.competences.added.map(({ id }) => id)).toEqual(["c2"]);
    expect(difference.competences.changed).toHaveLength(1);
    expect(difference.description).toEqual({ before: before.description, after: after.description });
  });

  it("[C1] tells that a competence or its level was reworded in between", () => {
    for (const words of [{ description: "Je vat samen." }, { levelDescription: "Helpt." }]) {
      const after = { ...before, competences: [{ ...listening, ...words }] };
      expect(differenceBetween(before, after).competences.changed).toHaveLength(1);
    }
  });

  it("[C1] another order is no difference", () => {
    const turned = { ...before, tasks: before.tasks.toReversed() };
    expect(isEmptyDifference(differenceBetween(before, turned))).toBe(true);
  });
});
