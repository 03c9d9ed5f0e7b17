import "server-only";

import { type Learning, putBackDays } from "@/lib/plans/personal/learning/rules";
import { readLearning } from "@/lib/plans/personal/files";
import type { Actor, InstitutionId } from "@/lib/platform/actor";
import { rangeOf, type SchoolYear } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import { type Place, unseal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";

/** Where the words of a line lie; part of their seal. */
export function placeOfLearning(id: string): Place {
  return { table: "personal_learnings", id, column: "body" };
}

type Row = Pick<Learning, "id" | "on" | "minutes" | "kind" | "isLob"> & { readonly body: Uint8Array };

const columns = Prisma.sql`x.id, to_char(x.learnt_on, 'YYYY-MM-DD') as "on", x.minutes::int, x.kind,
  x.is_lob as "isLob", x.body`;

async function learningIn(
  tx: TenantTx,
  institution: InstitutionId,
  { id, on, minutes, kind, isLob, body }: Row,
): Promise<Learning> {
  const words = readLearning(await unseal(tx, institution, placeOfLearning(id), body));
  return { id, on, minutes, kind, isLob, ...words };
}

export type LearningYear = {
  readonly lines: readonly Learning[];
  /** How many lines there are, and how many minutes stand in them. */
  readonly total: number;
  readonly minutes: number;
  /** Which page of them this is: the last there is, when one asked for a later one. */
  readonly page: number;
};

/** What one learnt in a school year, the latest first: a page of it, and all of it in numbers. Nobody else reads it. */
export async function listLearnings(
  tx: TenantTx,
  { institutionId, personId }: Actor,
  schoolYear: SchoolYear,
  { page, size }: { readonly page: number; readonly size: number },
): Promise<LearningYear> {
  const { from, to } = rangeOf(schoolYear);
  const rows = await tx.$queryRaw<(Row & { readonly inAll: Omit<LearningYear, "lines"> })[]>`
    with own as (select * from personal_learnings where institution_id = ${institutionId}::uuid
      and person_id = ${personId}::uuid and removed_at is null and learnt_on between ${from}::date and ${to}::date),
    counted as (select count(*) as total, coalesce(sum(minutes), 0) as minutes,
      greatest(1, least(${page}::int, ceil(count(*) / ${size}::numeric))) as page from own)
    select ${columns}, to_jsonb(c) as "inAll" from own x cross join counted c
    order by x.learnt_on desc, x.id desc limit ${size} offset (select (page - 1) * ${size} from counted)`;
  const lines = await Promise.all(rows.map((row) => learningIn(tx, institutionId, row)));
  return { lines, ...(rows[0]?.inAll ?? { total: 0, minutes: 0, page: 1 }) };
}

/** What one took away and can still put back, the latest first. */
export async function listRemovedLearnings(
  tx: TenantTx,
  { institutionId, personId }: Actor,
  now: Date,
): Promise<Learning[]> {
  const since = new Date(now.getTime() - putBackDays * 86_400_000);
  const rows = await tx.$queryRaw<Row[]>`
    select ${columns} from personal_learnings x where x.institution_id = ${institutionId}::uuid
      and x.person_id = ${personId}::uuid and x.removed_at >= ${since}
    order by x.removed_at desc, x.id limit 20`;
  return Promise.all(rows.map((row) => learningIn(tx, institutionId, row)));
}

/** The school years in which one noted something, newest first. */
export async function listLearningYears(
  tx: TenantTx,
  { institutionId, personId }: Actor,
): Promise<SchoolYear[]> {
  const rows = await tx.$queryRaw<{ year: SchoolYear }[]>`
    select distinct extract(year from learnt_on - interval '7 months')::int as year from personal_learnings
    where institution_id = ${institutionId}::uuid and person_id = ${personId}::uuid and removed_at is null
    order by year desc limit 20`;
  return rows.map(({ year }) => year);
}

/** A line of one's own, claimed; null when it is another's. */
export async function claimOwnLearning(tx: TenantTx, { institutionId, personId }: Actor, id: string) {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    select id from personal_learnings where institution_id = ${institutionId}::uuid
      and person_id = ${personId}::uuid and id = ${id}::uuid for no key update`;
  return row ?? null;
}
