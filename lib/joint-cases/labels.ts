import type { CaseState } from "@/lib/joint-cases/rules";

type Tone = "ok" | "attention" | "info" | "neutral";

/** How a state looks; its word is `jointCases.states.…`. */
export const caseTone = {
  concept: "attention",
  planned: "info",
  held: "ok",
  withdrawn: "neutral",
} as const satisfies Record<CaseState, Tone>;

/** Every reason for which the slice refuses. */
export const caseRefusals = [
  "day-gone",
  "too-far",
  "names",
  "shared-already",
  "held-already",
  "withdrawn",
  "not-held",
  "party-gone",
  "neither-own",
] as const;

export type CaseRefusal = (typeof caseRefusals)[number];

/** Each reason in words; `t` is of the namespace `jointCaseForms`. */
export function caseRefusalTexts(t: (key: `refusals.${CaseRefusal}`) => string): Record<CaseRefusal, string> {
  const texts = caseRefusals.map((refusal) => [refusal, t(`refusals.${refusal}`)] as const);
  return Object.fromEntries(texts) as Record<CaseRefusal, string>;
}
