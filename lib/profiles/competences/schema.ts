import { z } from "zod";
import { careerCompetences, categories } from "@/lib/profiles/competences/rules";
import { longest } from "@/lib/profiles/frameworks/rules";
import { line, text } from "@/lib/profiles/schema";

const words = z.strictObject({
  name: line(longest.name),
  description: line(longest.description),
  /** Signs to watch for, one a line. */
  indicators: text(longest.indicators),
  category: z.enum(categories, "choose"),
  careerCompetence: z.enum(["", ...careerCompetences]),
});

export const addCompetenceInput = words.extend({
  /** Empty is the institution's own framework. */
  frameworkId: z.union([z.literal(""), z.uuid()]).default(""),
  parentId: z.union([z.literal(""), z.uuid()]).default(""),
});

export const changeCompetenceInput = words.extend({ competenceId: z.uuid() });

export const removeCompetenceInput = z.strictObject({ competenceId: z.uuid() });

export const addLevelInput = z.strictObject({ name: line(60), description: line(600) });

export const changeLevelInput = addLevelInput.extend({ levelId: z.uuid() });

export const removeLevelInput = z.strictObject({ levelId: z.uuid() });

export type CompetenceInput = z.output<typeof words>;
export type LevelInput = z.output<typeof addLevelInput>;
