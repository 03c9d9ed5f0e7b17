import type { AppraisalState, Choice } from "@/lib/appraisals/rules";

type Tone = "ok" | "attention" | "late" | "info" | "neutral";

/** How a state looks; its word is `appraisals.state.…`. */
export const stateTone = {
  planned: "info",
  "called-off": "neutral",
  discussed: "attention",
  seen: "info",
  agreed: "info",
  objection: "attention",
  unsigned: "attention",
  stands: "ok",
  "set-aside": "neutral",
} as const satisfies Record<AppraisalState, Tone>;

/** How a judgement looks: the word says it, the colour only helps to find it. */
export const choiceTone = {
  below: "attention",
  expected: "info",
  above: "ok",
} as const satisfies Record<Choice, Tone>;

/** Every reason for which the slice refuses. */
export const appraisalRefusals = [
  "in-the-past",
  "planned-already",
  "laid-already",
  "called-off",
  "not-called-off",
  "not-discussed-yet",
  "before-planned",
  "passage-open",
  "unfinished",
  "not-laid",
  "answered-already",
  "noted-unsigned",
  "time-left",
  "not-answered",
  "checked-already",
  "say-why",
  "too-many-passages",
  "passage-answered",
] as const;

export type AppraisalRefusal = (typeof appraisalRefusals)[number];

/** Each reason in words; `t` is of the namespace `appraisals`. */
export function appraisalRefusalTexts(
  t: (key: `refusal.${AppraisalRefusal}`) => string,
): Record<AppraisalRefusal, string> {
  const texts = appraisalRefusals.map((refusal) => [refusal, t(`refusal.${refusal}`)] as const);
  return Object.fromEntries(texts) as Record<AppraisalRefusal, string>;
}
