import "server-only";

import { placeOfPreparation } from "@/lib/conversations/preparations/queries";
import {
  mayBePrepared,
  mayBeReleased,
  type PreparationRefusal,
  writtenWords,
} from "@/lib/conversations/preparations/rules";
import type { TalkMoments } from "@/lib/conversations/rules";
import type { Actor } from "@/lib/platform/actor";
import { type DraftKey, dropDraft } from "@/lib/platform/drafts";
import { allowed, type Outcome } from "@/lib/platform/outcome";
import { seal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";

type Prepared = {
  readonly words: Readonly<Record<string, string>>;
  readonly isReleased: boolean;
  /** Under which key it was kept while somebody typed. */
  readonly draft: DraftKey;
};

/** Keeps what somebody wrote before a talk, and shows it to the other when they say so; once shown it stays shown. */
export async function keepPreparation(
  tx: TenantTx,
  actor: Actor,
  talk: TalkMoments & { readonly id: string },
  { words, isReleased, draft }: Prepared,
  now: Date,
): Promise<Outcome<PreparationRefusal>> {
  const verdict = mayBePrepared(talk, now);
  if (!verdict.ok) return verdict;
  const releasable = isReleased ? mayBeReleased(words) : allowed;
  if (!releasable.ok) return releasable;
  const place = placeOfPreparation(talk.id, actor.personId);
  const body = await seal(tx, actor.institutionId, place, writtenWords(words));
  await dropDraft(tx, actor, draft);
  await tx.$executeRaw`
    insert into conversation_preparations (conversation_id, author_id, body, released_at, updated_at)
    values (${talk.id}::uuid, ${actor.personId}::uuid, ${Buffer.from(body)}, ${isReleased ? now : null}, ${now})
    on conflict (institution_id, conversation_id, author_id) do update set body = excluded.body, updated_at = excluded.updated_at,
      released_at = coalesce(conversation_preparations.released_at, excluded.released_at),
      version = conversation_preparations.version + 1`;
  return allowed;
}
