import type { TermState } from "@/lib/glossary/rules";

type Tone = "ok" | "attention" | "info" | "neutral";

/** How a term's state looks; its word is `glossary.state.…`. */
export const termTone = {
  shipped: "neutral",
  concept: "attention",
  adopted: "ok",
  retired: "neutral",
} as const satisfies Record<TermState, Tone>;

/** Every reason for which the slice refuses; a form of an action with another one does not compile. */
export const glossaryRefusals = [
  "not-named",
  "source-gone",
  "not-a-concept",
  "not-yours-to-retire",
  "decided-already",
] as const;

export type GlossaryRefusal = (typeof glossaryRefusals)[number];

/** Each reason in words; `t` is of the namespace `glossary`. */
export function refusalTexts(
  t: (key: `refusals.${GlossaryRefusal}`) => string,
): Record<GlossaryRefusal, string> {
  const texts = glossaryRefusals.map((refusal) => [refusal, t(`refusals.${refusal}`)] as const);
  return Object.fromEntries(texts) as Record<GlossaryRefusal, string>;
}
