import "server-only";

import type { Actor } from "@/lib/platform/actor";
import type { TenantTx } from "@/lib/platform/tenancy";
import { type Decision, decide, type Turnout } from "@/lib/scans/results/rules";

type Asked = {
  readonly id: string;
  readonly series: string;
  readonly asked: readonly string[] | null;
  readonly answered: number;
  readonly turnout: readonly Turnout[] | null;
};

/**
 * What may be shown of these closed rounds about one person each, beside what was closed before with the same
 * questionnaire about the same person (M13). One statement, however many rounds.
 */
export async function decisionsOn(
  tx: TenantTx,
  { institutionId }: Pick<Actor, "institutionId">,
  roundIds: readonly string[],
): Promise<ReadonlyMap<string, Decision>> {
  const rows = await tx.$queryRaw<Asked[]>`
    with series as (
      select distinct r.subject_id, v.instrument_id from scan_rounds r
      join instrument_versions v on v.institution_id = ${institutionId}::uuid and v.id = r.version_id
      where r.institution_id = ${institutionId}::uuid and r.id = any(${[...roundIds]}::uuid[])
    )
    select r.id, s.subject_id::text || s.instrument_id::text as series,
      (select array_agg(coalesce(a.person_id::text, a.email)) from scan_raters a
        where a.institution_id = ${institutionId}::uuid and a.round_id = r.id
          and a.category not in ('self', 'leader') and a.invited_on is not null) as asked,
      (select count(*)::int from scan_raters a
        where a.institution_id = ${institutionId}::uuid and a.round_id = r.id
          and a.category not in ('self', 'leader') and a.submitted_on is not null) as answered,
      (select jsonb_agg(to_jsonb(n)) from (
        select a.category, count(*)::int as count from scan_raters a
        where a.institution_id = ${institutionId}::uuid and a.round_id = r.id and a.submitted_on is not null
        group by 1 order by 1) n) as turnout
    from series s
    join scan_rounds r on r.institution_id = ${institutionId}::uuid and r.subject_id = s.subject_id
    join instrument_versions v on v.institution_id = ${institutionId}::uuid and v.id = r.version_id
      and v.instrument_id = s.instrument_id
    where r.closed_at is not null
    order by r.closed_at, r.id`;
  const periods = rows.map(({ asked, ...row }) => ({ ...row, asked: new Set(asked ?? []) }));
  const wanted = new Set(roundIds);
  return new Map(
    periods.flatMap((round, place): [string, Decision][] => {
      if (!wanted.has(round.id)) return [];
      // Who asked nobody without names has nothing to tell apart.
      const before = periods
        .slice(0, place)
        .filter((one) => one.series === round.series && one.asked.size > 0);
      return [[round.id, decide(round.turnout ?? [], round, before)]];
    }),
  );
}
