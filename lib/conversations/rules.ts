import { type Day, dayOf, rangeOf, schoolYearOf } from "@/lib/platform/calendar";
import { allowed, type Outcome, refused, type RefusalOf } from "@/lib/platform/outcome";

export const kinds = [
  "progress",
  "growth-meter",
  "trialogue",
  "placement-visit",
  "intake",
  "ad-hoc",
] as const;
export type Kind = (typeof kinds)[number];

/** The kinds that always count towards the minimum of individual talks (domain.md 2.6-2). */
export const countingKinds = ["progress", "growth-meter"] as const satisfies readonly Kind[];

/** The kinds of which an institution says whether they count too (O11, O21, V2). An intake is before the year begins. */
export const optionalKinds = ["trialogue", "placement-visit", "ad-hoc"] as const satisfies readonly Kind[];
export type OptionalKind = (typeof optionalKinds)[number];

/** The kinds that are about somebody's placement, at it or with who works there (O11, V1). */
export const placementKinds = ["trialogue", "placement-visit"] as const satisfies readonly Kind[];

export const places = ["school", "placement", "online", "phone"] as const;
export type Place = (typeof places)[number];

export const topics = ["study-progress", "competence-growth", "career", "placement", "life"] as const;
export type Topic = (typeof topics)[number];

/** What touches somebody's private life: for who reads what was said, never among the facts others read (O18). */
export const privateTopics = ["life"] as const satisfies readonly Topic[];

/** Of topics, those that are facts for everybody who may know of the talk. */
export function openTopics<T extends string>(all: readonly T[]): readonly T[] {
  return all.filter((topic) => !(privateTopics as readonly string[]).includes(topic));
}

/** The five career competences (domain.md 2.1): what came up, never a grade. */
export const careerCompetences = ["qualities", "motives", "exploration", "steering", "networking"] as const;
export type CareerCompetence = (typeof careerCompetences)[number];

/** Why a talk did not take place (M5). */
export const cancellationReasons = ["time", "room", "absent", "no-show", "other"] as const;
export type CancellationReason = (typeof cancellationReasons)[number];

/** The facts of a talk. What was said is not among them; see findReport. */
export type Talk = {
  readonly studentId: string;
  readonly coachId: string;
  readonly plannedFor: Date | null;
  readonly heldOn: Day | null;
  readonly isCancelled: boolean;
  /** Whether the student agreed with the report; the coach vouches by writing it. */
  readonly isConfirmed: boolean;
};

/** What the state of a talk follows from, whoever it is about. */
export type TalkMoments = Omit<Talk, "studentId" | "coachId">;

export type TalkState = "planned" | "to-record" | "recorded" | "confirmed" | "cancelled";

/** The state follows from the recorded facts and is never stored beside them (domain.md 2.7). */
export function stateOf(talk: TalkMoments, now: Date): TalkState {
  if (talk.isCancelled) return "cancelled";
  if (talk.heldOn) return talk.isConfirmed ? "confirmed" : "recorded";
  return talk.plannedFor && talk.plannedFor > now ? "planned" : "to-record";
}

/** Whether recording now would be about this planned talk: its day has come. */
export function isForToday(plannedFor: Date | null, now: Date): boolean {
  return plannedFor !== null && dayOf(plannedFor) <= dayOf(now);
}

/** Whether a talk took place, in the sense of decision 27: recorded, confirmed or not. */
export function isCompleted(state: TalkState): boolean {
  return state === "recorded" || state === "confirmed";
}

/** A talk is planned ahead, at most until the end of the next school year. */
export function mayBePlanned(plannedFor: Date, now: Date): Outcome<"in-the-past" | "too-far-ahead"> {
  if (plannedFor <= now) return refused("in-the-past");
  return schoolYearOf(plannedFor) > schoolYearOf(now) + 1 ? refused("too-far-ahead") : allowed;
}

/** A talk is recorded on a day that has come, of this school year or the one before. */
export function mayBeHeldOn(heldOn: Day, now: Date): Outcome<"not-held-yet" | "too-long-ago"> {
  if (heldOn > dayOf(now)) return refused("not-held-yet");
  return heldOn < rangeOf(schoolYearOf(now) - 1).from ? refused("too-long-ago") : allowed;
}

/** A planned talk is recorded once; a talk that is moved or begun early may be recorded before its hour. */
export function mayBeRecorded(talk: TalkMoments, now: Date): Outcome<"already-recorded" | "cancelled"> {
  switch (stateOf(talk, now)) {
    case "planned":
    case "to-record":
      return allowed;
    case "recorded":
    case "confirmed":
      return refused("already-recorded");
    case "cancelled":
      return refused("cancelled");
  }
}

/** A confirmation vouches for the text it was given for, so that text is final from then on. */
export function mayBeRewritten(
  talk: TalkMoments,
  now: Date,
): Outcome<"not-recorded-yet" | "already-confirmed" | "cancelled"> {
  switch (stateOf(talk, now)) {
    case "recorded":
      return allowed;
    case "confirmed":
      return refused("already-confirmed");
    case "planned":
    case "to-record":
      return refused("not-recorded-yet");
    case "cancelled":
      return refused("cancelled");
  }
}

/**
 * The facts of a recorded talk are corrected under the same condition as its text: the confirmation vouches for
 * both, and CONFIRMED is where a talk ends (domain.md 2.7).
 */
export function mayBeCorrected(talk: TalkMoments, heldOn: Day, now: Date) {
  const verdict = mayBeRewritten(talk, now);
  return verdict.ok ? mayBeHeldOn(heldOn, now) : verdict;
}

/**
 * The edition of everything a confirmation vouches for: facts and agreements count in the version of the talk,
 * the text in the version of its report. Neither ever shrinks, so the sum names one state of both.
 */
export function editionOf(talk: { readonly version: number; readonly reportVersion: number }): number {
  return talk.version + talk.reportVersion;
}

/** The student confirms what is recorded, once (O19, S5): as long as it may still be rewritten. */
export function mayBeConfirmed(talk: TalkMoments, now: Date) {
  return mayBeRewritten(talk, now);
}

/** What was held can't be called off or moved any more, and what is called off stays so. */
export function mayBeCancelled(talk: TalkMoments, now: Date) {
  return mayBeRecorded(talk, now);
}

/** Every reason a write about a talk is refused for; the next talk is planned on the form of this one. */
export type TalkRefusal =
  | RefusalOf<typeof mayBePlanned | typeof mayBeHeldOn | typeof mayBeRecorded | typeof mayBeRewritten>
  | "next-in-the-past"
  | "intake-planned";

/** What the student says of where they are going: what they work towards, and the next step in their career (P3). */
export const aims = ["goal", "careerStep"] as const;
export type AimName = (typeof aims)[number];

/** How much an aim says: a sentence, to read again next time. */
export const longestAim = 300;

/** What of a report is in the student's own words, and theirs to rewrite. */
export const ownParts = ["studentWords", ...aims] as const;

export const reportParts = [...ownParts, "coachNotes"] as const;
export type ReportPart = (typeof reportParts)[number];

/** What was said: the student's own words, and what the coach adds. Both read all of it. */
export type ReportText = Readonly<Record<ReportPart, string>>;

export const emptyReport: ReportText = { studentWords: "", goal: "", careerStep: "", coachNotes: "" };

export function isWritten(text: ReportText): boolean {
  return reportParts.some((part) => text[part] !== "");
}

/** The report as one text, to be sealed. */
export function writtenReport(text: Partial<ReportText>): string {
  return JSON.stringify(Object.fromEntries(reportParts.map((part) => [part, text[part] ?? ""])));
}

/** What `writtenReport` wrote. Throws on anything else. */
export function readReport(text: string): ReportText {
  const parsed: unknown = JSON.parse(text);
  if (typeof parsed !== "object" || parsed === null) throw new Error("Not a report.");
  const part = (name: ReportPart): string => {
    const value: unknown = Reflect.get(parsed, name);
    return typeof value === "string" ? value : "";
  };
  return {
    ...{ studentWords: part("studentWords"), goal: part("goal"), careerStep: part("careerStep") },
    coachNotes: part("coachNotes"),
  };
}

/** Under which key the unfinished log of a talk is kept: a planned talk has one of its own. */
export function draftOf(studentId: string, talkId: string | null) {
  return { form: "talk", subject: talkId ?? studentId };
}

/**
 * What is kept of a report somebody was rewriting: nothing, what goes on from the saved text, or what was typed
 * over a text that was saved anew since, so that the two have to be laid side by side.
 */
export type KeptDraft =
  | { readonly state: "none" }
  | { readonly state: "current" | "overtaken"; readonly text: ReportText };

/** How a kept draft stands to the saved report; a student's draft holds only their own words. */
export function standingOfDraft(
  draft: { readonly text: Partial<ReportText>; readonly version: string } | null,
  saved: ReportText,
  savedVersion: number,
): KeptDraft {
  if (!draft) return { state: "none" };
  const text = { ...saved, ...draft.text };
  if (reportParts.every((part) => text[part] === saved[part])) return { state: "none" };
  return { state: draft.version === String(savedVersion) ? "current" : "overtaken", text };
}

/** Under which key a report that is being rewritten is kept. */
export function draftOfReport(talkId: string) {
  return { form: "report", subject: talkId };
}
