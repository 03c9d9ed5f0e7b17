import { mayBeChanged, type Owner, type PlanFacts } from "@/lib/plans/rules";
import type { Day, SchoolYear } from "@/lib/platform/calendar";
import { allowed, type Outcome, type RefusalOf, refused } from "@/lib/platform/outcome";

/** What a team can say to what somebody brought in (F13). */
export const answers = ["accepted", "merged", "declined"] as const;
export type Answer = (typeof answers)[number];

/** A proposal as the team reads it: words, a day, and who brought it in, or nobody. */
export type Proposal = {
  readonly id: string;
  readonly words: string;
  readonly broughtOn: Day;
  /** Null for who brought it in without a name. */
  readonly author: Owner | null;
};

/** What the team answered to a proposal, for who may change the plan. */
export type AnsweredProposal = Proposal & {
  readonly answer: Answer;
  readonly reason: string;
  readonly answeredOn: Day;
};

/** A proposal as its owner finds it back at their learning question. */
export type OwnProposal = Omit<Proposal, "author"> & {
  readonly questionId: string;
  readonly isNamed: boolean;
  readonly teamId: string;
  readonly teamName: string;
  readonly schoolYear: SchoolYear;
  readonly answer: Answer | null;
  /** Whether the team can't answer any more: the plan was stopped, or its school year is over. */
  readonly isOver: boolean;
  readonly reason: string;
  readonly answeredOn: Day | null;
  /** The goal it became or was laid with, for who is of the team. */
  readonly goal: string | null;
  readonly isSeen: boolean;
};

/** A plan somebody can bring a question to, and whether so few work there that the team may guess whose it is. */
export type Destination = {
  readonly planId: string;
  readonly teamName: string;
  readonly schoolYear: SchoolYear;
  readonly members: number;
  readonly isSmall: boolean;
};

/** How it stands with what somebody brought in: an answer, none yet, or none any more. */
export function stateOfProposal({ answer, isOver }: Pick<OwnProposal, "answer" | "isOver">) {
  return answer ?? (isOver ? "over" : "waiting");
}

/** How many questions of one person wait at one plan at once, so that a team can answer all of them. */
export const mostWaiting = 3;

/** How many one person brings to one plan in all, answered or not. */
export const mostBrought = 10;

/** Whether one more can be brought to a plan: it is not closed, and not too many of the same person came before. */
export function mayBeBrought(
  plan: PlanFacts,
  own: readonly Pick<OwnProposal, "answer">[],
  today: Day,
): Outcome<"closed" | "too-many"> {
  const isOpen = mayBeChanged(plan, today);
  if (!isOpen.ok) return isOpen;
  const waiting = own.filter(({ answer }) => answer === null).length;
  return waiting < mostWaiting && own.length < mostBrought ? allowed : refused("too-many");
}

/** What a team chooses: a goal of its own, a goal that is there, or not. */
export type Choice =
  | { readonly kind: "accepted" | "declined" }
  | { readonly kind: "merged"; readonly goalId: string };

/** A proposal is laid with a goal that stands in the plan. */
export function mayBeAnswered(
  plan: PlanFacts & { readonly goals: readonly { readonly id: string }[] },
  choice: Choice,
  today: Day,
): Outcome<"closed" | "goal-gone"> {
  const isOpen = mayBeChanged(plan, today);
  if (!isOpen.ok) return isOpen;
  if (choice.kind !== "merged") return allowed;
  return plan.goals.some(({ id }) => id === choice.goalId) ? allowed : refused("goal-gone");
}

/** Besides, a question can't be brought while its own plan stands still, and an answer is given once. */
export type ProposalRefusal =
  | RefusalOf<typeof mayBeBrought | typeof mayBeAnswered>
  | "wrong-year"
  | "plan-closed"
  | "already-brought"
  | "already-answered";
