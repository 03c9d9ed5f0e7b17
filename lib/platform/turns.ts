import "server-only";

import type { TenantTx } from "@/lib/platform/tenancy";

/**
 * Waits until no other transaction is at the same thing, and holds it until this one ends: so that what is asked next also
 * sees what was done at the same moment in another window.
 */
export async function takeTurn(tx: TenantTx, ...what: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    select pg_advisory_xact_lock(hashtextextended(current_institution()::text || ${what.join(" ")}, 0))`;
}
