import "server-only";

import type { Actor } from "@/lib/platform/actor";
import { Prisma } from "@/lib/platform/prisma/client";
import type { TenantTx } from "@/lib/platform/tenancy";
import { type Decision, decide, type Turnout } from "@/lib/scans/results/rules";

type Institution = Pick<Actor, "institutionId">;

type Row = {
  readonly id: string;
  readonly name: string;
  readonly series: string;
  readonly isClosed: boolean;
  readonly asked: readonly string[] | null;
  readonly typed: readonly string[] | null;
  readonly answered: number;
  readonly categories: readonly Turnout[] | null;
  readonly turnout: readonly Turnout[] | null;
};

/** A round in the row of those about one person, whatever was asked, as far as it holds no answers. */
export type SeriesRound = Omit<Row, "asked" | "typed" | "categories" | "turnout"> & {
  /** Who of the institution was asked without a name of their own in the result. */
  readonly asked: ReadonlySet<string>;
  /** Whom the subject typed, from outside. */
  readonly typed: ReadonlySet<string>;
  /** How many were asked, and how many handed in, by category. */
  readonly categories: readonly Turnout[];
  readonly turnout: readonly Turnout[];
};

/**
 * These rounds and every closed anonymous one about the same people, oldest first. Two questionnaires may ask the
 * same competence, or the same in the same words, and those stand beside each other (D2): so the row is of the
 * person, not of the questionnaire. One statement, however many rounds.
 */
export async function readSeries(
  tx: TenantTx,
  { institutionId }: Institution,
  roundIds: readonly string[],
): Promise<SeriesRound[]> {
  const raters = Prisma.sql`scan_raters a where a.institution_id = ${institutionId}::uuid and a.round_id = r.id
    and coalesce(a.invited_on, case when r.closed_at is null then a.accepted_on end) is not null`;
  const isInside = Prisma.sql`a.category not in ('self', 'leader', 'external')`;
  const rows = await tx.$queryRaw<Row[]>`
    with series as (
      select distinct r.subject_id from scan_rounds r
      where r.institution_id = ${institutionId}::uuid and r.id = any(${[...roundIds]}::uuid[])
    )
    select r.id, r.name, s.subject_id::text as series, r.closed_at is not null as "isClosed",
      (select array_agg(a.person_id::text) from ${raters} and ${isInside}) as asked,
      (select array_agg(a.email) from ${raters} and a.category = 'external') as typed,
      (select count(a.submitted_on)::int from ${raters} and ${isInside}) as answered,
      (select jsonb_agg(to_jsonb(n)) from (
        select a.category, count(*)::int as count from ${raters} group by 1 order by 1) n) as categories,
      (select jsonb_agg(to_jsonb(n)) from (
        select a.category, count(*)::int as count from ${raters} and a.submitted_on is not null
        group by 1 order by 1) n) as turnout
    from series s
    join scan_rounds r on r.institution_id = ${institutionId}::uuid and r.subject_id = s.subject_id
    where (r.closed_at is not null and r.is_anonymous) or r.id = any(${[...roundIds]}::uuid[])
    order by r.closed_at nulls last, r.id`;
  return rows.map(({ asked, typed, categories, turnout, ...row }) => ({
    ...{
      ...row,
      asked: new Set(asked ?? []),
      typed: new Set(typed ?? []),
      categories: categories ?? [],
      turnout: turnout ?? [],
    },
  }));
}

/**
 * What may be shown of these closed rounds about one person each, beside what was closed before about the same
 * person, with whatever questionnaire (M13).
 */
export async function decisionsOn(
  tx: TenantTx,
  actor: Institution,
  roundIds: readonly string[],
): Promise<ReadonlyMap<string, Decision>> {
  const closed = (await readSeries(tx, actor, roundIds)).filter(({ isClosed }) => isClosed);
  const wanted = new Set(roundIds);
  return new Map(
    closed.flatMap((round, place): [string, Decision][] => {
      if (!wanted.has(round.id)) return [];
      // Who asked nobody without names has nothing to tell apart.
      const before = closed
        .slice(0, place)
        .filter((one) => one.series === round.series && one.asked.size > 0);
      return [[round.id, decide(round.turnout, round, round.asked.size > 0 ? before : [])]];
    }),
  );
}

/** Closed rounds of which nothing was kept about what may be shown, oldest first: those about a person, and one of each campaign of teams. */
export async function listUndecided(tx: TenantTx, institutionId: string, limit: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id::text as id from (
      select r.id, r.closed_at from scan_rounds r
      where r.institution_id = ${institutionId}::uuid and r.is_anonymous and r.subject_id is not null
        and r.closed_at is not null and r.shown is null
      union all
      select (array_agg(r.id))[1], max(r.closed_at) from scan_campaigns c
      join scan_rounds r on r.institution_id = ${institutionId}::uuid and r.campaign_id = c.id
      where c.institution_id = ${institutionId}::uuid and c.shown is null and r.subject_id is null
      group by c.id having bool_and(r.closed_at is not null)
    ) undecided order by closed_at, id limit ${limit}`;
  return rows.map(({ id }) => id);
}
