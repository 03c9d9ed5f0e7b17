import "server-only";

import { notFound } from "next/navigation";
import type { Actor } from "@/lib/platform/actor";
import { isPrefetch } from "@/lib/platform/request";
import { currentActor } from "@/lib/platform/session";
import { type TenantTx, withTenant } from "@/lib/platform/tenancy";
import { recordReading, type TrailNote } from "@/lib/platform/trail";

export type Reading = {
  readonly tx: TenantTx;
  readonly actor: Actor;
  readonly now: Date;
  /** To be called before other people's content is read. To a prefetch that content does not exist: nobody opened it. */
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
        const others = notes.filter(({ subjectPersonId }) => subjectPersonId !== actor.personId);
        if (ahead && others.length > 0) notFound();
        await recordReading(tx, actor, ...others);
      };
      return work({ tx, actor, now: new Date(), noteReading });
    },
    { personId: actor.personId },
  );
}
