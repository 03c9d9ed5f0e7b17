import "server-only";

import type { InstitutionId } from "@/lib/platform/actor";
import { entrancePool } from "@/lib/platform/entrance";
import type { TenantTx } from "@/lib/platform/tenancy";

/**
 * Waits until no other transaction is at the same thing, and holds it until this one ends: so that what is asked next also
 * sees what was done at the same moment in another window.
 */
export async function takeTurn(tx: TenantTx, ...what: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    select pg_advisory_xact_lock(hashtextextended(current_institution()::text || ${what.join(" ")}, 0))`;
}

/**
 * Does work that takes longer than a transaction may last and that nobody else, in whatever process, does at the same
 * moment. Does nothing and says false while somebody is at it. A process that ends gives the turn back with its connection.
 */
export async function inTurn(
  institution: InstitutionId,
  what: readonly string[],
  work: () => Promise<void>,
): Promise<boolean> {
  const connection = await entrancePool().connect();
  // Lost while the work goes on, it shows at the unlocking; without a listener it would end the process.
  connection.on("error", ignore);
  try {
    const { rows } = await connection.query<{ isOurs: boolean }>(
      `select pg_try_advisory_lock(hashtextextended($1, 0)) as "isOurs"`,
      [institution + what.join(" ")],
    );
    if (!rows[0]?.isOurs) return false;
    try {
      await work();
    } finally {
      await connection.query("select pg_advisory_unlock_all()");
    }
    return true;
  } finally {
    connection.off("error", ignore);
    connection.release();
  }
}

function ignore(): void {}
