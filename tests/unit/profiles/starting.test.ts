import { describe, expect, it } from "vitest";
import { hintsOn, isBlocking } from "@/lib/profiles/checks/rules";
import { mostCriteria } from "@/lib/profiles/criteria/rules";
import { addCriterionInput } from "@/lib/profiles/criteria/schema";
import { phases, settings } from "@/lib/profiles/rules";
import { readStartingCriteria, readStartingMaterial, readStartingSets } from "@/lib/profiles/starting/schema";

describe("the starting material", () => {
  const { roles, competences, levels } = readStartingMaterial();

  it("[C14] has the roles the institutions named, each with tasks and competences", () => {
    expect(roles.map(({ code }) => code)).toEqual([
      "directorate",
      "team-lead",
      "subject-teacher",
      "career-teacher",
      "coach",
      "placement-supervisor",
      "second-line-adviser",
      "support-staff",
    ]);
    for (const role of roles) expect(role.tasks.length).toBeGreaterThan(1);
  });

  it("[C4, C5] say of every task when and where, and cover a student's career from intake to after", () => {
    const tasks = roles.flatMap(({ tasks: all }) => all);
    expect(tasks.filter(([, moment]) => moment === "")).toEqual([]);
    expect(new Set(tasks.flatMap(([, , , phase]) => phase ?? []))).toEqual(new Set(phases));
    expect(new Set(tasks.map(([, , setting]) => setting))).toEqual(new Set(settings));
  });

  it("[C27] asks only competences and levels that it brings along", () => {
    const known = new Set(competences.map(({ code }) => code));
    const steps = new Set(levels.map(({ code }) => code));
    for (const role of roles) {
      for (const [competence, level] of Object.entries(role.competences)) {
        expect(known).toContain(competence);
        expect(steps).toContain(level);
      }
    }
    expect([...steps]).toEqual(["basic", "competent"]);
  });

  it("[C26] every role asks something of LOB and coaching, and could be published", () => {
    const byCode = new Map(competences.map((competence) => [competence.code, competence]));
    for (const { line, description, tasks, competences: asked } of roles) {
      const hints = hintsOn({
        line,
        description,
        tasks: tasks.map(([, moment, setting]) => ({ moment, setting })),
        competences: Object.keys(asked).map((code) => {
          const { category = "", indicators = [] } = byCode.get(code) ?? {};
          return { category, indicators: indicators.join("\n") };
        }),
      });
      expect(hints.filter((hint) => hint === "no-career-guidance" || isBlocking(hint))).toEqual([]);
    }
  });
});

describe("a framework that somebody else published", () => {
  const sets = new Map(readStartingSets().map((set) => [set.code, set]));

  it("[C9, C25] lies ready with its source and its places, and not a word of its text", () => {
    for (const code of ["raamwerk-lob", "lob-taken", "kwalificatiedossier-docent", "sbl", "vo-raad"]) {
      const set = sets.get(code);
      expect(set?.source, code).not.toBe("");
      expect(set?.competences.flatMap(({ indicators }) => indicators)).toEqual([]);
    }
    expect(sets.get("sbl")?.name).toContain("historisch");
    expect(sets.get("kwalificatiedossier-docent")?.competences).toHaveLength(6);
    expect(sets.get("lob-taken")?.competences).toHaveLength(4);
  });
});

describe("what schools said that somebody needs", () => {
  it("[E7, C34] names trainings and knowing the field, each with who said so, and fits what a concept takes", () => {
    const criteria = readStartingCriteria();
    expect(new Set(criteria.map(({ kind }) => kind))).toEqual(
      new Set(["training", "experience", "agreement"]),
    );
    expect(criteria.find(({ code }) => code === "practice")?.words).toMatch(/docentenstage.*bedrijven/);
    expect(criteria.filter(({ source }) => source === "")).toEqual([]);
    const roleId = "01a2062e-381f-7408-adaa-980f123dff23";
    for (const { words, kind } of criteria) {
      const sent = { roleId, words, kind, withinMonths: "" };
      expect(addCriterionInput.safeParse(sent).success).toBe(true);
    }
    expect(new Set(criteria.map(({ words }) => words)).size).toBe(criteria.length);
    expect(criteria.length).toBeLessThanOrEqual(mostCriteria);
  });
});
