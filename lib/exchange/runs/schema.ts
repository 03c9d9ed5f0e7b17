import { z } from "zod";
import { importKinds } from "@/lib/exchange/columns/schema";
import { verdicts } from "@/lib/exchange/plans/rules";
import { fileFaults } from "@/lib/exchange/tables/rules";
import { jobKind } from "@/lib/platform/job-kind";

const runId = z.uuid();
const ticked = z
  .literal("on")
  .optional()
  .transform((on) => on === "on");

/** A form gives one value as a text and several as a list. */
const several = <Item extends z.ZodType>(item: Item) =>
  z.preprocess(
    (value) => (value === undefined || value === "" ? [] : Array.isArray(value) ? value : [value]),
    z.array(item).max(500),
  );

export const receiveInput = z.strictObject({
  institution: z.string(),
  kind: z.enum(importKinds),
  isComplete: ticked,
  // A form without a file sends one without a name; a file with nothing in it is refused by its reader.
  file: z.file("required").refine(({ name }) => name !== "", "required"),
});

/** One field per column, in the order of the columns; empty leaves a column alone. */
export const matchInput = z.strictObject({ runId, field: several(z.string().max(40)), isComplete: ticked });

/** Which of the people shown are to be ended. */
export const endingsInput = z.strictObject({
  runId,
  shown: several(z.coerce.number().int().min(1)),
  chosen: several(z.coerce.number().int().min(1)),
  all: z.enum(["all", "none", "shown"]).default("shown"),
});

export const confirmInput = z.strictObject({ runId });
export const dropInput = z.strictObject({ runId });

export const askRunInput = z.object({ institution: z.string(), run: runId });

/** What the address of a run's page says: which rows are shown, from where. */
export const rowsQuery = z.object({
  toon: z.enum(verdicts).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

export const prepareImport = jobKind("prepare-import", { runId: z.uuid() });
export const carryOutImport = jobKind("carry-out-import", { runId: z.uuid() });

/** What the address of the upload page brings along after a refusal. */
export const offerQuery = z.object({
  soort: z.enum(importKinds).optional().catch(undefined),
  volledig: z
    .literal("ja")
    .optional()
    .catch(undefined)
    .transform((yes) => yes === "ja"),
  fout: z
    .enum([...fileFaults, "invalid"])
    .optional()
    .catch("invalid"),
});
