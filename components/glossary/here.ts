import { getLocale, getMessages } from "next-intl/server";
import { type NamedTerm, namedTerms } from "@/components/glossary/named-term";
import type { Term } from "@/lib/glossary/rules";

/** The terms as this request's reader reads them. */
export async function termsHere(terms: readonly Term[]): Promise<NamedTerm[]> {
  const { words } = await getMessages();
  return namedTerms(terms, await getLocale(), words);
}
