import { z } from "zod";
import { isDay } from "@/lib/platform/calendar";
import { documentFields, isNamed } from "@/lib/platform/linked-document";
import { goalFields } from "@/lib/plans/institution/rules";

const year = z.coerce.number().int().min(2000).max(2199);
const planId = z.uuid();

export const startInput = z.strictObject({ fromYear: year });
export const dropInput = z.strictObject({ planId });
export const adoptInput = z.strictObject({ planId, adoptedOn: z.string().refine(isDay, "not-a-date") });

const rows = Object.fromEntries(
  goalFields.flatMap(([title, sign]) => [
    [title, z.string().trim().max(160).default("")],
    [sign, z.string().trim().max(400).default("")],
  ]),
) as Record<(typeof goalFields)[number][number], z.ZodDefault<z.ZodString>>;

/** What is written: rows without a word are no goals, and one that says how it shows says what it is. */
export const writeInput = z
  .strictObject({
    ...rows,
    planId,
    basis: z.string().max(9).optional(),
    untilYear: year,
    ambition: z.string().trim().max(4000),
    ...documentFields,
  })
  .superRefine((said, context) => {
    for (const [title, sign] of goalFields)
      if (said[sign] !== "" && said[title] === "")
        context.addIssue({ code: "custom", message: "required", path: [title] });
    if (!isNamed(said)) context.addIssue({ code: "custom", message: "required", path: ["documentTitle"] });
  })
  .transform(({ planId: id, untilYear, ambition, documentTitle, documentAddress, ...said }) => {
    const goals = goalFields.map(([title, sign]) => ({ title: said[title], sign: said[sign] }));
    const document = { title: documentTitle, address: documentAddress };
    return { planId: id, untilYear, ambition, document, goals: goals.filter(({ title }) => title !== "") };
  });

export type WrittenText = Omit<z.output<typeof writeInput>, "planId">;

/** Which version of the plan from which school year the address asks for; null for the one in force. */
export const planQuery = z
  .object({
    vanaf: year.nullable().catch(null).default(null),
    versie: z.coerce.number().int().min(1).max(999).nullable().catch(null).default(null),
  })
  .transform(({ vanaf, versie }) => ({ fromYear: vanaf, number: versie }));
