import { nameOf, type TermText } from "@/lib/glossary/rules";
import starting from "@/lib/glossary/starting/terms.json";
import type { Locale } from "@/lib/platform/format";
import type { WordCode, Words } from "@/lib/platform/idiom";

/** Terms a page explains by the name that its sentences spell out; what the interface resolves has a word. */
export const inlineTerms = ["competenceScan", "taskHolder"] as const;

export type InlineTerm = (typeof inlineTerms)[number] | WordCode;

const shipped = new Map((starting as readonly TermText[]).map((term) => [term.code, term]));

/** What a term is called on a page: the institution's word where there is one, else as it ships (B1, B3). */
export function shippedName(code: InlineTerm, locale: Locale, words: Partial<Words>): string {
  const term = shipped.get(code);
  return term ? nameOf(term, locale, words) : code;
}
