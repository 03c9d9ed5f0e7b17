import { z } from "zod";
import type { InstitutionGoal, InstitutionText } from "@/lib/plans/institution/rules";

const goals = z.array(z.object({ title: z.string(), sign: z.string().default("") }));

const text = z.object({
  fromYear: z.number(),
  untilYear: z.number(),
  ambition: z.string(),
  document: z.object({ title: z.string(), address: z.string() }).default({ title: "", address: "" }),
  goals,
});

/** Reads kept goals. Throws when they are none. */
export function readGoals(kept: unknown): readonly InstitutionGoal[] {
  return goals.parse(kept);
}

/** Reads an adopted text. Throws when it is none. */
export function readText(kept: unknown): InstitutionText {
  return text.parse(kept);
}

/** The text as it is kept with its adoption. */
export function writeText(plan: InstitutionText): z.output<typeof text> {
  return text.parse(plan);
}
