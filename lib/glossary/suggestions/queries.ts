import "server-only";

import { listTerms } from "@/lib/glossary/queries";
import { nameOf } from "@/lib/glossary/rules";
import type { Preference } from "@/lib/glossary/suggestions/rules";
import type { Actor } from "@/lib/platform/actor";
import type { Locale } from "@/lib/platform/format";
import { type Words, wordsOver } from "@/lib/platform/idiom";
import type { TenantTx } from "@/lib/platform/tenancy";

/**
 * Every word with a better one here (B5): the synonyms of the terms in use, and what ships with the product where
 * the institution says it otherwise. A word that is itself a name here is never called wrong.
 */
export async function listPreferences(
  tx: TenantTx,
  actor: Actor,
  { locale, shipped }: { readonly locale: Locale; readonly shipped: Words },
): Promise<Preference[]> {
  const words = wordsOver(shipped, actor.idiom[locale]);
  const terms = (await listTerms(tx, actor)).filter(({ state }) => state !== "retired");
  const names = new Set(terms.map((term) => nameOf(term, locale, words).toLowerCase()));
  const synonyms = terms.flatMap((term) =>
    term.synonyms.map((typed) => ({ typed, preferred: nameOf(term, locale, words), code: term.code })),
  );
  const renamed = Object.entries(shipped).flatMap(([code, { singular }]) => {
    const preferred = words[code as keyof Words].singular;
    return preferred === singular ? [] : [{ typed: singular, preferred, code }];
  });
  return [...renamed, ...synonyms].filter(({ typed }) => !names.has(typed.toLowerCase()));
}
