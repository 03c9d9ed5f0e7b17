import { z } from "zod";
import { instrumentKinds } from "@/lib/scans/rules";
import instruments from "@/lib/scans/starting/instruments.json";

const asked = z.strictObject({ text: z.string(), hint: z.string() });

const instrumentShape = z.strictObject({
  code: z.string(),
  kind: z.enum(instrumentKinds),
  name: z.string(),
  intro: z.string(),
  /** Codes of starting competences, asked on the institution's own levels. */
  competences: z.array(z.string()),
  scales: z.array(asked),
  steps: z.array(z.strictObject({ name: z.string(), text: z.string() })).default([]),
  open: z.array(asked),
});

export type StartingInstrument = z.output<typeof instrumentShape>;

/**
 * What an institution can start from (D1, D5, D8, E1, R1): questionnaires about what the source documents name, in
 * words of our own. They are no existing instrument; institutions make them theirs.
 */
export function readStartingInstruments(): StartingInstrument[] {
  return z.array(instrumentShape).parse(instruments);
}

export const introduceInput = z.strictObject({});
