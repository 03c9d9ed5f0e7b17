import "server-only";

import type { InstitutionId } from "@/lib/platform/actor";
import { englishArticle, type Idiom, type Word, type WordCode, type Words } from "@/lib/platform/idiom";
import { Prisma } from "@/lib/platform/prisma/client";
import { withTenant } from "@/lib/platform/tenancy";

/** What an institution, or one of its teams, calls something. */
export type LocalWord = {
  readonly code: WordCode;
  readonly isOfTeam: boolean;
  readonly nl: Word;
  readonly en: { readonly singular: string | null; readonly plural: string | null };
};
/** The names of an institution, and of the team for which `ofTeam` holds, as `LocalWord[]` or null where there are none. */
export function localWords(institution: InstitutionId, ofTeam: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    select jsonb_agg(jsonb_build_object('code', w.code, 'isOfTeam', w.team_id is not null,
        'nl', jsonb_build_object('singular', w.singular, 'plural', w.plural, 'article', w.article),
        'en', jsonb_build_object('singular', w.english_singular, 'plural', w.english_plural)))
    from local_words w where w.institution_id = ${institution}::uuid and (w.team_id is null or ${ofTeam}))`;
}

/** How an institution names things, for who reads a page of it without being one of its people (M6). */
export async function findIdiom(institution: InstitutionId): Promise<Idiom> {
  const [row] = await withTenant(
    institution,
    (tx) => tx.$queryRaw<{ words: LocalWord[] | null }[]>`
      select ${localWords(institution, Prisma.sql`false`)} as words`,
  );
  return idiomOf(row?.words ?? []);
}

/** The names of a team over those of its institution, by language; English only where somebody gave it. */
export function idiomOf(local: readonly LocalWord[]): Idiom {
  if (local.length === 0) return {};
  const ordered = [...local].sort((one, other) => Number(one.isOfTeam) - Number(other.isOfTeam));
  const english = ordered.flatMap(({ code, en: { singular, plural } }) =>
    singular && plural ? [[code, { singular, plural, article: englishArticle(singular) }]] : [],
  );
  return {
    nl: Object.fromEntries(ordered.map(({ code, nl }) => [code, nl])),
    en: Object.fromEntries(english) as Partial<Words>,
  };
}
