import "server-only";

import type { InstitutionId } from "@/lib/platform/actor";
import type { TenantTx } from "@/lib/platform/tenancy";

/** How an institution refers, in its own words: when the second line comes in, and how it goes (W2, W7). */
export type ProcessView = { readonly number: number; readonly criterion: string; readonly course: string };

/** The text that holds now; null as long as the institution has none of its own. */
export async function findProcess(tx: TenantTx, institutionId: InstitutionId): Promise<ProcessView | null> {
  const [row] = await tx.$queryRaw<ProcessView[]>`
    select number, criterion, course from referral_processes
    where institution_id = ${institutionId}::uuid order by number desc limit 1`;
  return row ?? null;
}
