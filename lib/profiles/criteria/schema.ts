import { z } from "zod";
import { criterionKinds, longestMonths } from "@/lib/profiles/criteria/rules";
import { line } from "@/lib/profiles/schema";

const months = z
  .string()
  .trim()
  .transform((written, context) => {
    if (written === "") return null;
    const count = /^\d{1,3}$/.test(written) ? Number(written) : 0;
    if (count < 1) context.addIssue({ code: "custom", message: "not-a-number" });
    else if (count > longestMonths) context.addIssue({ code: "custom", message: "too-large" });
    return count;
  });

const said = {
  words: line(300),
  kind: z.enum(criterionKinds, "choose"),
  /** Empty when it is needed before the start. */
  withinMonths: months,
  /** Only with the kind that asks one. */
  competenceId: z.union([z.literal(""), z.uuid()]).default(""),
};

type Said = { readonly kind: string; readonly competenceId: string };

const namesIt = ({ kind, competenceId }: Said) => kind !== "competence" || competenceId !== "";
const competenceMissing = { path: ["competenceId"], message: "choose" };

export const addCriterionInput = z
  .strictObject({ roleId: z.uuid(), ...said })
  .refine(namesIt, competenceMissing);

export const changeCriterionInput = z
  .strictObject({ criterionId: z.uuid(), ...said })
  .refine(namesIt, competenceMissing);

export const removeCriterionInput = z.strictObject({ criterionId: z.uuid() });

export type CriterionInput = Pick<
  z.output<typeof addCriterionInput>,
  "words" | "kind" | "withinMonths" | "competenceId"
>;
