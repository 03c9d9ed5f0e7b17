import "server-only";

import { confusionOf, type Confusion, monthOf, type TermCount } from "@/lib/glossary/confusion/rules";
import type { Actor } from "@/lib/platform/actor";
import { dayOf } from "@/lib/platform/calendar";
import type { TenantTx } from "@/lib/platform/tenancy";

/** A year back is enough to see whether an explanation helped. */
const mostMonths = 12;

export type ConfusionReport = {
  /** Months that are over and in which something was counted, the last first. */
  readonly months: readonly string[];
  /** The one reported; null as long as there is none. */
  readonly month: string | null;
  readonly minimum: number;
  readonly terms: readonly Confusion[];
};

type Row = {
  readonly minimum: number;
  readonly months: readonly string[];
  readonly counts: readonly (TermCount & { readonly month: string })[];
};

/**
 * Which words confused people in a month (M6). The month that runs is left out: who looks twice would see one count
 * grow by one, and know when. Students count along, so that the larger of both minimums holds.
 */
export async function findConfusion(
  tx: TenantTx,
  { institutionId }: Actor,
  { month, now }: { readonly month: string | null; readonly now: Date },
): Promise<ConfusionReport> {
  const running = `${monthOf(dayOf(now))}-01`;
  const [row] = await tx.$queryRaw<Row[]>`
    with counted as (
      select to_char(u.month, 'YYYY-MM') as month, u.code,
        coalesce(sum(u.times) filter (where u.use = 'opened'), 0)::int as opened,
        coalesce(sum(u.times) filter (where u.use = 'met'), 0)::int as met,
        coalesce(sum(u.times) filter (where u.use = 'taken'), 0)::int as taken
      from term_uses u
      where u.institution_id = ${institutionId}::uuid and u.month < ${running}::date
        and u.month >= ${running}::date - make_interval(months => ${mostMonths}::int)
      group by u.month, u.code)
    select greatest(s.minimum_staff, s.minimum_students)::int as minimum,
      (select coalesce(jsonb_agg(distinct c.month), '[]') from counted c) as months,
      (select coalesce(jsonb_agg(to_jsonb(c)), '[]') from counted c
        where c.month = (select coalesce(max(l.month) filter (where l.month = ${month}), max(l.month)) from counted l)
      ) as counts
    from institution_settings s where s.institution_id = ${institutionId}::uuid`;
  const { minimum = Infinity, counts = [] } = row ?? {};
  const months = (row?.months ?? []).toSorted().toReversed();
  const reported = months.find((one) => one === month) ?? months[0] ?? null;
  return { minimum, months, month: reported, terms: confusionOf(counts, minimum) };
}
