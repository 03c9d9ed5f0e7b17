import starting from "@/lib/appraisals/frames/starting.json";
import { signingDays } from "@/lib/appraisals/rules";
import type { Locale } from "@/lib/platform/format";

/** What an institution says beforehand: what an appraisal may lead to, and on what is judged. */
export type Frame = {
  /** How many times it was laid down; 0 as long as the institution said nothing of its own. */
  readonly number: number;
  readonly consequences: string;
  readonly aspects: readonly string[];
  /** How many days somebody has to sign once it was laid before them. */
  readonly signingDays: number;
};

/** More is no judgement any more but a form to fill in. */
export const mostAspects = 8;

export const longestAspect = 80;
export const longestConsequences = 2000;

/** What holds until HR writes the institution's own, in the language of its reader: it says that nobody wrote it down. */
export function startingFrame(locale: Locale): Frame {
  return { number: 0, signingDays: signingDays.first, ...starting[locale] };
}

/** The aspects in a text with one on each line: without empty lines, each once. */
export function aspectsIn(text: string): string[] {
  const lines = text.split("\n").map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ""))];
}
