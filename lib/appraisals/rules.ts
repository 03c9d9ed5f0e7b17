import { type Day, dayOf, later } from "@/lib/platform/calendar";
import { allowed, type Outcome, refused } from "@/lib/platform/outcome";

export const choices = ["below", "expected", "above"] as const;

/** How somebody does one aspect. Only here does Koers know a judgement at all (H8), and it is never added up. */
export type Choice = (typeof choices)[number];

export const responses = ["seen", "agreed", "objection"] as const;

/** How the employee signs: that they saw it, that they agree, or that they object. */
export type Response = (typeof responses)[number];

export const rulings = ["stands", "set-aside"] as const;

/** What HR's second check comes to. */
export type Ruling = (typeof rulings)[number];

export const appraisalStates = [
  "planned",
  "called-off",
  "discussed",
  "seen",
  "agreed",
  "objection",
  "unsigned",
  "stands",
  "set-aside",
] as const;

export type AppraisalState = (typeof appraisalStates)[number];

/** Facts from which the state follows; nothing of it is stored. */
export type Standing = {
  readonly calledOffAt: Date | null;
  /** Whether its leader leads the employee no more, so that it is not held. */
  readonly isLapsed: boolean;
  readonly laidAt: Date | null;
  /** When it was noted that the employee did not sign in their days. */
  readonly unsignedAt: Date | null;
  readonly response: Response | null;
  readonly ruling: Ruling | null;
};

/**
 * PLANNED → DISCUSSED → signed for seen, agreed, or objection (domain.md 2.7), and after HR's second check final. Not
 * signed is no answer: it only says that the days for one are over. That there is a draft is no state: nobody but its
 * author may know.
 */
export function stateOfAppraisal(standing: Standing): AppraisalState {
  const { laidAt, unsignedAt, response, ruling } = standing;
  if (ruling) return ruling;
  if (response) return response;
  if (laidAt) return unsignedAt ? "unsigned" : "discussed";
  return isOff(standing) ? "called-off" : "planned";
}

function isOff({ calledOffAt, isLapsed }: Standing): boolean {
  return calledOffAt !== null || isLapsed;
}

/** One aspect as the leader judged it, while writing perhaps not yet. */
export type Judged = { readonly choice: Choice | null; readonly words: string };

/** What the leader writes: a judgement of each aspect in the order of the frame, and one conclusion in words. */
export type Judgement = { readonly aspects: readonly Judged[]; readonly overall: string };

export const emptyJudgement: Judgement = { aspects: [], overall: "" };

/** Whether every aspect has a choice with words, and there is a conclusion. */
export function isWhole({ aspects, overall }: Judgement, count: number): boolean {
  const isJudged = (place: number) => {
    const one = aspects[place];
    return one !== undefined && one.choice !== null && one.words.trim() !== "";
  };
  return overall.trim() !== "" && Array.from({ length: count }, (_, place) => place).every(isJudged);
}

/** Planning for today or later: the employee must be able to read beforehand what may follow from it (M14). */
export function mayBePlanned(plannedOn: Day, today: Day): Outcome<"in-the-past"> {
  return plannedOn >= today ? allowed : refused("in-the-past");
}

type NotChanging = "laid-already" | "called-off";

/** Moving, writing and asking for a passage, until it is laid before the employee. */
export function mayStillChange(standing: Standing): Outcome<NotChanging> {
  if (standing.laidAt) return refused("laid-already");
  return isOff(standing) ? refused("called-off") : allowed;
}

type Laying = {
  readonly standing: Standing;
  readonly judgement: Judgement;
  readonly aspects: number;
  readonly openRequests: number;
  readonly discussedOn: Day;
  readonly madeOn: Day;
  readonly today: Day;
};

/** Laying it before the employee: whole, discussed, and with no passage still asked for. */
export function mayBeLaid({
  standing,
  judgement,
  aspects,
  openRequests,
  discussedOn,
  madeOn,
  today,
}: Laying): Outcome<NotChanging | "not-discussed-yet" | "before-planned" | "passage-open" | "unfinished"> {
  const verdict = mayStillChange(standing);
  if (!verdict.ok) return verdict;
  if (discussedOn > today) return refused("not-discussed-yet");
  // A year that was mistyped would count as the year it is kept from.
  if (discussedOn < madeOn) return refused("before-planned");
  if (openRequests > 0) return refused("passage-open");
  return isWhole(judgement, aspects) ? allowed : refused("unfinished");
}

/** Back to the leader's desk, as long as the employee has not answered and their days are not over. */
export function mayBeTakenBack({
  laidAt,
  unsignedAt,
  response,
}: Standing): Outcome<"not-laid" | "answered-already" | "noted-unsigned"> {
  if (!laidAt) return refused("not-laid");
  if (response) return refused("answered-already");
  return unsignedAt ? refused("noted-unsigned") : allowed;
}

/** The employee answers once, also after their days, until HR has checked; after that nothing of it changes. */
export function mayBeAnswered({
  laidAt,
  response,
  ruling,
}: Standing): Outcome<"not-laid" | "answered-already" | "checked-already"> {
  if (!laidAt) return refused("not-laid");
  if (response) return refused("answered-already");
  return ruling ? refused("checked-already") : allowed;
}

/** How many days an institution gives to answer, at least and at most (the database holds the same). */
export const signingDays = { least: 7, most: 60, first: 14 } as const;

/** How many days before the last one the employee is told once more. */
export const daysBeforeLast = 3;

type Laid = { readonly laidAt: Date | null; readonly signingDays: number };

/** The last day on which the employee is asked to answer, as it was told beforehand; null until it is laid. */
export function lastDayToSign({ laidAt, signingDays: days }: Laid): Day | null {
  return laidAt && later(dayOf(laidAt), { days });
}

/** Noting that the employee did not sign: after the days they were told they had, and once. */
export function mayBeNotedUnsigned(
  appraisal: Standing & Laid,
  today: Day,
): Outcome<"not-laid" | "answered-already" | "noted-unsigned" | "time-left"> {
  const verdict = mayBeTakenBack(appraisal);
  if (!verdict.ok) return verdict;
  const last = lastDayToSign(appraisal);
  return last && last < today ? allowed : refused("time-left");
}

/**
 * HR's second check ends it: after the employee answered or their days were over, and with words wherever somebody is told
 * no or has said nothing.
 */
export function mayBeChecked(
  { unsignedAt, response, ruling }: Pick<Standing, "unsignedAt" | "response" | "ruling">,
  said: { readonly ruling: Ruling; readonly words: string },
): Outcome<"not-answered" | "checked-already" | "say-why"> {
  if (!response && !unsignedAt) return refused("not-answered");
  if (ruling) return refused("checked-already");
  const needsWords = !response || response === "objection" || said.ruling === "set-aside";
  return needsWords && said.words === "" ? refused("say-why") : allowed;
}

/** How long an appraisal is kept (domain.md 2.5): years since it was discussed, and since the employee left. */
export const terms = { years: 5, yearsAfterLeaving: 2, monthsUnlaid: 12 } as const;

/** Under which key a leader's unsaved text is kept. */
export function draftOfAppraisal(appraisalId: string) {
  return { form: "appraisal", subject: appraisalId };
}
