import { mayBeRewritten, type TalkMoments } from "@/lib/conversations/rules";
import type { Day } from "@/lib/platform/calendar";
import { allowed, type Outcome, refused, type RefusalOf } from "@/lib/platform/outcome";

export const doers = ["student", "coach"] as const;

/** Who does what was agreed. */
export type Doer = (typeof doers)[number];

/** How much one agreement says, and how many come of one talk: as many as two people can read over and keep. */
export const longestAgreement = 500;
export const mostAgreements = 12;

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

/** Something more is agreed as long as the student did not confirm the talk, and not without end. */
export function mayBeAdded(
  talk: TalkMoments,
  already: number,
  now: Date,
): Outcome<RefusalOf<typeof mayBeRewritten> | "too-many"> {
  const verdict = mayBeRewritten(talk, now);
  if (!verdict.ok) return verdict;
  return already < mostAgreements ? allowed : refused("too-many");
}

/**
 * Its words and date change, or it is withdrawn, as long as it is open and the student did not confirm the talk:
 * a confirmation vouches for the agreements as they were read (O19, S5). After it an agreement is only settled.
 */
export function mayBeChanged(
  agreement: Agreement,
  talk: TalkMoments,
  now: Date,
): Outcome<RefusalOf<typeof mayBeRewritten> | "already-settled"> {
  const verdict = mayBeRewritten(talk, now);
  return verdict.ok ? maySettle(agreement) : verdict;
}

export type AgreementRefusal = RefusalOf<
  typeof maySettle | typeof mayReopen | typeof mayBeAdded | typeof mayBeChanged
>;
