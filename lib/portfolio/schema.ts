import { z } from "zod";
import { careerCompetences } from "@/lib/plans/rules";
import { documentFields, isNamed } from "@/lib/platform/linked-document";
import { areas, hasWords, itemKinds, longestTitle, longestWords } from "@/lib/portfolio/rules";

const text = z.string().trim().max(longestWords).default("");

/** One value or several, or none: what a form of ticks sends. */
export const several = <Of extends z.ZodType>(one: Of) =>
  z.preprocess(
    (sent) => (sent === undefined || sent === "" ? [] : Array.isArray(sent) ? sent : [sent]),
    z.array(one).max(400),
  );

const words = {
  area: z.enum(areas, "choose"),
  title: z.string().trim().min(1).max(longestTitle),
  ...{ happened: text, meaning: text, next: text, words: text },
  ...documentFields,
  competences: several(z.enum(careerCompetences)),
  placementId: z.preprocess((sent) => (sent === "" ? null : sent), z.uuid().nullable().default(null)),
};

const unnamed = { path: ["documentTitle"], message: "required" };
/** The first prompt is where it is said that there is nothing yet. */
const wordless = { path: ["happened"], message: "required" };

export const addItemInput = z
  .strictObject({ kind: z.enum(itemKinds), ...words })
  .refine(isNamed, unnamed)
  .refine((said) => said.kind !== "reflection" || hasWords(said), wordless);

/** `basis` is the version a draft was typed on. */
export const changeItemInput = z
  .strictObject({ itemId: z.uuid(), basis: z.string().max(12).default(""), ...words })
  .refine(isNamed, unnamed);

export const itemInput = z.strictObject({ itemId: z.uuid() });

export const moveItemInput = z.strictObject({ itemId: z.uuid(), direction: z.enum(["up", "down"]) });

export const showItemInput = z.strictObject({ itemId: z.uuid(), shown: z.enum(["yes", "no"]) });

export type Written = Omit<z.output<typeof changeItemInput>, "itemId" | "basis">;
