import { z } from "zod";
import { careerCompetences } from "@/lib/plans/rules";
import { ambitionPlaces, contexts, questionTypes, responsibles, results } from "@/lib/plans/personal/rules";

/** How the words of each piece lie under their seal. Fields may be added with a default; what stands there keeps its meaning. */
const partBody = z.object({ words: z.string(), place: z.enum(ambitionPlaces).nullable().default(null) });

const questionBody = z.object({
  title: z.string(),
  type: z.enum(questionTypes).default("question"),
  hypothesis: z.string().default(""),
  contributesTo: z.string().default(""),
  result: z.enum(results).nullable().default(null),
  learnt: z.string().default(""),
});

const actionBody = z.object({
  what: z.string(),
  context: z.enum(contexts).nullable().default(null),
  successSign: z.string().default(""),
  needs: z.string().default(""),
  funding: z.string().default(""),
  careerCompetence: z.enum(careerCompetences).nullable().default(null),
  competence: z.string().default(""),
  responsible: z.enum(responsibles).default("individual"),
  carriers: z
    .array(z.object({ id: z.string(), name: z.string(), initials: z.string() }))
    .readonly()
    .default([]),
  /** The action of the year before that it was taken along from. */
  origin: z.string().nullable().default(null),
});

/** What somebody noted that they learnt. */
const learningBody = z.object({
  what: z.string(),
  competence: z.string().default(""),
  action: z.string().nullable().default(null),
});

export type PartBody = z.output<typeof partBody>;
export type QuestionBody = z.output<typeof questionBody>;
export type ActionBody = z.output<typeof actionBody>;

/** Reads what lies under a seal. Throws when it is none of ours. */
export const readPart = (text: string): PartBody => partBody.parse(JSON.parse(text));
export const readQuestion = (text: string): QuestionBody => questionBody.parse(JSON.parse(text));
export const readLearning = (text: string) => learningBody.parse(JSON.parse(text));
export const readAction = (text: string): ActionBody => actionBody.parse(JSON.parse(text));
