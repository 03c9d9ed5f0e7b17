import { z } from "zod";
import { mostAspects } from "@/lib/appraisals/frames/rules";
import { choices, type Judgement, responses, rulings } from "@/lib/appraisals/rules";
import type { Typed } from "@/lib/platform/action-state";
import { isDay } from "@/lib/platform/calendar";

const id = z.uuid();
const day = z.string().refine(isDay, "not-a-date");

/** Longer than anybody writes about one aspect, and short enough to read together. */
export const longestWords = 3000;
const words = z.string().trim().max(longestWords, "too-long").default("");

export const planInput = z.strictObject({ employeeId: z.uuid("choose"), plannedOn: day });
export const moveInput = z.strictObject({ appraisalId: id, plannedOn: day });
export const appraisalInput = z.strictObject({ appraisalId: id });
export const layInput = z.strictObject({ appraisalId: id, discussedOn: day });

const places = Array.from({ length: mostAspects }, (_, place) => place);
const choice = z.union([z.enum(choices), z.literal("").transform(() => null)]).default(null);

/** The names of the two fields of an aspect in the form. */
export function fieldsOfAspect(place: number): { readonly choice: string; readonly words: string } {
  return { choice: `choice${place}`, words: `words${place}` };
}

const aspectFields: Record<string, z.ZodType> = Object.fromEntries(
  places.flatMap((place) => {
    const names = fieldsOfAspect(place);
    return [[names.choice, choice] as const, [names.words, words] as const];
  }),
);
const judged = z.strictObject({ choice, words });

/** What the leader has so far: everything may still be empty. */
export const writeInput = z
  .strictObject({ ...aspectFields, appraisalId: id, overall: words })
  .transform(({ appraisalId, overall, ...rest }): { appraisalId: string; judgement: Judgement } => {
    const fields: Readonly<Record<string, unknown>> = rest;
    const aspects = places.map((place) => {
      const names = fieldsOfAspect(place);
      return judged.parse({ choice: fields[names.choice] ?? "", words: fields[names.words] ?? "" });
    });
    return { appraisalId, judgement: { aspects, overall } };
  });

/** The employee signs, with reasons where they object, and in each case with a reaction when they like. */
export const respondInput = z
  .strictObject({ appraisalId: id, response: z.enum(responses, "choose"), reasons: words, reaction: words })
  .superRefine(({ response, reasons }, context) => {
    if (response === "objection" && reasons === "")
      context.addIssue({ code: "custom", path: ["reasons"], message: "required" });
  });

export const checkInput = z.strictObject({ appraisalId: id, ruling: z.enum(rulings, "choose"), words });

export type RespondInput = z.output<typeof respondInput>;
export type CheckInput = z.output<typeof checkInput>;

export const lists = ["own", "leading", "file"] as const;

/** Which of the lists the address asks for, and for HR whose or in which state. */
export const appraisalsQuery = z
  .object({
    lijst: z.enum(lists).nullable().catch(null).default(null),
    naam: z.string().trim().max(80).catch("").default(""),
    stand: z.enum(["waiting", "overdue"]).nullable().catch(null).default(null),
    page: z.coerce.number().int().min(1).max(500).catch(1).default(1),
  })
  .transform(({ lijst, naam, stand, page }) => ({ list: lijst, name: naam, state: stand, page }));

/** A judgement as its form has it, so that two texts can be laid beside each other. */
export function typedOf({ aspects, overall }: Judgement, count: number): Typed {
  const pairs = places.slice(0, count).flatMap((place) => {
    const names = fieldsOfAspect(place);
    const one = aspects[place];
    return [[names.choice, one?.choice ?? ""] as const, [names.words, one?.words ?? ""] as const];
  });
  return { ...Object.fromEntries(pairs), overall };
}
