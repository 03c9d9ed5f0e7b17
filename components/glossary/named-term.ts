import { nameOf, type Term, definitionOf } from "@/lib/glossary/rules";
import type { Words } from "@/lib/platform/idiom";
import type { Locale } from "@/lib/platform/format";

/** A term as its reader reads it: what it is called here, and what it means. */
export type NamedTerm = Term & { readonly label: string; readonly meaning: string };

/** The terms in the reader's language and in the words of the institution, by name. */
export function namedTerms(terms: readonly Term[], locale: Locale, words: Words): NamedTerm[] {
  return terms
    .map((term) => ({
      ...term,
      label: nameOf(term, locale, words),
      meaning: definitionOf(term, locale),
    }))
    .toSorted((one, other) => one.label.localeCompare(other.label, locale));
}
