import type { DevelopmentSource, StudentMeasure } from "@/lib/plans/reviews/rules";
import type { CareerCompetence, PlanRefusal, PlanState, Progress, ReviewOutcome } from "@/lib/plans/rules";

/** Message keys of the namespace `plans`, for each state, choice and refusal there is. */
export const stateLabel = {
  draft: "state.draft",
  consultation: "state.consultation",
  adopted: "state.adopted",
  reviewed: "state.reviewed",
  closed: "state.closed",
} as const satisfies Record<PlanState, string>;

export const progressLabel = {
  "not-started": "progress.notStarted",
  planned: "progress.planned",
  running: "progress.running",
  done: "progress.done",
  stopped: "progress.stopped",
} as const satisfies Record<Progress, string>;

export const outcomeLabel = {
  continue: "outcome.continue",
  adjust: "outcome.adjust",
  stop: "outcome.stop",
} as const satisfies Record<ReviewOutcome, string>;

/** The same about one goal, in words that can't be taken for the whole plan. */
export const decisionLabel = {
  continue: "review.decision.continue",
  adjust: "review.decision.adjust",
  stop: "review.decision.stop",
} as const satisfies Record<ReviewOutcome, string>;

export const sourceLabel = {
  inside: "review.source.inside",
  outside: "review.source.outside",
} as const satisfies Record<DevelopmentSource, string>;

export const measureLabel = {
  talks: "review.measure.talks",
  coaches: "review.measure.coaches",
  scans: "review.measure.scans",
} as const satisfies Record<StudentMeasure, string>;

export const competenceLabel = {
  qualities: "competence.qualities",
  motives: "competence.motives",
  exploration: "competence.exploration",
  steering: "competence.steering",
  networking: "competence.networking",
} as const satisfies Record<CareerCompetence, string>;

export const refusalLabel = {
  "already-started": "refusal.alreadyStarted",
  closed: "refusal.closed",
  "already-discussed": "refusal.alreadyDiscussed",
  "no-goals": "refusal.noGoals",
  "not-discussed": "refusal.notDiscussed",
  "nothing-changed": "refusal.nothingChanged",
  "adopted-in-the-future": "refusal.adoptedInTheFuture",
  "adopted-before": "refusal.adoptedBefore",
  "too-many-present": "refusal.tooManyPresent",
  "not-adopted": "refusal.notAdopted",
  "goals-undecided": "refusal.goalsUndecided",
  "held-in-the-future": "refusal.heldInTheFuture",
  "held-before-adoption": "refusal.heldBeforeAdoption",
  "wrong-year": "refusal.wrongYear",
  "foreign-owner": "refusal.foreignOwner",
  "unknown-funding": "refusal.unknownFunding",
  "already-acknowledged": "refusal.alreadyAcknowledged",
  "newer-version": "refusal.newerVersion",
  "already-adopted": "refusal.alreadyAdopted",
} as const satisfies Record<PlanRefusal, string>;
