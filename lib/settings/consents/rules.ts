import type { Day } from "@/lib/platform/calendar";
import { allowed, type Outcome, refused } from "@/lib/platform/outcome";

/** Lists by person of staff that need the works council (decisions 33). */
export const staffLists = ["hours", "talks", "lesson-visits", "training", "feedback"] as const;
export type StaffList = (typeof staffLists)[number];

/** Recorded and waiting for the directie, in force, or over. */
export type ConsentState = "waiting" | "in-force" | "ended";

type Dates = { readonly confirmedAt: Date | null; readonly endedAt: Date | null };

export function stateOfConsent({ confirmedAt, endedAt }: Dates): ConsentState {
  if (endedAt) return "ended";
  return confirmedAt ? "in-force" : "waiting";
}

export type ConsentView = Dates & {
  readonly id: string;
  readonly consentedOn: Day;
  readonly covers: readonly StaffList[];
  /** What decision it is and where to find it. */
  readonly document: string;
  readonly recordedAt: Date;
  readonly recordedById: string | null;
  /** Names; null for what the installation did, or when it did not happen. */
  readonly recordedBy: string | null;
  readonly confirmedBy: string | null;
  readonly endedBy: string | null;
  readonly state: ConsentState;
};

export type ConsentRefusal = "in-the-future" | "already-waiting" | "not-waiting" | "own-record" | "ended";

/** A decision is recorded once it was taken, one at a time. */
export function mayRecord(
  { consentedOn, isWaiting }: { readonly consentedOn: Day; readonly isWaiting: boolean },
  today: Day,
): Outcome<"in-the-future" | "already-waiting"> {
  if (consentedOn > today) return refused("in-the-future");
  return isWaiting ? refused("already-waiting") : allowed;
}

/** Two keys: who recorded it does not confirm it as well. */
export function mayConfirm(
  { state, recordedById }: Pick<ConsentView, "state" | "recordedById">,
  personId: string,
): Outcome<"not-waiting" | "own-record"> {
  if (state !== "waiting") return refused("not-waiting");
  return recordedById === personId ? refused("own-record") : allowed;
}

/** What waits can be taken back and what is in force withdrawn; what is over stays as it was. */
export function mayEnd({ state }: Pick<ConsentView, "state">): Outcome<"ended"> {
  return state === "ended" ? refused("ended") : allowed;
}
