import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const sources = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.startsWith("platform/prisma/"))
    .map((file) => ({ path: `${folder}/${file}`, text: readFileSync(`${folder}/${file}`, "utf8") }));

/** Tables and models of somebody's development: plans, talks, scans, profiles, visits. */
const development =
  /\b(from|join|into|update)\s+(team_plans?|plan_\w+|personal_\w+|conversations?|conversation_\w+|agreements|scan_\w+|external_\w+|staff_profile_parts|\w*visits?|\w*visit_\w+)\b|\btx\.(teamPlan|plan|personal|conversation|agreement|scan|external|staffProfile|visit|lessonVisit)\w*\./;
const appraisal = /\b(from|join|into|update)\s+appraisal\w*\b|\btx\.appraisal\w*\./;

describe("[H4] the wall round appraisals", () => {
  test("no statement of appraisals asks anything of somebody's development", () => {
    const crossing = sources("lib/appraisals").filter(({ text }) => development.test(text));
    expect(crossing.map(({ path }) => path)).toEqual([]);
  });

  test("no statement outside appraisals asks anything of appraisals", () => {
    const crossing = sources("lib").filter(
      ({ path, text }) => !path.startsWith("lib/appraisals/") && appraisal.test(text),
    );
    expect(crossing.map(({ path }) => path)).toEqual([]);
  });

  test("both tests know a crossing when they see one", () => {
    expect(development.test("select 1 from conversations c")).toBe(true);
    expect(development.test("await tx.scanRound.findFirst()")).toBe(true);
    expect(appraisal.test("join appraisal_texts x on true")).toBe(true);
  });
});
