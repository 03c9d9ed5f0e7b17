import "server-only";

import {
  type StudentPreparation,
  studentPreparationIn,
} from "@/lib/conversations/dialogue/preparations/rules";
import { findPreparationsOfTwo, type Preparation } from "@/lib/conversations/preparations/queries";
import type { TalkView } from "@/lib/conversations/queries";
import type { Actor } from "@/lib/platform/actor";
import type { TenantTx } from "@/lib/platform/tenancy";

export type StudentPreparationView = Omit<Preparation, "words"> & { readonly said: StudentPreparation };

/**
 * What the student wrote before a talk: their own for themselves, for the coach what was released; null where there
 * is nothing for this reader. Only after mayPrepare.
 */
export async function findStudentPreparation(
  tx: TenantTx,
  actor: Actor,
  { id, studentId, coachId }: TalkView,
): Promise<StudentPreparationView | null> {
  const { own, other } = await findPreparationsOfTwo(tx, actor, id, [studentId, coachId]);
  const found = actor.personId === studentId ? own : other;
  if (!found) return null;
  const { words, ...preparation } = found;
  return { ...preparation, said: studentPreparationIn(words) };
}
