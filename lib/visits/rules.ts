import { type Day, dayOf, later, rangeOf, schoolYearOf } from "@/lib/platform/calendar";
import { allowed, type Outcome, refused } from "@/lib/platform/outcome";

/** By a leader of the teacher, once a school year (I1); or by a colleague, at the request of who is visited (I5). */
export const visitKinds = ["leader", "peer"] as const;
export type VisitKind = (typeof visitKinds)[number];

export const settings = ["lesson", "coach-talk"] as const;
export type Setting = (typeof settings)[number];

/** Why a visit did not take place: a choice, so that no story has to be told. */
export const cancellationReasons = ["time", "absent", "lesson-gone", "other"] as const;
export type CancellationReason = (typeof cancellationReasons)[number];

/** The facts a state follows from; nothing of it is stored beside them. */
export type VisitMoments = {
  readonly plannedFor: Date | null;
  readonly heldOn: Day | null;
  readonly sharedAt: Date | null;
  readonly answeredAt: Date | null;
  readonly cancelledAt: Date | null;
};

export type VisitState = "asked" | "planned" | "to-write" | "written" | "shared" | "answered" | "cancelled";

/** Asked for without a day, planned, to be written down, written, handed over, read by who was visited; or called off. */
export function stateOf(visit: VisitMoments, now: Date): VisitState {
  if (visit.cancelledAt) return "cancelled";
  if (visit.answeredAt) return "answered";
  if (visit.sharedAt) return "shared";
  if (visit.heldOn) return "written";
  if (!visit.plannedFor) return "asked";
  return visit.plannedFor > now ? "planned" : "to-write";
}

/** Whether a visit is still to take place, or to be written down. */
export function isAhead(state: VisitState): boolean {
  return state === "asked" || state === "planned" || state === "to-write";
}

/** A visit is planned from today on, so that one that came up by itself is kept as well; to the end of the next school year. */
export function mayBePlanned(plannedFor: Date, now: Date): Outcome<"in-the-past" | "too-far-ahead"> {
  if (dayOf(plannedFor) < dayOf(now)) return refused("in-the-past");
  return schoolYearOf(plannedFor) > schoolYearOf(now) + 1 ? refused("too-far-ahead") : allowed;
}

/** What took place or was called off is not moved and not called off any more. */
export function mayBeChanged(visit: VisitMoments, now: Date): Outcome<"over"> {
  return isAhead(stateOf(visit, now)) ? allowed : refused("over");
}

/** What was seen is written down and rewritten until it is handed over, of a day that has come. */
export function mayBeWritten(
  visit: VisitMoments,
  heldOn: Day,
  now: Date,
): Outcome<"over" | "not-held-yet" | "too-long-ago"> {
  const state = stateOf(visit, now);
  if (!isAhead(state) && state !== "written") return refused("over");
  if (heldOn > dayOf(now)) return refused("not-held-yet");
  return heldOn < rangeOf(schoolYearOf(now) - 1).from ? refused("too-long-ago") : allowed;
}

/** Handed over once; from then on the text is final. */
export function mayBeShared(visit: VisitMoments, now: Date): Outcome<"not-written" | "over"> {
  const state = stateOf(visit, now);
  if (state === "written") return allowed;
  return refused(isAhead(state) ? "not-written" : "over");
}

/** Who was visited says once that they read it, with or without a reaction. */
export function mayBeAnswered(visit: VisitMoments, now: Date): Outcome<"over"> {
  return stateOf(visit, now) === "shared" ? allowed : refused("over");
}

/** Whether somebody would write in the visit today: its day has come, or no day was chosen. */
export function isForToday({ plannedFor }: VisitMoments, now: Date): boolean {
  return plannedFor === null || dayOf(plannedFor) <= dayOf(now);
}

/** Days after a visit within which what was seen is written down; later it counts as late. */
export const daysToWrite = 7;

/** The last day on which writing down a planned visit is in time. */
export function lastDayToWrite(plannedFor: Date): Day {
  return later(dayOf(plannedFor), { days: daysToWrite });
}

/** Whether a sentence was seen, not seen, or was not to be seen in this lesson: never a mark. */
export const sightings = ["seen", "not-seen", "not-applicable"] as const;
export type Sighting = (typeof sightings)[number];

/** One sentence of the observation, in the words it had that day; null while nothing was chosen. */
export type Observed = { readonly words: string; readonly seen: Sighting | null; readonly note: string };

/** What the visitor wrote: what was seen of each sentence (a leader's visit only), what went well and what can grow. */
export type Report = {
  /** Which agreement about sentences it was written under; 0 for what Koers proposes. */
  readonly arrangement: number;
  readonly observed: readonly Observed[];
  readonly wentWell: string;
  readonly canGrow: string;
};

/** Whether there is anything in it to hand over. */
export function hasWords({ observed, wentWell, canGrow }: Report): boolean {
  return wentWell !== "" || canGrow !== "" || observed.some(({ seen, note }) => seen !== null || note !== "");
}

/** Under which key an unfinished observation is kept. */
export function draftOf(visitId: string) {
  return { form: "visit", subject: visitId };
}

/** Texts of a visit are kept for the school year it was held in and three more; before this day they go. */
export function forgottenBefore(now: Date): Day {
  return rangeOf(schoolYearOf(now) - 3).from;
}

/** The term ends with a school year, so once a year is enough; a week of nights, for when one is missed. */
export function isTimeToForget(today: Day): boolean {
  return today.slice(5) >= "08-01" && today.slice(5) <= "08-07";
}
