import { z } from "zod";
import { fewestSteps, longestHint, mostSteps, questionKinds, stepsIn } from "@/lib/scans/instruments/rules";
import { instrumentKinds } from "@/lib/scans/rules";

const line = (longest: number) => z.string().trim().min(1, "required").max(longest, "too-long");
const text = (longest: number) => z.string().trim().max(longest, "too-long");

const steps = z
  .string()
  .max(2000, "too-long")
  .default("")
  .transform(stepsIn)
  .refine((all) => all.length <= mostSteps && all.every(({ name }) => name.length <= 60), "steps");

const withSteps = (said: { kind: string; steps: readonly unknown[] }) =>
  said.kind === "open" || said.steps.length >= fewestSteps;

export const startInstrumentInput = z.strictObject({
  name: line(80),
  kind: z.enum(instrumentKinds, "choose"),
});

export const instrumentInput = z.strictObject({ instrumentId: z.uuid() });

export const describeInstrumentInput = z.strictObject({
  instrumentId: z.uuid(),
  name: line(80),
  intro: text(1000),
});

const questionFields = {
  kind: z.enum(questionKinds, "choose"),
  text: line(300),
  hint: text(longestHint),
  steps,
};

export const addQuestionInput = z
  .strictObject({ instrumentId: z.uuid(), ...questionFields })
  .refine(withSteps, { path: ["steps"], error: "steps" });

export const changeQuestionInput = z
  .strictObject({ questionId: z.uuid(), ...questionFields })
  .refine(withSteps, { path: ["steps"], error: "steps" });

/** A question about a competence, on the institution's own levels. */
export const askCompetencesInput = z.strictObject({
  instrumentId: z.uuid(),
  competenceId: z
    .union([z.array(z.uuid()).max(60), z.uuid().transform((one) => [one])], "choose")
    .refine((all) => all.length > 0, "choose"),
});

/** A question about a norm of a team (E4). */
export const askNormInput = z.strictObject({ instrumentId: z.uuid(), agreementId: z.uuid() });

export const questionInput = z.strictObject({ questionId: z.uuid() });

export type QuestionInput = Omit<z.output<typeof addQuestionInput>, "instrumentId">;
