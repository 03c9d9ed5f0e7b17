import type { Day } from "@/lib/platform/calendar";
import { allowed, type Outcome, refused, type RefusalOf } from "@/lib/platform/outcome";

export const doers = ["student", "coach"] as const;

/** Who does what was agreed. */
export type Doer = (typeof doers)[number];

export const settlements = ["done", "dropped"] as const;

/** How an agreement ended: it was done, or it was let go. */
export type Settlement = (typeof settlements)[number];

/** The facts of an agreement; its words are sealed. */
export type Agreement = {
  readonly dueOn: Day | null;
  readonly settlement: Settlement | null;
};

export type AgreementState = "open" | "overdue" | "done" | "dropped";

/** The state of an agreement on a day; on its last day it is still open. */
export function stateOf({ settlement, dueOn }: Agreement, today: Day): AgreementState {
  if (settlement) return settlement;
  return dueOn !== null && dueOn < today ? "overdue" : "open";
}

export function maySettle({ settlement }: Agreement): Outcome<"already-settled"> {
  return settlement === null ? allowed : refused("already-settled");
}

/** Undoing a settlement: the agreement is open again. */
export function mayReopen({ settlement }: Agreement): Outcome<"still-open"> {
  return settlement === null ? refused("still-open") : allowed;
}

export type AgreementRefusal = RefusalOf<typeof maySettle | typeof mayReopen>;
