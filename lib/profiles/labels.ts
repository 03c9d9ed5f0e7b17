import type { AssignmentState } from "@/lib/profiles/assignments/rules";
import type { StandingState } from "@/lib/profiles/eligibility/rules";
import type { ShareState } from "@/lib/profiles/sharing/rules";
import type { ProfileState } from "@/lib/profiles/rules";

type Tone = "ok" | "attention" | "late" | "info" | "neutral";

/** How a state looks; its word is `profiles.state.…`. */
export const stateTone = {
  concept: "neutral",
  consultation: "info",
  "one-key": "attention",
  approved: "info",
  "in-force": "ok",
  superseded: "neutral",
  retired: "neutral",
} as const satisfies Record<ProfileState, Tone>;

/** How an assignment's state looks; its word is `profiles.team.…`. */
export const assignmentTone = {
  running: "ok",
  upcoming: "info",
  ended: "neutral",
} as const satisfies Record<AssignmentState, Tone>;

/** How it looks whether somebody does a task; its word is `sharing.state.…`. */
export const shareTone = {
  nobody: "late",
  one: "ok",
  several: "attention",
  together: "ok",
} as const satisfies Record<ShareState, Tone>;

/** How it looks where a criterion stands for somebody; its word is `eligibility.state.…`. */
export const standingTone = {
  unsaid: "neutral",
  there: "ok",
  open: "attention",
  late: "late",
  waived: "info",
} as const satisfies Record<StandingState, Tone>;

/** Every reason for which the slice refuses; a form of an action with another one does not compile. */
export const refusals = [
  "name-taken",
  "role-retired",
  "profile-final",
  "key-turned",
  "other-key-yours",
  "profile-empty",
  "school-year-past",
  "starts-before-previous",
  "key-not-yours",
  "concept-exists",
  "nothing-approved",
  "not-retired",
  "role-held",
  "competence-gone",
  "catalogue-not-empty",
  "competence-asked",
  "level-asked",
  "level-between",
  "scale-changed",
  "ends-before-start",
  "not-employed",
  "not-in-team",
  "already-held",
  "assignment-ended",
  "role-gone",
  "person-gone",
  "in-consultation",
  "consultation-over",
  "key-given",
  "ends-too-soon",
  "no-team",
  "role-not-held",
  "already-answered",
  "task-gone",
  "range-turned",
  "end-unchanged",
  "under-itself",
  "too-deep",
  "parent-gone",
  "code-taken",
  "too-many-competences",
  "too-many-frameworks",
  "only-place",
  "has-children",
  "framework-own",
  "framework-filled",
  "competence-scanned",
  "competence-succeeds",
  "set-introduced",
  "with-itself",
  "already-became",
  "became-this",
  "target-became",
  "file-faulty",
  "nothing-to-do",
  "changed-meanwhile",
  "too-many-criteria",
  "competence-not-asked",
  "competence-criterion",
  "criteria-unsaid",
  "criterion-gone",
  "reason-missing",
  "due-past",
  "reached-later",
  "not-open",
  "not-reached",
  "not-writing",
  "not-aged",
  "role-inside",
  "too-many-outside",
  "outside-over",
  "outside-too-long",
] as const;

export type ProfileRefusal = (typeof refusals)[number];

/** Each reason in words; `t` is of the namespace `profileForms`. */
export function refusalTexts(
  t: (key: `refusal.${ProfileRefusal}`) => string,
): Record<ProfileRefusal, string> {
  const texts = refusals.map((refusal) => [refusal, t(`refusal.${refusal}`)] as const);
  return Object.fromEntries(texts) as Record<ProfileRefusal, string>;
}
