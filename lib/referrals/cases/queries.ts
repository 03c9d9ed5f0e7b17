import "server-only";

import type { Actor } from "@/lib/platform/actor";
import { Prisma } from "@/lib/platform/prisma/client";
import type { TenantTx } from "@/lib/platform/tenancy";
import type { CaseFilter, CaseSort } from "@/lib/referrals/cases/rules";
import { advises, type ReferralView, referrals } from "@/lib/referrals/queries";

export type CasePage = {
  readonly cases: readonly ReferralView[];
  readonly total: number;
  /** Which page this is: the last there is, when one asked for a later one. */
  readonly page: number;
};

export type CaseQuery = {
  readonly filter: CaseFilter;
  readonly sort: CaseSort;
  readonly descending: boolean;
  readonly page: number;
  readonly size: number;
};

type Row = ReferralView & { readonly total: number; readonly page: number };

/** The cases of an adviser: what waits for their units, and what they handle or closed. Exactly what `sightOf` lets them see. */
export async function listCases(
  tx: TenantTx,
  actor: Actor,
  { filter, sort, descending, page, size }: CaseQuery,
  now: Date,
): Promise<CasePage> {
  const [inst, me] = [Prisma.sql`${actor.institutionId}::uuid`, Prisma.sql`${actor.personId}::uuid`];
  const isThere = advises(inst, Prisma.sql`r.handler_id`, Prisma.sql`r.unit_id`, now);
  const waits = Prisma.sql`r.closed_at is null and (r.handler_id is null or not ${isThere})
    and coach.coach_id is distinct from ${me}`;
  const mine = Prisma.sql`r.closed_at is null and r.handler_id = ${me}`;
  const meant: Readonly<Record<CaseFilter, Prisma.Sql>> = {
    open: Prisma.sql`((${waits}) or (${mine}))`,
    waiting: waits,
    mine,
    closed: Prisma.sql`r.closed_at is not null and r.handler_id = ${me}`,
  };
  const direction = descending ? Prisma.sql`desc` : Prisma.sql`asc`;
  const by = sort === "student" ? Prisma.sql`p.sort_name` : Prisma.sql`r.sent_at`;
  const unitIds = actor.teams.map(({ id }) => id);
  const rows = await tx.$queryRaw<Row[]>`
    with meant as (${referrals(actor, now)} and r.unit_id = any(${unitIds}::uuid[]) and r.student_id <> ${me}
      and r.sent_at is not null and r.withdrawn_at is null and r.returned_at is null and ${meant[filter]}
      order by ${by} ${direction}, r.id),
    counted as (select count(*)::int as total,
      greatest(1, least(${page}::int, ceil(count(*) / ${size}::numeric)))::int as page from meant)
    select m.*, c.total, c.page from (select row_number() over () as place, meant.* from meant) m cross join counted c
    order by m.place limit ${size} offset (select (page - 1) * ${size} from counted)`;
  return {
    cases: rows.map(({ total: _total, page: _page, ...view }) => view),
    total: rows[0]?.total ?? 0,
    page: rows[0]?.page ?? 1,
  };
}
