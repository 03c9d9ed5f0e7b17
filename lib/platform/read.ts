import "server-only";

import type { Actor } from "@/lib/platform/actor";
import { isPrefetch } from "@/lib/platform/request";
import { currentActor } from "@/lib/platform/session";
import { type TenantTx, withTenant } from "@/lib/platform/tenancy";
import { recordReading, type TrailNote } from "@/lib/platform/trail";

export type Reading = {
  readonly tx: TenantTx;
  readonly actor: Actor;
  readonly now: Date;
  /** To be called when other people's content is shown; a prefetch leaves no event. */
  readonly noteReading: (...notes: readonly TrailNote[]) => Promise<void>;
};

/** Reads for a page: the signed-in person, in their own institution, in one transaction. */
export async function read<Data>(work: (reading: Reading) => Promise<Data>): Promise<Data> {
  const actor = await currentActor();
  const ahead = await isPrefetch();
  return withTenant(
    actor.institutionId,
    (tx) => {
      const noteReading = async (...notes: readonly TrailNote[]) => {
        if (!ahead) await recordReading(tx, actor, ...notes);
      };
      return work({ tx, actor, now: new Date(), noteReading });
    },
    { personId: actor.personId },
  );
}
