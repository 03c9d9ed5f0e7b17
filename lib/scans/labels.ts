import type { RoundState } from "@/lib/scans/rounds/rules";

type Tone = "ok" | "attention" | "late" | "info" | "neutral";

/** How a round's state looks; its word is `scans.state.…`. */
export const roundTone = {
  draft: "neutral",
  declined: "neutral",
  invited: "info",
  open: "attention",
  ended: "neutral",
  closed: "ok",
  released: "ok",
  shared: "ok",
} as const satisfies Record<RoundState, Tone>;

/** Every reason for which the slice refuses; a form of an action with another one does not compile. */
export const scanRefusals = [
  "name-taken",
  "no-concept",
  "no-questions",
  "not-in-use",
  "already-in-use",
  "no-levels",
  "competence-gone",
  "norm-gone",
  "enough-norms",
  "too-many-questions",
  "concept-exists",
  "instruments-not-empty",
  "ends-before-start",
  "in-the-past",
  "too-long",
  "already-invited",
  "part-of-campaign",
  "no-campaign",
  "campaign-stopped",
  "declined",
  "already-asked",
  "a-colleague",
  "already-closed",
  "handed-in",
  "already-shared",
  "letters-enough",
  "not-shared",
  "took-no-part",
  "not-invited",
  "not-your-leader",
  "one-leader",
  "nobody",
  "nobody-to-invite",
  "nobody-to-remind",
  "no-consent",
  "no-mail",
  "round-over",
  "too-many-raters",
  "yourself",
  "already-running",
  "belongs",
  "no-difference",
  "enough-topics",
] as const;

export type ScanRefusal = (typeof scanRefusals)[number];

/** Each reason in words; `t` is of the namespace `scanForms`. */
export function scanRefusalTexts(t: (key: `refusal.${ScanRefusal}`) => string): Record<ScanRefusal, string> {
  const texts = scanRefusals.map((refusal) => [refusal, t(`refusal.${refusal}`)] as const);
  return Object.fromEntries(texts) as Record<ScanRefusal, string>;
}
