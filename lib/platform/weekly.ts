import "server-only";

import type { InstitutionId } from "@/lib/platform/actor";
import { type Day, mondayOf } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import type { TenantTx } from "@/lib/platform/tenancy";

/**
 * Keeps counts for the week of a day: rows (measure, place_id, part, whole). What stands for that week stays as it is, so that
 * nobody reads from one day to the next by whom a figure changed (M13).
 */
export async function keepForWeek(
  tx: TenantTx,
  { institutionId, day }: { readonly institutionId: InstitutionId; readonly day: Day },
  counts: Prisma.Sql,
): Promise<void> {
  const monday = mondayOf(day);
  await tx.$executeRaw`
    insert into weekly_figures (monday, measure, place_id, part, whole)
    select ${monday}::date, x.measure, x.place_id, x.part, x.whole from (${counts}) x
    where not exists (select from weekly_figures w where w.institution_id = ${institutionId}::uuid
      and w.measure = x.measure and w.monday = ${monday}::date)
    on conflict do nothing`;
}

type Period = { readonly institutionId: string; readonly from: Day; readonly day: Day };

/** Rows (measure, place_id, part, whole, monday) of the last week of a period in which these measures were kept. */
export function keptWeekOf({ institutionId, from, day }: Period, ...measures: readonly string[]): Prisma.Sql {
  const own = Prisma.sql`w.institution_id = ${institutionId}::uuid and w.measure = any(${[...measures]}::text[])`;
  return Prisma.sql`
    select w.measure, w.place_id, w.part, w.whole, w.monday from weekly_figures w where ${own}
      and w.monday = (select max(w.monday) from weekly_figures w where ${own} and w.monday between ${from}::date and ${day}::date)`;
}

/** Figures of before a day are kept no longer. */
export async function forgetWeeksBefore(tx: TenantTx, institutionId: InstitutionId, day: Day): Promise<void> {
  await tx.$executeRaw`delete from weekly_figures where institution_id = ${institutionId}::uuid and monday < ${day}::date`;
}
