import "server-only";

import type { Actor } from "@/lib/platform/actor";
import { newId } from "@/lib/platform/ids";
import type { TenantTx } from "@/lib/platform/tenancy";

/** What happened to what, about whom. Ids and facts only: never a word of content. */
export type TrailNote = {
  readonly verb: string;
  readonly entity: string;
  readonly entityId: string | null;
  /** The person it is about, who will see it. */
  readonly subjectPersonId?: string | null;
  readonly details?: Readonly<Record<string, string | number | boolean>>;
};

/** Writes the event of a write, in the write's own transaction. */
export async function recordWrite(tx: TenantTx, actorId: string | null, note: TrailNote): Promise<void> {
  const { verb, entity, entityId, subjectPersonId = null, details = {} } = note;
  await tx.trailEvent.create({
    data: { kind: "write", actorId, verb, entity, entityId, subjectPersonId, details },
    select: { id: true },
  });
}

/**
 * Writes that somebody opened another person's content: one event per reader, record and day
 * (decisions 18). Reading one's own leaves nothing.
 */
export async function recordReading(tx: TenantTx, actor: Actor, note: TrailNote): Promise<void> {
  const { verb, entity, entityId, subjectPersonId = null } = note;
  if (subjectPersonId === actor.personId) return;
  await tx.$executeRaw`
    insert into trail_events (id, kind, actor_id, verb, entity, entity_id, subject_person_id)
    values (${newId()}::uuid, 'read', ${actor.personId}::uuid, ${verb}, ${entity}, ${entityId}::uuid, ${subjectPersonId}::uuid)
    on conflict do nothing`;
}
