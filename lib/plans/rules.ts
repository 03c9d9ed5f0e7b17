import { type Day, later, rangeOf, type SchoolYear } from "@/lib/platform/calendar";
import type { mayBeAcknowledged } from "@/lib/plans/acknowledgements/rules";
import type { mayBeCommentedOn } from "@/lib/plans/comments/rules";
import { allowed, type Outcome, type RefusalOf, refused } from "@/lib/platform/outcome";
import type { mayBeFunded } from "@/lib/settings/development/rules";
import type { DevelopmentSource, GoalReview, Indicator, mayBeConcluded } from "@/lib/plans/reviews/rules";

export const progresses = ["not-started", "planned", "running", "done", "stopped"] as const;
export type Progress = (typeof progresses)[number];

export const outcomes = ["continue", "adjust", "stop"] as const;
export type ReviewOutcome = (typeof outcomes)[number];

/** The five career competences of domain.md 2.1. */
export const careerCompetences = ["qualities", "motives", "exploration", "steering", "networking"] as const;
export type CareerCompetence = (typeof careerCompetences)[number];

export type Owner = { readonly id: string; readonly name: string; readonly initials: string };

export type PlanAction = {
  readonly id: string;
  readonly version: number;
  readonly what: string;
  readonly successSign: string;
  readonly needs: string | null;
  /** Who pays: a common source by its code or one of the institution's own by its name; empty when nobody said (F15). */
  readonly funding: string;
  readonly dueOn: Day;
  readonly progress: Progress;
  readonly owners: readonly Owner[];
};

export type PlanGoal = {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly goingWell: string;
  readonly couldImprove: string;
  readonly contributesTo: string | null;
  readonly competences: readonly CareerCompetence[];
  readonly actions: readonly PlanAction[];
};

/** What a team decides when it adopts: the words, without the progress that is made later. */
export type PlanText = { readonly ambition: string; readonly goals: readonly PlanGoal[] };

export type Adoption = {
  readonly number: number;
  readonly adoptedOn: Day;
  readonly recordedAt: Date;
  readonly presentCount: number;
  readonly memberCount: number;
  /** When the directie said it has seen this version; a team goes on without waiting for it. */
  readonly acknowledgedAt: Date | null;
};

export type Review = {
  readonly id: string;
  readonly heldOn: Day;
  readonly recordedAt: Date;
  readonly outcome: ReviewOutcome;
  readonly findings: string;
  readonly developments: string;
  readonly sources: readonly DevelopmentSource[];
  readonly studentEffect: string;
  /** Per goal; empty for a review of before this was asked. */
  readonly goals: readonly GoalReview[];
  readonly indicator: Indicator | null;
};

/** Where a plan stands, as far as its life cycle knows it (domain.md 2.7, TOP). */
export type PlanFacts = {
  readonly schoolYear: SchoolYear;
  readonly consultationOpenedAt: Date | null;
  /** Oldest first. */
  readonly adoptions: readonly Adoption[];
  /** Oldest first. */
  readonly reviews: readonly Review[];
};

export type TeamPlan = PlanFacts &
  PlanText & {
    readonly id: string;
    readonly teamId: string;
    readonly version: number;
    /** The text as the team adopted it last; null before that. */
    readonly adopted: PlanText | null;
  };

export const lifeCycle = ["draft", "consultation", "adopted", "reviewed", "closed"] as const;
export type PlanState = (typeof lifeCycle)[number];

/**
 * The state follows from what was recorded (domain.md 2.7). A plan that was held to the light is
 * closed when the team stopped it, or when its school year is over.
 */
export function stateOf(plan: PlanFacts, today: Day): PlanState {
  const adoption = plan.adoptions.at(-1);
  if (!adoption) return plan.consultationOpenedAt ? "consultation" : "draft";
  const review = plan.reviews.at(-1);
  if (review && (review.outcome === "stop" || today > rangeOf(plan.schoolYear).to)) return "closed";
  return review && review.recordedAt >= adoption.recordedAt ? "reviewed" : "adopted";
}

/** Whether anything but progress differs from the text the team adopted last (G11). */
export function isChangedSince(adopted: PlanText, now: PlanText): boolean {
  return JSON.stringify(wordsOf(adopted)) !== JSON.stringify(wordsOf(now));
}

/** Everything of a text that a team decides on, in its order. */
export function wordsOf({ ambition, goals }: PlanText) {
  const idsOf = (owners: readonly Owner[]) => owners.map(({ id }) => id).sort();
  const actionOf = ({ id, what, successSign, needs, funding, dueOn, owners }: PlanAction) => {
    return [id, what, successSign, needs, funding, dueOn, idsOf(owners)];
  };
  const goalOf = ({ id, title, goingWell, couldImprove, contributesTo, competences, actions }: PlanGoal) => {
    const words = [id, title, goingWell, couldImprove, contributesTo];
    return [...words, [...competences].sort(), actions.map(actionOf)];
  };
  return [ambition, goals.map(goalOf)];
}

/** The adopted text with the progress of today: what everybody outside the team reads. */
export function adoptedTextOf(plan: TeamPlan): PlanText | null {
  if (!plan.adopted) return null;
  const progress = new Map(plan.goals.flatMap((goal) => goal.actions.map((a) => [a.id, a.progress])));
  const actionOf = (a: PlanAction): PlanAction => ({ ...a, progress: progress.get(a.id) ?? a.progress });
  const goals = plan.adopted.goals.map((goal) => ({ ...goal, actions: goal.actions.map(actionOf) }));
  return { ambition: plan.adopted.ambition, goals };
}

/** Whether an action waits for its owners after its date. */
export function isOverdue({ dueOn, progress }: Pick<PlanAction, "dueOn" | "progress">, today: Day): boolean {
  return isOpen({ progress }) && dueOn < today;
}

/** Whether there is still something to do. */
export function isOpen({ progress }: Pick<PlanAction, "progress">): boolean {
  return progress !== "done" && progress !== "stopped";
}

/** Whether the version the team adopted last waits for the directie to have seen it. */
export function isUnseen({ adoptions }: Pick<PlanFacts, "adoptions">): boolean {
  return adoptions.at(-1)?.acknowledgedAt === null;
}

/** From when the team is asked to hold its plan to the light, and by when: in May (G6, G7). */
export function reviewWindowOf(schoolYear: SchoolYear): { readonly from: Day; readonly to: Day } {
  return { from: `${schoolYear + 1}-05-01`, to: `${schoolYear + 1}-05-31` };
}

/** Whether a plan waits to be held to the light: adopted, the time has come, and not done yet (G7). */
export function isReviewDue(plan: PlanFacts, today: Day): boolean {
  const hasComeToIt = today >= reviewWindowOf(plan.schoolYear).from;
  return plan.adoptions.length > 0 && plan.reviews.length === 0 && hasComeToIt;
}

/** By when a team should have adopted its plan: two months into the school year. */
export function adoptionDueOn(schoolYear: SchoolYear): Day {
  return `${schoolYear}-10-01`;
}

/** Whether words, goals and actions may still change. */
export function mayBeChanged(plan: PlanFacts, today: Day): Outcome<"closed"> {
  return stateOf(plan, today) === "closed" ? refused("closed") : allowed;
}

/** A plan goes to the team once there is something to talk about. */
export function mayBeConsulted(
  plan: PlanFacts & PlanText,
  today: Day,
): Outcome<"closed" | "already-discussed" | "no-goals"> {
  const state = stateOf(plan, today);
  if (state === "closed") return refused("closed");
  if (state !== "draft") return refused("already-discussed");
  return plan.goals.length > 0 ? allowed : refused("no-goals");
}

export type Attendance = { readonly adoptedOn: Day; readonly presentCount: number };

/**
 * A team adopts what lay before it: after consultation, with goals, on a day that has been, by
 * people who were there; again only when something changed (G11, G13).
 */
export function mayBeAdopted(
  plan: TeamPlan,
  { adoptedOn, presentCount }: Attendance,
  memberCount: number,
  today: Day,
): Outcome<
  | "closed"
  | "not-discussed"
  | "no-goals"
  | "nothing-changed"
  | "adopted-in-the-future"
  | "adopted-before"
  | "too-many-present"
> {
  const state = stateOf(plan, today);
  if (state === "closed") return refused("closed");
  if (state === "draft") return refused("not-discussed");
  if (plan.goals.length === 0) return refused("no-goals");
  if (plan.adopted && !isChangedSince(plan.adopted, plan)) return refused("nothing-changed");
  if (adoptedOn > today) return refused("adopted-in-the-future");
  const earliest = plan.adoptions.at(-1)?.adoptedOn ?? later(rangeOf(plan.schoolYear).from, { months: -6 });
  if (adoptedOn < earliest) return refused("adopted-before");
  return presentCount <= memberCount ? allowed : refused("too-many-present");
}

/** Only an adopted plan is held to the light, on a day that has been since then (G6). */
export function mayBeReviewed(
  plan: PlanFacts,
  heldOn: Day,
  today: Day,
): Outcome<"closed" | "not-adopted" | "held-in-the-future" | "held-before-adoption"> {
  const [first] = plan.adoptions;
  if (!first) return refused("not-adopted");
  if (stateOf(plan, today) === "closed") return refused("closed");
  if (heldOn > today) return refused("held-in-the-future");
  return heldOn >= first.adoptedOn ? allowed : refused("held-before-adoption");
}

/** Plans are made for this school year and the next, not for years gone by. */
export function mayBeStarted(schoolYear: SchoolYear, current: SchoolYear): Outcome<"wrong-year"> {
  return schoolYear === current || schoolYear === current + 1 ? allowed : refused("wrong-year");
}

/** Owners are members or the leader of the team: nobody gets work from a team they have no part in. */
export function mayOwn(
  ownerIds: readonly string[],
  candidateIds: ReadonlySet<string>,
): Outcome<"foreign-owner"> {
  return ownerIds.every((id) => candidateIds.has(id)) ? allowed : refused("foreign-owner");
}

export type PlanRefusal =
  | "already-started"
  | RefusalOf<
      | typeof mayBeAcknowledged
      | typeof mayBeCommentedOn
      | typeof mayBeChanged
      | typeof mayBeConsulted
      | typeof mayBeAdopted
      | typeof mayBeConcluded
      | typeof mayBeReviewed
      | typeof mayBeStarted
      | typeof mayOwn
      | typeof mayBeFunded
    >;
