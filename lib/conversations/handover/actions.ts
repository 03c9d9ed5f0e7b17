"use server";

import * as commands from "@/lib/conversations/handover/commands";
import { mayWriteNote } from "@/lib/conversations/handover/policy";
import { claimHandover, findOwnNote, type HandoverView } from "@/lib/conversations/handover/queries";
import { handoverNoteInput } from "@/lib/conversations/handover/schema";
import { action } from "@/lib/platform/action";
import type { WorkContext } from "@/lib/platform/perform";

export const writeHandoverNote = action({
  permission: "handover.write",
  input: handoverNoteInput,
  subject: claimOwn,
  allow: (actor, { handover }) => mayWriteNote(actor, handover),
  edition: ({ handover, note }) => ({ version: handover.noteVersion, text: { note } }),
  run: ({ tx, actor, now }, { handover }, { note }) => commands.writeNote(tx, actor, handover, note, now),
  trail: ({ handover }) => ({
    verb: "write",
    entity: "handover",
    entityId: handover.assignmentId,
    subjectPersonId: handover.studentId,
  }),
  notice: "handover-written",
  next: ({ institution }) => `/${institution.slug}/studenten/overdracht`,
});

type Own = { readonly handover: HandoverView; readonly note: string };

async function claimOwn(
  { tx, actor, now }: WorkContext,
  { studentId }: { studentId: string },
): Promise<Own | null> {
  const handover = await claimHandover(tx, actor, studentId, now);
  return handover && mayWriteNote(actor, handover)
    ? { handover, note: await findOwnNote(tx, actor, handover.assignmentId) }
    : null;
}
