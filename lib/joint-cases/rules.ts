import type { Day } from "@/lib/platform/calendar";
import { allowed, type Outcome, refused } from "@/lib/platform/outcome";
import { mayBeSetFor } from "@/lib/referrals/rules";

/** Where a case stands: its author's own, to be talked through, talked through, or taken back. */
export const caseStates = ["concept", "planned", "held", "withdrawn"] as const;

export type CaseState = (typeof caseStates)[number];

export type CaseFacts = {
  readonly heldOn: Day;
  readonly sharedAt: Date | null;
  readonly withdrawnAt: Date | null;
};

/** Its day itself is still one of talking it through. */
export function stateOfCase({ heldOn, sharedAt, withdrawnAt }: CaseFacts, today: Day): CaseState {
  if (withdrawnAt) return "withdrawn";
  if (!sharedAt) return "concept";
  return heldOn < today ? "held" : "planned";
}

/** Who advises in a unit and works in a team too chooses among all of both: one of the two is their own. */
export function mayGoBetween({ isOwn }: { readonly isOwn: boolean }): Outcome<"neither-own"> {
  return isOwn ? allowed : refused("neither-own");
}

/** So far ahead a case is planned: what plays now is of no use to talk through in a year. */
const daysAhead = 182;

/** The day of a case that is written lies ahead, and no further than half a year. */
export function mayBeHeldOn(day: Day, today: Day) {
  return mayBeSetFor(day, today, daysAhead);
}

/** Rewritten until it was talked through, so that whoever took part keeps what they talked about. */
export function mayBeRewritten(facts: CaseFacts, today: Day): Outcome<"held-already" | "withdrawn"> {
  const state = stateOfCase(facts, today);
  if (state === "withdrawn") return refused("withdrawn");
  return state === "held" ? refused("held-already") : allowed;
}

/** Shared once, while its day is still there. */
export function mayBeShared(facts: CaseFacts, today: Day): Outcome<"shared-already" | "day-gone"> {
  if (facts.sharedAt) return refused("shared-already");
  return facts.heldOn < today ? refused("day-gone") : allowed;
}

/** What they take from it is written on the day itself or after it. */
export function mayBeLookedBackOn(
  { heldOn, sharedAt, withdrawnAt }: CaseFacts,
  today: Day,
): Outcome<"withdrawn" | "not-held"> {
  if (withdrawnAt) return refused("withdrawn");
  return sharedAt !== null && heldOn <= today ? allowed : refused("not-held");
}

/** A case is taken back whenever its author wants, once. */
export function mayBeWithdrawn({ withdrawnAt }: Pick<CaseFacts, "withdrawnAt">): Outcome<"withdrawn"> {
  return withdrawnAt ? refused("withdrawn") : allowed;
}
