import { z } from "zod";
import { isDay } from "@/lib/platform/calendar";
import { careerCompetences, progresses } from "@/lib/plans/rules";
import { funding } from "@/lib/settings/development/schema";

const planId = z.uuid();
const goalId = z.uuid();
const actionId = z.uuid();
const line = (most: number) => z.string().trim().min(1).max(most);
const text = (most: number) => z.string().trim().max(most);
const day = z.string().refine(isDay, "not-a-date");
const schoolYear = z.coerce.number().int().min(2000).max(2199);

/** A form gives one choice as a text and several as a list. */
export const several = <Item extends z.ZodType>(item: Item, most: number) =>
  z.preprocess(
    (value) => (value === undefined || value === "" ? [] : Array.isArray(value) ? value : [value]),
    z.array(item).max(most),
  );

export const startPlanInput = z.strictObject({
  teamId: z.uuid(),
  schoolYear,
  from: z.enum(["nothing", "last-year"]).default("nothing"),
  /** Which goals of last year go along; all that still have work when nobody chose. */
  goals: z.preprocess(
    (value) => (value === undefined ? undefined : [value].flat().filter((id) => id !== "")),
    z.array(goalId).max(200).optional(),
  ),
});

/** The version a draft was typed on; only the form itself looks at it. */
const basis = z.string().max(9).optional();

export const ambitionInput = z.strictObject({ planId, basis, ambition: text(2_000) });

const goalWords = {
  title: line(160),
  goingWell: text(1_000),
  couldImprove: text(1_000),
  contributesTo: text(160).transform((value) => value || null),
  competences: several(z.enum(careerCompetences), 5),
};

export const addGoalInput = z.strictObject({ planId, ...goalWords });
export const changeGoalInput = z.strictObject({ goalId, basis, ...goalWords });
export const removeGoalInput = z.strictObject({ goalId });
export const moveGoalInput = z.strictObject({ goalId, direction: z.enum(["up", "down"]) });

const actionWords = {
  what: line(240),
  successSign: text(400),
  needs: text(400).transform((value) => value || null),
  funding,
  dueOn: day,
  owners: several(z.uuid(), 12),
};

export const addActionInput = z.strictObject({ goalId, ...actionWords });
export const changeActionInput = z.strictObject({ actionId, basis, ...actionWords });
export const removeActionInput = z.strictObject({ actionId });
export const moveActionInput = z.strictObject({ actionId, direction: z.enum(["up", "down"]) });
export const progressInput = z.strictObject({ actionId, progress: z.enum(progresses) });

export const openConsultationInput = z.strictObject({ planId });

export const adoptInput = z.strictObject({
  planId,
  adoptedOn: day,
  presentCount: z.coerce.number("not-a-number").int("not-a-number").min(1).max(9_999),
});

export const acknowledgeInput = z.strictObject({ planId, number: z.coerce.number().int().min(1).max(9_999) });

export const commentInput = z.strictObject({ planId, words: line(2_000) });
export const removeCommentInput = z.strictObject({ commentId: z.uuid() });

/** The school year in the address of a plan; anything else is this year. */
export const planQuery = z.object({ jaar: schoolYear.optional().catch(undefined) });

/** The same for a new goal, with words from elsewhere to begin with: who writes it changes and sends them. */
export const newGoalQuery = planQuery.extend({
  doel: z.string().max(160).catch("").default(""),
  beter: z.string().max(1000).catch("").default(""),
});

/** The number of a version in an address; 0 where it is none. */
export const versionNumber = z.coerce.number().int().catch(0);

export type GoalWords = Omit<z.output<typeof addGoalInput>, "planId">;
export type ActionWords = Omit<z.output<typeof addActionInput>, "goalId">;
