import type { PersonName } from "@/lib/platform/actor";
import { type Day, dayOf, later } from "@/lib/platform/calendar";

/** Everything that can be somebody's to do, in the order in which it asks. */
export const taskKinds = [
  "talk-today",
  "to-record",
  "to-confirm",
  "talk-soon",
  "talk-off",
  "talk-moved",
  "talk-asked",
  "talk-answered",
  "talk-planned",
  "confirmed-together",
  "staff-today",
  "staff-record",
  "staff-confirm",
  "staff-answer",
  "signal",
  "signal-asked",
  "joint-case",
  "referral-agree",
  "referral-consent",
  "referral-steps",
  "referral-offer",
  "referral-take-up",
  "referral-asked",
  "referral-send",
  "referral-returned",
  "referral-step",
  "referral-told",
  "referral-noted",
  "referral-pick-up",
  "referral-feedback",
  "new-coach",
  "intake",
  "round-choose",
  "round-assign",
  "first-talk",
  "turn",
  "agreement",
  "team-agreement",
  "staff-agreement",
  "staff-prepare",
  "appraisal-sign",
  "appraisal-passage",
  "appraisal-invited",
  "appraisal-unsigned",
  "appraisal-check",
  "appraisal-objected",
  "appraisal-ruled",
  "handover",
  "no-coach",
  "coach-leaves",
  "hand-over",
  "signal-unread",
  "visit-soon",
  "visit-asked",
  "visit-left",
  "visit-write",
  "visit-hand-over",
  "visit-read",
  "action",
  "plan-start",
  "plan-discuss",
  "plan-adopt",
  "plan-review",
  "plan-seen",
  "training-answer",
  "training-answered",
  "own-plan-agree",
  "own-plan-look-along",
  "own-plan-due",
  "own-plan-look-back",
  "own-plan-choose-day",
  "own-plan-opened",
  "own-plan-answered",
  "own-plan-unanswered",
  "own-plan-proposals",
  "own-plan-make",
  "halfway-ask",
  "halfway-talk",
  "halfway-plan",
  "second-half",
  "sign-on-name",
  "address",
  "key",
  "consultation-close",
  "consultation-say",
  "consultation-heard",
  "criterion-late",
  "criterion-own",
  "explain",
  "confirm-tasks",
  "profile-aged",
  "form",
  "scan",
  "choose-raters",
  "result-own",
  "result-own-scan",
  "result-coached",
  "result-shared",
  "result-shared-scan",
  "result-team",
  "result-external",
  "cycle-statement",
  "glossary-adopt",
  "glossary-proposals",
  "glossary-news",
  "import",
] as const;

export type TaskKind = (typeof taskKinds)[number];

/** One thing to do: what its sentence is made of, and the one place where it is done. */
export type Task = {
  readonly kind: TaskKind;
  readonly id: string;
  readonly isLate: boolean;
  /** Below the institution's address. */
  readonly path: string;
  /** Who it is about; the first few, when it is about more. */
  readonly people: readonly PersonName[];
  readonly count: number;
  /** A team, a role, a file, an action: what it is called. */
  readonly what: string;
  readonly where: string;
  readonly on: Day | null;
  readonly at: Date | null;
  /** When it was to be, of what was moved or called off. */
  readonly was: Date | null;
};

/** What a task says when it says no more. */
export const bare = {
  ...{ isLate: false, people: [], count: 1, what: "", where: "" },
  ...{ on: null, at: null, was: null },
} as const;

/** Of how many people a task names the first few. */
export const namesAtMost = 3;

/** Nobody is kept waiting by these, and no day of theirs passes. */
const patient: ReadonlySet<TaskKind> = new Set<TaskKind>([
  "talk-planned",
  "team-agreement",
  "visit-read",
  "signal-unread",
  "referral-feedback",
  "referral-noted",
  "plan-seen",
  "training-answered",
  "result-own",
  "result-own-scan",
  "result-coached",
  "result-shared",
  "result-shared-scan",
  "result-team",
  "result-external",
  "own-plan-opened",
  "own-plan-answered",
  "own-plan-unanswered",
  "own-plan-make",
  "own-plan-choose-day",
  "halfway-ask",
  "halfway-talk",
  "halfway-plan",
  "criterion-own",
  "appraisal-objected",
  "appraisal-ruled",
  "confirm-tasks",
  "profile-aged",
  "cycle-statement",
  "glossary-adopt",
  "glossary-proposals",
  "glossary-news",
]);

/** Somebody waits for these, however far their day is. */
const waitedFor: ReadonlySet<TaskKind> = new Set<TaskKind>(["appraisal-sign", "appraisal-passage"]);

/** How far ahead a day is one of this week. */
const ahead = { days: 7 };

/** Whether a task can be left for a week without anybody, or any day, waiting for it. */
export function canWait({ kind, isLate, on, at }: Task, today: Day): boolean {
  const day = on ?? (at && dayOf(at));
  if (isLate || waitedFor.has(kind)) return false;
  return patient.has(kind) || (day !== null && day > later(today, ahead));
}
