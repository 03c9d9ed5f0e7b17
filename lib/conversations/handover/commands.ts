import "server-only";

import { type HandoverView, placeOfNote } from "@/lib/conversations/handover/queries";
import { draftOfHandover } from "@/lib/conversations/handover/rules";
import type { Actor } from "@/lib/platform/actor";
import { dropDraft } from "@/lib/platform/drafts";
import { allowed } from "@/lib/platform/outcome";
import { seal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";

/** Writes the one note of a handover, sealed, over what stood there (O14). */
export async function writeNote(
  tx: TenantTx,
  actor: Actor,
  { assignmentId }: HandoverView,
  note: string,
  now: Date,
) {
  await dropDraft(tx, actor, draftOfHandover(assignmentId));
  const body = await seal(tx, actor.institutionId, placeOfNote(assignmentId), note);
  await tx.$executeRaw`
    insert into handover_notes (assignment_id, body, updated_at)
    values (${assignmentId}::uuid, ${Buffer.from(body)}, ${now})
    on conflict (institution_id, assignment_id)
    do update set body = excluded.body, version = handover_notes.version + 1, updated_at = excluded.updated_at`;
  return allowed;
}
