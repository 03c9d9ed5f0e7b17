import { z } from "zod";
import { frameworkStatuses, longest } from "@/lib/profiles/frameworks/rules";
import { line, text } from "@/lib/profiles/schema";

const code = line(longest.code);

const words = {
  name: line(longest.name),
  code,
  source: text(longest.source),
  edition: text(longest.edition),
  description: text(longest.description),
};

export const addFrameworkInput = z.strictObject(words);

export const changeFrameworkInput = z.strictObject({
  ...words,
  frameworkId: z.uuid(),
  status: z.enum(frameworkStatuses, "choose"),
});

export const frameworkInput = z.strictObject({ frameworkId: z.uuid() });

export const placeInput = z.strictObject({
  frameworkId: z.uuid("choose"),
  competenceId: z.uuid(),
  /** Empty stands at the top. */
  parentId: z.union([z.literal(""), z.uuid()]).default(""),
  /** Empty keeps the number, or takes the next one. */
  code: z.union([z.literal(""), code]).default(""),
});

export const leaveInput = z.strictObject({ frameworkId: z.uuid(), competenceId: z.uuid() });

/** What the address of a page says about which framework it is for. */
export const ofFramework = z.object({ raamwerk: z.uuid().optional().catch(undefined) });

export const exportQuery = z.object({
  institution: z.string(),
  frameworkId: z.uuid(),
  vorm: z.enum(["csv", "xlsx"]).default("csv"),
});

export type FrameworkInput = z.output<typeof addFrameworkInput>;
