import "server-only";

import { isOpened, placeOf, readingOf, teamNames } from "@/lib/colleagues/queries";
import { excerptOf, isList, linesIn, type Part, parts, sharingParts, wordsIn } from "@/lib/colleagues/rules";
import { mayReadColleagues } from "@/lib/colleagues/policy";
import type { Actor, PersonName } from "@/lib/platform/actor";
import { dayOf } from "@/lib/platform/calendar";
import { personNameOf } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import type { Reading } from "@/lib/platform/read";
import { unseal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";

export type FoundPart = { readonly part: Part; readonly excerpt: string; readonly labels: readonly string[] };

export type FoundColleague = {
  readonly id: string;
  readonly name: PersonName;
  readonly jobTitle: string | null;
  readonly teams: readonly string[];
  readonly found: readonly FoundPart[];
};

export type Finding = { readonly people: readonly FoundColleague[]; readonly total: number };

type Row = Omit<FoundColleague, "found"> & { readonly found: readonly Part[]; readonly total: number };
type Asked = {
  readonly query: string;
  readonly page: number;
  readonly size: number;
  /** Only in what somebody can share, not in what they would like (G5). */
  readonly isShared?: boolean;
};

/**
 * Who knows what: colleagues who opened something to this reader in which each of the words stands, most places first
 * (J4). Showing what they wrote is reading it: each of them is told.
 */
export async function findKnowers(
  { tx, actor, now, noteReading }: Reading,
  { query, page, size, isShared = false }: Asked,
): Promise<Finding> {
  const words = wordsIn(query);
  if (words.length === 0) return { people: [], total: 0 };
  const rows = await listKnowers(tx, actor, words, {
    ...{ size, skipped: (page - 1) * size, now },
    among: isShared ? sharingParts : parts,
  });
  if (rows.length === 0) return { people: [], total: 0 };
  await noteReading(...rows.map(({ id }) => readingOf(id)));
  const bodies = await listBodies(tx, actor, rows);
  const people = rows.map(({ total: _total, found, ...person }) => ({
    ...person,
    found: parts
      .filter((part) => found.includes(part))
      .flatMap((part) => {
        const text = bodies.get(`${person.id}/${part}`);
        return text === undefined ? [] : [foundIn(part, text, words)];
      }),
  }));
  return { people, total: rows[0]?.total ?? 0 };
}

function foundIn(part: Part, text: string, words: readonly string[]): FoundPart {
  if (isList(part)) return { part, excerpt: "", labels: linesIn(text) };
  return { part, excerpt: excerptOf(text, words), labels: [] };
}

type Cut = {
  readonly size: number;
  readonly skipped: number;
  readonly now: Date;
  readonly among: readonly Part[];
};

function listKnowers(
  tx: TenantTx,
  actor: Actor,
  words: readonly string[],
  { size, skipped, now, among }: Cut,
) {
  const sought = words.map((word) => Prisma.sql`to_tsquery('dutch', ${`${word}:*`})`);
  const any = Prisma.sql`x.words @@ to_tsquery('dutch', ${words.map((word) => `${word}:*`).join(" | ")})`;
  const each = sought.map((one) => Prisma.sql`(numnode(${one}) = 0 or bool_or(x.words @@ ${one}))`);
  return tx.$queryRaw<Row[]>`
    with knowers as (
      select x.person_id, array_agg(x.part) as found
      from staff_profile_parts x
      where x.institution_id = ${actor.institutionId}::uuid and x.person_id <> ${actor.personId}::uuid
        and ${isOpened(Prisma.sql`x`)} and x.part = any(${[...among]}::text[]) and ${any}
      group by x.person_id having ${Prisma.join(each, " and ")})
    select p.id, ${personNameOf(Prisma.sql`p`)} as name, s.job_title as "jobTitle",
      ${teamNames(actor.institutionId, dayOf(now))} as teams, k.found, count(*) over ()::int as total
    from knowers k
    join people p on p.institution_id = ${actor.institutionId}::uuid and p.id = k.person_id
    join staff_members s on s.institution_id = ${actor.institutionId}::uuid and s.person_id = k.person_id
    order by cardinality(k.found) desc, p.sort_name, p.id limit ${size} offset ${skipped}`;
}

/** What these people wrote in the parts that were found, by person and part. */
async function listBodies(tx: TenantTx, actor: Actor, rows: readonly Row[]) {
  const wanted = rows.flatMap(({ id, found }) => found.map((part) => ({ id, part })));
  const sealed = await tx.$queryRaw<{ personId: string; part: Part; body: Uint8Array }[]>`
    select x.person_id as "personId", x.part, x.body
    from unnest(${wanted.map(({ id }) => id)}::uuid[], ${wanted.map(({ part }) => part)}::text[]) as w(person_id, part)
    join staff_profile_parts x on x.institution_id = ${actor.institutionId}::uuid
      and x.person_id = w.person_id and x.part = w.part and ${isOpened(Prisma.sql`x`)}`;
  const opened = sealed.map(async ({ personId, part, body }) => {
    const text = await unseal(tx, actor.institutionId, placeOf({ personId, part }), body);
    return [`${personId}/${part}`, text] as const;
  });
  return new Map(await Promise.all(opened));
}

/** What these titles are about, as far as a colleague has something to share of it with this reader; nothing to who reads no colleagues. */
export async function sharedThemesOf(
  tx: TenantTx,
  actor: Actor,
  about: readonly (readonly string[])[],
): Promise<string[]> {
  return mayReadColleagues(actor) ? listSharedThemes(tx, actor, [...new Set(about.flat())]) : [];
}

/**
 * Those of these themes about which a colleague opened something to this reader that they can share (G5). It says of
 * nobody what they wrote: who looks at them opens the list, and that is told to each of them.
 */
async function listSharedThemes(tx: TenantTx, actor: Actor, themes: readonly string[]): Promise<string[]> {
  const asked = themes
    .map((theme) => ({ theme, words: wordsIn(theme) }))
    .filter(({ words }) => words.length > 0);
  if (asked.length === 0) return [];
  const queries = asked.map(({ words }) => words.map((word) => `${word}:*`).join(" & "));
  const rows = await tx.$queryRaw<{ theme: string }[]>`
    select w.theme from unnest(${asked.map(({ theme }) => theme)}::text[], ${queries}::text[]) as w(theme, query)
    where exists (select from staff_profile_parts x
      where x.institution_id = ${actor.institutionId}::uuid and x.person_id <> ${actor.personId}::uuid
        and x.part = any(${[...sharingParts]}::text[]) and ${isOpened(Prisma.sql`x`)}
        and x.words @@ to_tsquery('dutch', w.query))`;
  const shared = new Set(rows.map(({ theme }) => theme));
  return themes.filter((theme) => shared.has(theme));
}

/** How many colleagues opened anything to this reader: what there is to look through. */
export async function countOpened(tx: TenantTx, actor: Actor): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    select count(distinct x.person_id)::int as count from staff_profile_parts x
    where x.institution_id = ${actor.institutionId}::uuid and x.person_id <> ${actor.personId}::uuid
      and ${isOpened(Prisma.sql`x`)}`;
  return row?.count ?? 0;
}
