import "server-only";

import { mayPrepare } from "@/lib/conversations/dialogue/policy";
import { findStudentPreparation } from "@/lib/conversations/dialogue/preparations/queries";
import type { StudentPreparation } from "@/lib/conversations/dialogue/preparations/rules";
import { findDialogue } from "@/lib/conversations/dialogue/queries";
import { type Card, type CardSet, pocketOf, templateOf } from "@/lib/conversations/dialogue/rules";
import { findCardSet } from "@/lib/conversations/dialogue/sets/queries";
import { findTalk, isUnrecorded, type TalkView } from "@/lib/conversations/queries";
import type { StudentView } from "@/lib/organisation/students/queries";
import type { Actor } from "@/lib/platform/actor";
import type { TenantTx } from "@/lib/platform/tenancy";

/** With what a talk in passing is held: what the student shared before a talk that is still to be held, and the cards that fit. */
export type PassingView = {
  readonly said: StudentPreparation | null;
  /** Before which talk they shared it. */
  readonly talkId: string | null;
  readonly pocket: readonly Card[];
  readonly set: CardSet;
};

/** For who may hold a talk with this student. A question they shared is read with the cards of the talk it was for. */
export async function findPassing(
  tx: TenantTx,
  actor: Actor,
  student: StudentView,
  now: Date,
): Promise<PassingView> {
  const talk = await findPreparedTalk(tx, actor, student.id, now);
  const set = talk
    ? (await findDialogue(tx, actor, talk, now)).set
    : await findCardSet(tx, actor, student.id, now);
  const studyYear = student.enrolment?.studyYear ?? null;
  const template = templateOf({ kind: "ad-hoc", place: null, studyYear, sequence: 1 });
  return {
    said: talk && ((await findStudentPreparation(tx, actor, talk))?.said ?? null),
    talkId: talk?.id ?? null,
    pocket: pocketOf(template, set, []),
    set,
  };
}

/** The first talk that is still to be held and before which the student shared something with this reader. */
async function findPreparedTalk(
  tx: TenantTx,
  actor: Actor,
  studentId: string,
  now: Date,
): Promise<TalkView | null> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    select c.id::text as id from conversations c
    join conversation_preparations p on p.institution_id = c.institution_id and p.conversation_id = c.id
      and p.author_id = c.student_id and p.released_at is not null
    where c.institution_id = ${actor.institutionId}::uuid and c.student_id = ${studentId}::uuid and ${isUnrecorded}
    order by c.planned_for, c.id limit 1`;
  const talk = row ? await findTalk(tx, actor, row.id, now) : null;
  return talk && mayPrepare(actor, talk) ? talk : null;
}
