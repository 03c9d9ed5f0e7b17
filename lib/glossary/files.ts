import { type Sheet, sheetOf } from "@/lib/exchange/lists/files";
import { definitionOf, nameOf, type Term } from "@/lib/glossary/rules";
import type { Locale } from "@/lib/platform/format";
import type { Messages } from "@/lib/platform/messages";

/** The glossary to take along, in the words of the institution; what is no longer used says so (B1). */
export function termSheet(
  { glossary, words }: Pick<Messages, "glossary" | "words">,
  terms: readonly Term[],
  locale: Locale,
): Sheet {
  const { term: labels, kinds, state } = glossary;
  const called = new Map(terms.map((term) => [term.code, nameOf(term, locale, words)]));
  const listed = (codes: readonly string[]) => codes.map((code) => called.get(code) ?? code).join(", ");
  return sheetOf<Term>(
    glossary.title,
    [
      { header: kinds.concept, of: ({ code }) => called.get(code) ?? code },
      { header: glossary.kind, of: ({ kind }) => kinds[kind] },
      { header: labels.meaning, of: (term) => definitionOf(term, locale) },
      { header: labels.synonyms, of: ({ synonyms }) => synonyms.join(", ") },
      { header: labels.related, of: ({ related }) => listed(related) },
      { header: labels.distinct, of: ({ distinct }) => listed(distinct) },
      { header: glossary.stand, of: (term) => state[term.state] },
    ],
    terms,
  );
}
