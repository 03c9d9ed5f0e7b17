import "server-only";

import type { Actor } from "@/lib/platform/actor";
import { newId } from "@/lib/platform/ids";
import type { TenantTx } from "@/lib/platform/tenancy";
import type words from "@/messages/nl/trail.json";

/** What can be done, and to what: only what the log has words for. */
export type TrailVerb = keyof (typeof words)["verbs"];
export type TrailEntity = keyof (typeof words)["entities"];

/** What happened to what, about whom. Ids and facts only: never a word of content. */
export type TrailNote = {
  readonly verb: TrailVerb;
  readonly entity: TrailEntity;
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

/** As recordWrite, of many at once: what a job did in one statement. */
export async function recordWrites(
  tx: TenantTx,
  actorId: string | null,
  notes: readonly TrailNote[],
): Promise<void> {
  const data = notes.map(({ verb, entity, entityId, subjectPersonId = null, details = {} }) => {
    return { kind: "write", actorId, verb, entity, entityId, subjectPersonId, details };
  });
  if (data.length > 0) await tx.trailEvent.createMany({ data });
}

/**
 * Writes that somebody opened other people's content: one event per reader, record and day
 * (decisions 18), in one statement for a whole list. Reading one's own leaves nothing.
 */
export async function recordReading(
  tx: TenantTx,
  actor: Actor,
  ...notes: readonly TrailNote[]
): Promise<void> {
  const others = notes.filter(({ subjectPersonId }) => subjectPersonId !== actor.personId);
  if (others.length === 0) return;
  await tx.$executeRaw`
    insert into trail_events (id, kind, actor_id, verb, entity, entity_id, subject_person_id)
    select id, 'read', ${actor.personId}::uuid, verb, entity, entity_id, subject_person_id
    from unnest(${others.map(() => newId())}::uuid[], ${others.map(({ verb }) => verb)}::text[],
      ${others.map(({ entity }) => entity)}::text[], ${others.map(({ entityId }) => entityId)}::uuid[],
      ${others.map(({ subjectPersonId }) => subjectPersonId ?? null)}::uuid[])
      as note(id, verb, entity, entity_id, subject_person_id)
    on conflict do nothing`;
}
