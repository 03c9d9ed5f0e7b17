import "server-only";

import type { Actor } from "@/lib/platform/actor";
import { type Day, dayOf } from "@/lib/platform/calendar";
import { fullName } from "@/lib/platform/format";
import type { TenantTx } from "@/lib/platform/tenancy";
import { openFiles } from "@/lib/portfolio/attachments/queries";
import { listOutlooks } from "@/lib/portfolio/outlooks/queries";
import { listOwnPlacements } from "@/lib/portfolio/placements/queries";
import { listOwnItems } from "@/lib/portfolio/queries";
import type { Taken } from "@/lib/portfolio/taking/files";

/** Everything that is one's own, as it leaves; with what is in its files. */
export async function takePortfolio(tx: TenantTx, actor: Actor, now: Date) {
  const taken: Taken = {
    ...{ owner: fullName(actor.name), institution: actor.institution.name, madeOn: dayOf(now) },
    items: await listOwnItems(tx, actor, now),
    outlooks: await listOutlooks(tx, actor, actor.personId),
    placements: await listOwnPlacements(tx, actor),
  };
  return { taken, files: await openFiles(tx, actor) };
}

/** On which day one last took the portfolio along; null for never. */
export async function findTakenOn(tx: TenantTx, { institutionId, personId }: Actor): Promise<Day | null> {
  const [row] = await tx.$queryRaw<{ takenOn: Day | null }[]>`
    select max((at at time zone 'Europe/Amsterdam')::date)::text as "takenOn" from trail_events
    where institution_id = ${institutionId}::uuid and subject_person_id = ${personId}::uuid and actor_id = ${personId}::uuid
      and entity = 'portfolio' and verb = 'take-along'`;
  return row?.takenOn ?? null;
}
