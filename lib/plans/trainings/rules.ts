import { type Answer, stateOfRequest } from "@/lib/conversations/staff/requests/rules";
import { type Day, later } from "@/lib/platform/calendar";
import { allowed, type Outcome, type RefusalOf, refused } from "@/lib/platform/outcome";
import type { mayBeFunded } from "@/lib/settings/development/rules";

/** What a team asks for to learn together (G12). */
export type Training = {
  readonly id: string;
  readonly teamId: string;
  readonly what: string;
  readonly why: string;
  /** The goal of its plan that it serves, by its words; null where there is none, or none any more. */
  readonly goal: string | null;
  /** When, in the team's own words. */
  readonly period: string;
  readonly people: number;
  /** For each of them. */
  readonly minutes: number;
  readonly funding: string;
  readonly askedById: string;
  readonly askedOn: Day;
} & TrainingFacts;

export type TrainingFacts = {
  readonly answerBy: Day;
  readonly answer: Answer | null;
  readonly withdrawnOn: Day | null;
};

export const trainingFilters = ["waiting", "answered", "withdrawn"] as const;
export type TrainingFilter = (typeof trainingFilters)[number];

export const mostPeople = 500;
/** Five weeks of forty hours: more is no training of a team any more. */
export const mostMinutes = 200 * 60;
/** How many a team has waiting at once. */
export const mostWaiting = 10;
/** How long the team reads on Vandaag that there is an answer. */
export const newsDays = 14;

export type TrainingState = ReturnType<typeof stateOfRequest> | "withdrawn";

/** As what is asked in a talk: on its last day it waits, the day after it is overdue, for both to see. */
export function stateOfTraining(facts: TrainingFacts, today: Day): TrainingState {
  return facts.withdrawnOn === null ? stateOfRequest(facts, today) : "withdrawn";
}

/** From which day on an answer is news to the team. */
export function newsSince(today: Day): Day {
  return later(today, { days: -newsDays });
}

/** A team does not ask without end before it has answers. */
export function mayAskMore(waiting: number): Outcome<"too-many"> {
  return waiting < mostWaiting ? allowed : refused("too-many");
}

/** What waits is answered, or taken back, and either once: who asked must be able to build on it. */
export function mayBeSettled({
  answer,
  withdrawnOn,
}: Pick<TrainingFacts, "answer" | "withdrawnOn">): Outcome<"already-answered" | "withdrawn"> {
  if (withdrawnOn !== null) return refused("withdrawn");
  return answer === null ? allowed : refused("already-answered");
}

export type TrainingRefusal =
  | RefusalOf<typeof mayAskMore | typeof mayBeSettled | typeof mayBeFunded>
  | "goal-gone";
