"use server";

import * as commands from "@/lib/conversations/handover/commands";
import { mayWriteNote } from "@/lib/conversations/handover/policy";
import { claimHandover, findOwnNote, type HandoverView } from "@/lib/conversations/handover/queries";
import { handingOverInput, handoverNoteInput } from "@/lib/conversations/handover/schema";
import { noteHandedOver } from "@/lib/organisation/students/commands";
import { mayHandOver } from "@/lib/organisation/students/policy";
import { claimStudent, findCandidate } from "@/lib/organisation/students/queries";
import { action } from "@/lib/platform/action";
import type { WorkContext } from "@/lib/platform/perform";

export const writeHandoverNote = action({
  permission: "handover.write",
  input: handoverNoteInput,
  subject: claimOwn,
  allow: (actor, { handover }) => mayWriteNote(actor, handover),
  edition: ({ handover, note }) => ({ version: handover.noteVersion, text: { note } }),
  run: ({ tx, actor, now }, { handover }, { note }) => commands.writeNote(tx, actor, handover, note, now),
  trail: ({ handover }) => commands.noteWritten(handover),
  notice: "handover-written",
  next: ({ institution }) => `/${institution.slug}/studenten/overdracht`,
});

export const handOverWithNote = action({
  permission: "handover.hand-over",
  input: handingOverInput,
  subject: ({ tx, actor, now }, { studentId }) => claimStudent(tx, actor, studentId, now),
  allow: mayHandOver,
  run: async ({ tx, actor, now }, student, { coachId, note }) => {
    const coach = await findCandidate(tx, actor, coachId, now);
    return commands.handOverWithNote(tx, actor, student, { coach, note }, now);
  },
  trail: (student, { coachId }) => noteHandedOver(student, coachId),
  notice: "coach-handed-over",
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
