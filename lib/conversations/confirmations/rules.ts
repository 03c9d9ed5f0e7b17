import { mayBeConfirmed, type TalkMoments } from "@/lib/conversations/rules";
import { dayOf, type Day, later } from "@/lib/platform/calendar";
import { allowed, type Outcome, refused, type RefusalOf } from "@/lib/platform/outcome";

/** How somebody agreed: signed in themselves, or together with who recorded it, on that one's screen. */
export const confirmationWays = ["own-account", "shared-screen"] as const;
export type ConfirmationWay = (typeof confirmationWays)[number];

/** What a confirmation on one screen is judged by. */
export type Confirmed = TalkMoments & {
  readonly confirmedAt: Date | null;
  readonly confirmedHow: ConfirmationWay | null;
  /** When the student first signed in; asked only about what was confirmed on one screen, null when they never did. */
  readonly firstSignInAt: Date | null;
  /** Whether the student said before that a report confirmed together is not right. */
  readonly isObjected: boolean;
};

/** For how many days the student may still say that it is not right, from when they can look on their own account. */
export const objectionDays = 7;

/** When and how something was confirmed, and since when the student can look at it on their own. */
export type Confirmation = Pick<Confirmed, "confirmedAt" | "confirmedHow" | "firstSignInAt">;

/** The last day on which a student may object; null where nothing was confirmed on one screen, or before they ever signed in. */
export function lastDayToObject({ confirmedAt, confirmedHow, firstSignInAt }: Confirmation): Day | null {
  if (confirmedHow !== "shared-screen" || confirmedAt === null || firstSignInAt === null) return null;
  const from = confirmedAt > firstSignInAt ? confirmedAt : firstSignInAt;
  return later(dayOf(from), { days: objectionDays });
}

/**
 * Whether nobody can take it back any more: the student signed for it, or had their week for what was confirmed on one screen. Who
 * never signs in had none, so that it stays open.
 */
export function isFinal(talk: Confirmation, today: Day): boolean {
  if (talk.confirmedHow !== "shared-screen") return talk.confirmedAt !== null;
  const until = lastDayToObject(talk);
  return until !== null && today > until;
}

/** Read and confirmed together, on one screen. Who objected to that once confirms it on their own account. */
export function mayBeConfirmedTogether(
  talk: Confirmed,
  now: Date,
): Outcome<RefusalOf<typeof mayBeConfirmed> | "objected-before"> {
  const verdict = mayBeConfirmed(talk, now);
  if (!verdict.ok) return verdict;
  return talk.isObjected ? refused("objected-before") : allowed;
}

/** The student signs for it themselves: what was recorded, and also what was confirmed together. */
export function mayBeSigned(talk: Confirmed, now: Date) {
  return talk.confirmedHow === "shared-screen" ? allowed : mayBeConfirmed(talk, now);
}

/** What was confirmed on one screen is not final before the student had a week to look at it on their own. */
export function mayBeObjectedTo(talk: Confirmed, now: Date): Outcome<"not-together" | "too-late-to-object"> {
  if (talk.confirmedHow !== "shared-screen") return refused("not-together");
  return isFinal(talk, dayOf(now)) ? refused("too-late-to-object") : allowed;
}

export type ConfirmationRefusal = RefusalOf<typeof mayBeConfirmedTogether | typeof mayBeObjectedTo>;

export const longestObjection = 2000;
