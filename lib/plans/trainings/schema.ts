import { z } from "zod";
import { answers } from "@/lib/conversations/staff/requests/rules";
import { mostMinutes, mostPeople, trainingFilters } from "@/lib/plans/trainings/rules";
import { funding, hoursUpTo } from "@/lib/settings/development/schema";

const line = (most: number) => z.string().trim().min(1, "required").max(most, "too-long");

/** With how many: an empty field is nothing filled in, and not nobody. */
export const headcount = line(6)
  .transform(Number)
  .pipe(z.number("not-a-number").int("not-a-number").min(1, "too-small").max(mostPeople, "too-large"));

/** What a team wants to learn, why, with how many, when, and how long it takes each of them. */
export const askTrainingInput = z.strictObject({
  teamId: z.uuid(),
  what: line(160),
  why: line(1_000),
  goalId: z.preprocess((value) => (value === undefined || value === "" ? null : value), z.uuid().nullable()),
  period: line(120),
  people: headcount,
  hours: hoursUpTo(mostMinutes),
  funding,
});

export const trainingInput = z.strictObject({ trainingId: z.uuid() });

export const answerTrainingInput = z.strictObject({
  trainingId: z.uuid(),
  answer: z.enum(answers, "choose"),
  reason: line(2_000),
});

const page = z.coerce.number().int().min(1).max(500).catch(1).default(1);

export const teamTrainingsQuery = z.object({ page });

/** What the address of the whole list asks for; what it does not understand is what waits. */
export const trainingsQuery = z.object({
  stand: z.enum(trainingFilters).catch("waiting").default("waiting"),
  page,
});

export type AskedTraining = Omit<z.output<typeof askTrainingInput>, "teamId">;
