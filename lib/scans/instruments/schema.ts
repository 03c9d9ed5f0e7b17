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

/** English stands beside the Dutch: none of the steps, or all of them. */
const withEnglishSteps = (said: {
  kind: string;
  steps: readonly unknown[];
  englishSteps: readonly unknown[];
}) =>
  said.kind === "open" || said.englishSteps.length === 0 || said.englishSteps.length === said.steps.length;

export const startInstrumentInput = z.strictObject({
  name: line(80),
  kind: z.enum(instrumentKinds, "choose"),
});

export const instrumentInput = z.strictObject({ instrumentId: z.uuid() });

export const describeInstrumentInput = z.strictObject({
  instrumentId: z.uuid(),
  name: line(80),
  intro: text(1000),
  englishIntro: text(1000).default(""),
});

const questionFields = {
  kind: z.enum(questionKinds, "choose"),
  text: line(300),
  hint: text(longestHint),
  steps,
  englishText: text(300).default(""),
  englishHint: text(longestHint).default(""),
  englishSteps: steps,
};

const wrongEnglishSteps = { path: ["englishSteps"], error: "english-steps" };

export const addQuestionInput = z
  .strictObject({ instrumentId: z.uuid(), ...questionFields })
  .refine(withSteps, { path: ["steps"], error: "steps" })
  .refine(withEnglishSteps, wrongEnglishSteps);

export const changeQuestionInput = z
  .strictObject({ questionId: z.uuid(), ...questionFields })
  .refine(withSteps, { path: ["steps"], error: "steps" })
  .refine(withEnglishSteps, wrongEnglishSteps);

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

export const moveQuestionInput = z.strictObject({
  questionId: z.uuid(),
  direction: z.enum(["up", "down"]),
});

/** The example of a form, in a language somebody chose to look at. */
export const previewQuery = z.object({ taal: z.enum(["nl", "en"]).optional().catch(undefined) });

export type QuestionInput = Omit<z.output<typeof addQuestionInput>, "instrumentId">;
