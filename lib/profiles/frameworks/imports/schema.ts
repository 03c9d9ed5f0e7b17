import { z } from "zod";
import { fileFaults } from "@/lib/exchange/tables/rules";
import { categories } from "@/lib/profiles/competences/rules";
import { verdicts } from "@/lib/profiles/frameworks/imports/rules";
import { treeFaults } from "@/lib/profiles/frameworks/moodle/files";

/** A framework weighs little; a file beyond this is something else. */
export const frameworkBytes = 5 * 1024 * 1024;

export const offerFrameworkInput = z.strictObject({
  institution: z.string(),
  category: z.enum(categories),
  removesMissing: z
    .literal("on")
    .optional()
    .transform((on) => on === "on"),
  // A form without a file sends one without a name; a file with nothing in it is refused by its reader.
  file: z.file("required").refine(({ name }) => name !== "", "required"),
});

export const confirmFrameworkInput = z.strictObject({ fileId: z.uuid(), digest: z.string().max(64) });

export const dropFrameworkInput = z.strictObject({ fileId: z.uuid() });

export const offerFaults = [...fileFaults, ...treeFaults, "invalid"] as const;

/** What the address of the upload page brings along after a refusal. */
export const offerFrameworkQuery = z.object({
  soort: z.enum(categories).optional().catch(undefined),
  weg: z
    .literal("ja")
    .optional()
    .catch(undefined)
    .transform((yes) => yes === "ja"),
  fout: z.enum(offerFaults).optional().catch("invalid"),
});

/** What the address of a preview says: which rows are shown, from where. */
export const planQuery = z.object({
  toon: z.enum(verdicts).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100).catch(1),
});
