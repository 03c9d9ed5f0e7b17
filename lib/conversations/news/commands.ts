import "server-only";

import type { Actor } from "@/lib/platform/actor";
import type { TenantTx } from "@/lib/platform/tenancy";

type Told = { readonly talkId: string; readonly personId: string };

/** Tells these people of talks that were planned with them. */
export async function tellPlanned(tx: TenantTx, talks: readonly Told[], now: Date): Promise<void> {
  await tx.talkNews.createMany({
    data: talks.map(({ talkId: conversationId, personId }) => ({ conversationId, personId, toldAt: now })),
  });
}

type Between = { readonly id: string; readonly studentId: string; readonly coachId: string };

/**
 * Tells the other of the two that a talk is no longer when it was. Who was told before and did not look keeps the moment they
 * last knew of; a talk whose moment has passed is no news.
 */
export async function tellChange(
  tx: TenantTx,
  { personId }: Pick<Actor, "personId">,
  { id, studentId, coachId, plannedFor }: Between & { readonly plannedFor: Date | null },
  now: Date,
): Promise<void> {
  if (!plannedFor || plannedFor <= now) return;
  const otherId = personId === studentId ? coachId : studentId;
  await tx.$executeRaw`
    insert into talk_news (conversation_id, person_id, was_for, told_at)
    values (${id}::uuid, ${otherId}::uuid, ${plannedFor}, ${now})
    on conflict (institution_id, conversation_id, person_id) do update set told_at = excluded.told_at`;
}

/** Who opens a talk has heard what there was to hear of it. */
export async function noteLooked(tx: TenantTx, { personId }: Actor, conversationId: string): Promise<void> {
  await tx.talkNews.deleteMany({ where: { conversationId, personId } });
}
