import { z } from "zod";
import { isDay } from "@/lib/platform/calendar";

const words = (longest: number) => z.string().trim().min(1, "required").max(longest, "too-long");

const written = {
  teamId: z.uuid("choose"),
  unitId: z.uuid("choose"),
  heldOn: z.string().refine(isDay, "not-a-date"),
  startsAt: z
    .string()
    .regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/, "invalid-time")
    .default(""),
  place: z.string().trim().max(80, "too-long").default(""),
  going: words(3000),
  tried: words(3000),
  question: words(1000),
};

export const bringCaseInput = z.strictObject(written);
export const rewriteCaseInput = z.strictObject({ caseId: z.uuid(), ...written });
export const caseInput = z.strictObject({ caseId: z.uuid() });
export const insightsInput = z.strictObject({ caseId: z.uuid(), insights: words(3000) });
export const jointAgreementInput = z.strictObject({
  caseId: z.uuid(),
  title: words(120),
  words: words(1500),
});

/** What somebody writes of a case: between whom, when and where, and what it is about. */
export type WrittenCase = z.output<typeof bringCaseInput>;

/** Which page of the list. */
export const jointCasesQuery = z.object({
  page: z.coerce.number().int().min(1).max(500).catch(1).default(1),
});
