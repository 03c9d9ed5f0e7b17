import { z } from "zod";
import { isDay } from "@/lib/platform/calendar";
import {
  ambitionPlaces,
  contexts,
  partKinds,
  questionTypes,
  responsibles,
  results,
} from "@/lib/plans/personal/rules";
import { carryings } from "@/lib/plans/personal/carrying/rules";
import { lobActionLimits } from "@/lib/plans/personal/check/rules";
import { careerCompetences, progresses } from "@/lib/plans/rules";
import { several } from "@/lib/plans/schema";
import { funding } from "@/lib/settings/development/schema";

const line = (most: number) => z.string().trim().min(1).max(most);
const text = (most: number) => z.string().trim().max(most).default("");
const day = z.string().refine(isDay, "not-a-date");
export const schoolYear = z.coerce.number().int().min(2000).max(2199);
/** The version a draft was typed on; only the form itself looks at it. */
const basis = z.string().max(9).optional();

/** One choice that was not made is nothing. */
export const maybe = <Choice extends z.ZodType>(choice: Choice) =>
  z.preprocess((value) => (value === undefined || value === "" ? null : value), choice.nullable());

export const writePartInput = z.strictObject({
  schoolYear,
  basis,
  kind: z.enum(partKinds),
  words: text(4_000),
  place: maybe(z.enum(ambitionPlaces)),
});

export const reviewDayInput = z.strictObject({ schoolYear, reviewOn: day });

const questionWords = {
  title: line(240),
  type: z.enum(questionTypes).default("question"),
  hypothesis: text(1_000),
  contributesTo: text(200),
};

export const addQuestionInput = z.strictObject({ schoolYear, ...questionWords });
export const changeQuestionInput = z.strictObject({ questionId: z.uuid(), basis, ...questionWords });
export const questionInput = z.strictObject({ questionId: z.uuid() });

/** What came of a question; what was not reached is told with what stood in the way, or what was learnt (F11, H14). */
export const resultInput = z
  .strictObject({
    ...{ questionId: z.uuid(), basis },
    ...{ result: z.enum(results, "choose"), learnt: text(2_000) },
  })
  .refine(({ result, learnt }) => result === "reached" || learnt !== "", {
    path: ["learnt"],
    message: "required",
  });
/** What lay unfinished last year, and what is done with it. */
export const carryInput = z.strictObject({
  schoolYear,
  carrying: z.enum(carryings).default("along"),
  actions: several(z.uuid(), 144),
});

const count = ({ least, most }: { readonly least: number; readonly most: number }) =>
  z.coerce
    .number("not-a-number")
    .int("not-a-number")
    .min(least, "count-out-of-range")
    .max(most, "count-out-of-range");

/** How many LOB actions a plan holds, at least and at most (F3). */
export const lobActionsInput = z
  .strictObject({ least: count(lobActionLimits.least), most: count(lobActionLimits.most) })
  .refine(({ least, most }) => least <= most, { path: ["most"], message: "count-out-of-range" });
export const planInput = z.strictObject({ planId: z.uuid() });

const actionWords = {
  what: line(240),
  context: maybe(z.enum(contexts)),
  successSign: text(400),
  needs: text(400),
  funding,
  dueOn: day,
  careerCompetence: maybe(z.enum(careerCompetences)),
  competence: text(240),
  responsible: z.enum(responsibles).default("individual"),
  carriers: several(z.uuid(), 12),
};

/** An action under a question that is there, or with a new question above it. */
export const addActionInput = z
  .strictObject({ schoolYear, questionId: maybe(z.uuid()), newQuestion: text(240), ...actionWords })
  .refine(({ questionId, newQuestion }) => questionId !== null || newQuestion !== "", {
    path: ["newQuestion"],
    message: "required",
  });
export const changeActionInput = z.strictObject({ actionId: z.uuid(), basis, ...actionWords });
export const actionInput = z.strictObject({ actionId: z.uuid() });
export const progressInput = z.strictObject({ actionId: z.uuid(), progress: z.enum(progresses) });

export const yearInput = z.strictObject({ schoolYear });
export const pieceInput = z.strictObject({ pieceId: z.uuid() });
export const openPieceInput = z.strictObject({ pieceId: z.uuid(), leaderId: z.uuid() });
export const openPiecesInput = z.strictObject({
  schoolYear,
  leaderId: z.uuid("choose"),
  pieces: several(z.uuid(), 40),
});
export const askInput = z.strictObject({ schoolYear, leaderId: z.uuid() });
export const agreementInput = z.strictObject({ agreementId: z.uuid() });

/** Which page of the plans that are open to the reader. */
export const openedQuery = z.object({
  page: z.coerce.number().int().min(1).max(500).catch(1).default(1),
});

/** The school year in the address of a plan, and with which question or competence a new action begins. */
export const personalQuery = z.object({
  jaar: schoolYear.optional().catch(undefined),
  vraag: z.uuid().optional().catch(undefined),
  competentie: z.enum(careerCompetences).optional().catch(undefined),
});

/** Which school year somebody takes along of their own plan; this one when the address says none. */
export const personalExport = z.object({ institution: z.string(), jaar: schoolYear.optional() });

/** The same for a new learning question, with words from elsewhere to begin with: who writes it changes and sends them. */
export const newQuestionQuery = personalQuery.extend({
  leren: z.string().max(240).catch("").default(""),
  omdat: z.string().max(200).catch("").default(""),
});

export type QuestionWords = Omit<z.output<typeof addQuestionInput>, "schoolYear">;
export type ActionWords = Omit<z.output<typeof changeActionInput>, "actionId" | "basis">;
export type ResultWords = Pick<z.output<typeof resultInput>, "result" | "learnt">;
