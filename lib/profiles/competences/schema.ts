import { z } from "zod";
import { careerCompetences, categories } from "@/lib/profiles/competences/rules";
import { line, text } from "@/lib/profiles/schema";

export const addCompetenceInput = z.strictObject({
  name: line(80),
  description: line(600),
  /** Signs to watch for, one a line. */
  indicators: text(1500),
  category: z.enum(categories, "choose"),
  careerCompetence: z.enum(["", ...careerCompetences]),
});

export const changeCompetenceInput = addCompetenceInput.extend({ competenceId: z.uuid() });

export const removeCompetenceInput = z.strictObject({ competenceId: z.uuid() });

export const addLevelInput = z.strictObject({ name: line(60), description: line(600) });

export const changeLevelInput = addLevelInput.extend({ levelId: z.uuid() });

export const removeLevelInput = z.strictObject({ levelId: z.uuid() });

export type CompetenceInput = z.output<typeof addCompetenceInput>;
export type LevelInput = z.output<typeof addLevelInput>;
