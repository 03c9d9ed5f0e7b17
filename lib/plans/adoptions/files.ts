import { z } from "zod";
import { editionFrom } from "@/lib/platform/edition";
import { careerCompetences, type PlanText, progresses, wordsOf } from "@/lib/plans/rules";

/** How an adopted text is kept. Fields may be added with a default; what stands there keeps its meaning. */
const shape = z.object({
  ambition: z.string(),
  goals: z.array(
    z.object({
      id: z.string(),
      version: z.number(),
      title: z.string(),
      goingWell: z.string(),
      couldImprove: z.string(),
      contributesTo: z.string().nullable().default(null),
      competences: z.array(z.enum(careerCompetences)).default([]),
      actions: z.array(
        z.object({
          id: z.string(),
          version: z.number(),
          what: z.string(),
          successSign: z.string(),
          needs: z.string().nullable().default(null),
          funding: z.string().default(""),
          dueOn: z.string(),
          progress: z.enum(progresses),
          owners: z.array(z.object({ id: z.string(), name: z.string(), initials: z.string() })),
        }),
      ),
    }),
  ),
});

/** Reads a kept text. Throws when it is none. */
export function readSnapshot(kept: unknown): PlanText {
  return shape.parse(kept);
}

/** The text of a plan as it is kept with its adoption; names stay as they were that day. */
export function writeSnapshot({ ambition, goals }: PlanText): PlanText {
  return shape.parse({ ambition, goals });
}

/** Stands for the text as it is read: another number as soon as a word, an owner or the order is another. */
export function editionOf(plan: PlanText): number {
  return editionFrom(wordsOf(plan));
}
