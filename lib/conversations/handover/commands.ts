import "server-only";

import { type HandoverView, listHandovers, placeOfNote } from "@/lib/conversations/handover/queries";
import { draftOfHandingOver, draftOfHandover } from "@/lib/conversations/handover/rules";
import { handOverCoach } from "@/lib/organisation/students/commands";
import type { StudentTies } from "@/lib/organisation/students/policy";
import type { Candidate } from "@/lib/organisation/students/rules";
import type { Actor } from "@/lib/platform/actor";
import { dropDraft } from "@/lib/platform/drafts";
import { allowed } from "@/lib/platform/outcome";
import { seal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";
import { recordWrite, type TrailNote } from "@/lib/platform/trail";

/** Keeps what goes along with a handover, sealed, over what stood there; without words there was nothing to hand over (O14). */
export async function writeNote(
  tx: TenantTx,
  actor: Actor,
  { assignmentId }: Pick<HandoverView, "assignmentId">,
  note: string,
  now: Date,
) {
  await dropDraft(tx, actor, draftOfHandover(assignmentId));
  const body = note === "" ? null : await seal(tx, actor.institutionId, placeOfNote(assignmentId), note);
  await tx.$executeRaw`
    insert into handover_notes (assignment_id, body, updated_at)
    values (${assignmentId}::uuid, ${body && Buffer.from(body)}, ${now})
    on conflict (institution_id, assignment_id)
    do update set body = excluded.body, version = handover_notes.version + 1, updated_at = excluded.updated_at`;
  return allowed;
}

/** A coach ends their own assignment with its successor, and says in the same deed what that one should know (O14, O15). */
export async function handOverWithNote(
  tx: TenantTx,
  actor: Actor,
  student: StudentTies,
  { coach, note }: { readonly coach: Candidate; readonly note: string },
  now: Date,
) {
  const verdict = await handOverCoach(tx, student, { coach, namedBy: actor.personId }, now);
  if (!verdict.ok) return verdict;
  const [handover] = await listHandovers(tx, actor, now, { studentId: student.id });
  if (!handover) throw new Error("A handover of today is one of the last two weeks.");
  await writeNote(tx, actor, handover, note, now);
  await dropDraft(tx, actor, draftOfHandingOver(student.id));
  await recordWrite(tx, actor.personId, noteWritten(handover));
  return allowed;
}

/** What the trail says of something left for the next coach. */
export function noteWritten({ assignmentId, studentId }: HandoverView): TrailNote {
  return { verb: "write", entity: "handover", entityId: assignmentId, subjectPersonId: studentId };
}
