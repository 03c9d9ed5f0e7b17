import { z } from "zod";
import { careerCompetences } from "@/lib/plans/rules";
import type { ItemWords } from "@/lib/portfolio/rules";

/** How the words of each piece lie under their seal. Fields may be added with a default; what stands there keeps its meaning. */
const itemBody = z.object({
  title: z.string(),
  happened: z.string().default(""),
  meaning: z.string().default(""),
  next: z.string().default(""),
  words: z.string().default(""),
  documentTitle: z.string().default(""),
  documentAddress: z.string().default(""),
  competences: z.array(z.enum(careerCompetences)).readonly().default([]),
});

const placementBody = z.object({ company: z.string(), country: z.string().default("") });

const shareBody = z.object({
  to: z.string().default(""),
  email: z.string().default(""),
  locale: z.enum(["nl", "en"]).default("nl"),
});

export type ShareBody = z.output<typeof shareBody>;

/** Reads what lies under a seal. Throws when it is none of ours. */
export const readItem = (text: string): ItemWords => itemBody.parse(JSON.parse(text));
export const readPlacement = (text: string) => placementBody.parse(JSON.parse(text));
export const readShare = (text: string): ShareBody => shareBody.parse(JSON.parse(text));
