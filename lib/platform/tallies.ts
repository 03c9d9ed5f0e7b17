import "server-only";

import type { InstitutionId } from "@/lib/platform/actor";
import type { SchoolYear } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import type { TenantTx } from "@/lib/platform/tenancy";

type Year = { readonly institutionId: InstitutionId; readonly schoolYear: SchoolYear };

/**
 * Adds rows (team_id, measure, value) to what is counted of a school year. The deed itself does, where what it is about is seen by
 * nobody who could count it later; nothing ties a mark to that, and only the night reads them.
 */
export async function tally(tx: TenantTx, schoolYear: SchoolYear, marks: Prisma.Sql): Promise<void> {
  await tx.$executeRaw`
    insert into tallies (school_year, team_id, measure, value)
    select ${schoolYear}, m.team_id, m.measure, m.value from (${marks}) m`;
}

export type Mark = { readonly measure: string; readonly value: string };

/** These marks, for each of rows (team_id). */
export function marksUnder(teams: Prisma.Sql, marks: readonly Mark[]): Prisma.Sql {
  return Prisma.sql`
    select t.team_id, m.measure, m.value from (${teams}) t cross join unnest(
      ${marks.map(({ measure }) => measure)}::text[], ${marks.map(({ value }) => value)}::text[]) as m(measure, value)`;
}

/** Rows (team_id, measure, value, count) of a school year. */
export function talliesOf({ institutionId, schoolYear }: Year, ...measures: readonly string[]): Prisma.Sql {
  return Prisma.sql`
    select y.team_id, y.measure, y.value, count(*)::int as count from tallies y
    where y.institution_id = ${institutionId}::uuid and y.school_year = ${schoolYear}
      and y.measure = any(${[...measures]}::text[])
    group by y.team_id, y.measure, y.value`;
}

/** Marks of before a school year are kept no longer. */
export async function forgetTalliesBefore(tx: TenantTx, { institutionId, schoolYear }: Year): Promise<void> {
  await tx.$executeRaw`
    delete from tallies where institution_id = ${institutionId}::uuid and school_year < ${schoolYear}`;
}
