import "server-only";

import { placeOfPreparation } from "@/lib/conversations/staff/preparations/queries";
import {
  draftOfPreparation,
  mayBePrepared,
  mayBeReleased,
  type PreparationRefusal,
  type Thoughts,
  writtenThoughts,
} from "@/lib/conversations/staff/preparations/rules";
import type { StaffTalkView } from "@/lib/conversations/staff/queries";
import type { Actor } from "@/lib/platform/actor";
import { dropDraft } from "@/lib/platform/drafts";
import { allowed, type Outcome } from "@/lib/platform/outcome";
import { seal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";

type Prepared = { readonly thoughts: Thoughts; readonly isReleased: boolean };

/** Keeps what somebody wrote before a talk, and shows it to the other when they say so; once shown it stays shown. */
export async function keepPreparation(
  tx: TenantTx,
  actor: Actor,
  talk: StaffTalkView,
  { thoughts, isReleased }: Prepared,
  now: Date,
): Promise<Outcome<PreparationRefusal>> {
  const verdict = mayBePrepared(talk, now);
  if (!verdict.ok) return verdict;
  const releasable = isReleased ? mayBeReleased(thoughts) : allowed;
  if (!releasable.ok) return releasable;
  const place = placeOfPreparation(talk.id, actor.personId);
  const body = await seal(tx, actor.institutionId, place, writtenThoughts(thoughts));
  await dropDraft(tx, actor, draftOfPreparation(talk.id));
  await tx.$executeRaw`
    insert into conversation_preparations (conversation_id, author_id, body, released_at, updated_at)
    values (${talk.id}::uuid, ${actor.personId}::uuid, ${Buffer.from(body)}, ${isReleased ? now : null}, ${now})
    on conflict (institution_id, conversation_id, author_id) do update set body = excluded.body, updated_at = excluded.updated_at,
      released_at = coalesce(conversation_preparations.released_at, excluded.released_at),
      version = conversation_preparations.version + 1`;
  return allowed;
}
