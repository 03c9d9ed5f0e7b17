import "server-only";

import type { Actor } from "@/lib/platform/actor";
import type { TenantTx } from "@/lib/platform/tenancy";
import { recordWrite } from "@/lib/platform/trail";
import { takePortfolio } from "@/lib/portfolio/taking/queries";

/** Takes everything along that is one's own; that it was done is told to nobody but its owner. */
export async function takeAlong(tx: TenantTx, actor: Actor, now: Date) {
  const { personId } = actor;
  await recordWrite(tx, personId, {
    ...{ verb: "take-along", entity: "portfolio", entityId: null },
    subjectPersonId: personId,
  });
  return takePortfolio(tx, actor, now);
}
