import "server-only";

import type { Actor } from "@/lib/platform/actor";
import type { TenantTx } from "@/lib/platform/tenancy";
import { recordWrite } from "@/lib/platform/trail";

/** That everything was taken along, which is told to nobody but its owner. */
export async function noteTaken(tx: TenantTx, { personId }: Actor): Promise<void> {
  await recordWrite(tx, personId, {
    ...{ verb: "take-along", entity: "portfolio", entityId: null },
    subjectPersonId: personId,
  });
}
