import "server-only";

import { asDate, dayOf } from "@/lib/platform/calendar";
import type { TenantTx } from "@/lib/platform/tenancy";

/** Keeps the day a result was first opened by whom it is about. */
export async function noteOpened(tx: TenantTx, roundId: string, now: Date): Promise<void> {
  const where = { id: roundId, openedOn: null, closedAt: { not: null } };
  await tx.scanRound.updateMany({ where, data: { openedOn: asDate(dayOf(now)) } });
}
