import { describe, expect, it } from "vitest";
import { hintsOn, isBlocking, type ProfileContent } from "@/lib/profiles/checks/rules";

const complete: ProfileContent = {
  line: "first",
  description: "Voert gesprekken.",
  tasks: [{ moment: "elke periode", setting: "both" }],
  competences: [{ category: "career-guidance", indicators: "Luistert" }],
};

describe("tips on a profile", () => {
  it("are silent on a complete one", () => {
    expect(hintsOn(complete)).toEqual([]);
  });

  const cases = [
    ["no-description", { description: " " }],
    ["no-tasks", { tasks: [] }],
    ["no-career-guidance", { competences: [{ category: "people", indicators: "Luistert" }] }],
    ["no-career-guidance", { competences: [] }],
    ["no-moment", { tasks: [{ moment: null, setting: "both" }] }],
    ["no-placement", { tasks: [{ moment: "elke periode", setting: "school" }] }],
    ["no-indicators", { competences: [{ category: "career-guidance", indicators: "" }] }],
  ] as const;

  it.each(cases)("[C26] say %s", (hint, change) => {
    expect(hintsOn({ ...complete, ...change })).toEqual([hint]);
  });

  it("[C26] a missing section LOB & coaching warns, and does not block", () => {
    expect(isBlocking("no-career-guidance")).toBe(false);
    expect(isBlocking("no-tasks")).toBe(true);
  });
});
