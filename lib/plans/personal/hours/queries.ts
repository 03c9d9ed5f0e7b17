import "server-only";

import { contractDayOf, type HoursYear, type KindSum } from "@/lib/plans/personal/hours/rules";
import type { Actor } from "@/lib/platform/actor";
import { dayOf, rangeOf, type SchoolYear } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import { runsOn } from "@/lib/platform/running";
import type { TenantTx } from "@/lib/platform/tenancy";

type Row = Omit<HoursYear, "kinds"> & { readonly kinds: readonly KindSum[] | null };

/** The hours of whoever asks, in one statement; nobody else's can be asked. */
export async function findOwnHours(
  tx: TenantTx,
  { institutionId, personId }: Actor,
  schoolYear: SchoolYear,
  now: Date,
): Promise<HoursYear> {
  const mine = (table: Prisma.Sql) =>
    Prisma.sql`${table}.institution_id = ${institutionId}::uuid and ${table}.person_id = ${personId}::uuid`;
  const { from, to } = rangeOf(schoolYear);
  const day = contractDayOf(schoolYear, dayOf(now));
  const [row] = await tx.$queryRaw<Row[]>`
    with noted as (
      select l.kind, l.is_lob, coalesce(l.minutes, 0)::int as minutes, l.minutes is null as untimed
      from personal_learnings l where ${mine(Prisma.sql`l`)} and l.removed_at is null
        and l.learnt_on between ${from}::date and ${to}::date
    ), kinds as (
      select kind, sum(minutes)::int as minutes, count(*)::int as lines from noted group by kind
    )
    select s.year_hours_minutes as norm, s.year_hours_source as source,
      (select sum(c.fte)::float from contracts c where ${mine(Prisma.sql`c`)} and ${runsOn(Prisma.sql`c`, day)}) as fte,
      (select jsonb_build_object('minutes', h.minutes, 'version', h.version) from personal_year_hours h
        where ${mine(Prisma.sql`h`)} and h.school_year = ${schoolYear}) as own,
      (select jsonb_agg(jsonb_build_object('kind', k.kind, 'minutes', k.minutes, 'lines', k.lines)
        order by k.minutes desc, k.kind) from kinds k) as kinds,
      (select coalesce(sum(n.minutes), 0)::int from noted n where n.is_lob) as "lobMinutes",
      (select count(*)::int from noted n where n.untimed) as untimed
    from institution_settings s where s.institution_id = ${institutionId}::uuid`;
  if (!row) throw new Error("An institution has settings.");
  return { ...row, kinds: row.kinds ?? [] };
}

/** What somebody says they have in a year, claimed; nobody else's can be asked. */
export async function claimOwnHours(
  tx: TenantTx,
  { institutionId, personId }: Actor,
  schoolYear: SchoolYear,
): Promise<{ readonly own: HoursYear["own"] }> {
  const [own] = await tx.$queryRaw<NonNullable<HoursYear["own"]>[]>`
    select minutes, version from personal_year_hours where institution_id = ${institutionId}::uuid
      and person_id = ${personId}::uuid and school_year = ${schoolYear} for update`;
  return { own: own ?? null };
}
