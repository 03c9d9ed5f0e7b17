import "server-only";

import { monthOf, type Use } from "@/lib/glossary/confusion/rules";
import type { Actor } from "@/lib/platform/actor";
import { claimTurn } from "@/lib/platform/attempts";
import { dayOf } from "@/lib/platform/calendar";
import { allowed, type Outcome, refused } from "@/lib/platform/outcome";
import type { TenantTx } from "@/lib/platform/tenancy";

/**
 * Counts that a term was looked up, or typed otherwise, this month (M6, B5). Who did it is written nowhere: that it is
 * counted once a month is kept in their own browser. Too much from one person within an hour is refused.
 */
export async function noteUse(
  tx: TenantTx,
  { institutionId, personId }: Actor,
  { code, use }: { readonly code: string; readonly use: Use },
  now: Date,
): Promise<Outcome<"told-enough">> {
  if (!(await claimTurn("telling", personId))) return refused("told-enough");
  await tx.$executeRaw`
    insert into term_uses (institution_id, month, code, use, times)
    values (${institutionId}::uuid, ${`${monthOf(dayOf(now))}-01`}::date, ${code}, ${use}, 1)
    on conflict (institution_id, month, code, use) do update set times = term_uses.times + 1`;
  return allowed;
}
