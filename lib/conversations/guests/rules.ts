import { type Confirmation, isFinal } from "@/lib/conversations/confirmations/rules";
import { type Kind, mayBeRecorded, mayBeRewritten, type TalkMoments } from "@/lib/conversations/rules";
import { type Day, later } from "@/lib/platform/calendar";
import { allowed, type Outcome, refused, type RefusalOf } from "@/lib/platform/outcome";

/** How many join one talk from outside: the supervisor, and who else works with the student there. */
export const mostGuests = 3;

export const longestSharedWords = 2000;

/** How long a link lasts after the day it is for: time to read what came of the talk. */
const daysAfter = 60;

/** The kinds of talks that somebody from the placement can join (V1, O11). */
const kindsWithGuests: readonly Kind[] = ["trialogue", "placement-visit", "growth-meter"];

export function hasGuests(kind: Kind): boolean {
  return kindsWithGuests.includes(kind);
}

/** The last day of a link made today for a talk; a talk that has no day yet counts from today. */
export function lastDayOf(talkDay: Day | null, today: Day): Day {
  return later(talkDay !== null && talkDay > today ? talkDay : today, { days: daysAfter });
}

/** Somebody from outside joins a talk that is still to be recorded, of a kind that asks for it. */
export function mayJoin(
  talk: TalkMoments & { readonly kind: Kind },
  already: number,
  now: Date,
): Outcome<RefusalOf<typeof mayBeRecorded> | "other-kind" | "too-many"> {
  const verdict = mayBeRecorded(talk, now);
  if (!verdict.ok) return verdict;
  if (!hasGuests(talk.kind)) return refused("other-kind");
  return already < mostGuests ? allowed : refused("too-many");
}

/** What guests read is part of what the student confirms, so it is written before that. */
export function mayBeShared(
  talk: TalkMoments,
  guests: number,
  now: Date,
): Outcome<RefusalOf<typeof mayBeRewritten> | "nobody"> {
  const verdict = mayBeRewritten(talk, now);
  if (!verdict.ok) return verdict;
  return guests > 0 ? allowed : refused("nobody");
}

export type GuestRefusal =
  | RefusalOf<typeof mayJoin | typeof mayBeShared>
  | "already-asked"
  | "not-a-guest"
  | "letters-enough";

/** What a guest can do now: think ahead, wait for the student, read what came of it, or nothing. */
export type GuestStage = "before" | "waiting" | "after" | "cancelled";

type Followed = Pick<TalkMoments, "heldOn" | "isCancelled"> & Confirmation;

/**
 * A guest reads what came of a talk from when the student's word on it is final, and not before: what somebody outside
 * has read can't be taken back, so after a confirmation on the coach's screen they wait for the week to object.
 */
export function stageOf(talk: Followed, today: Day): GuestStage {
  if (talk.isCancelled) return "cancelled";
  if (talk.heldOn === null) return "before";
  return isFinal(talk, today) ? "after" : "waiting";
}
