import "server-only";

import { findStanding, placeOfRequest, type Standing } from "@/lib/conversations/asking/queries";
import { mayAsk, mayBeSettled } from "@/lib/conversations/asking/rules";
import type { StudentView } from "@/lib/organisation/students/queries";
import type { Day } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { allowed, done } from "@/lib/platform/outcome";
import type { WorkContext } from "@/lib/platform/perform";
import { seal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";

type Asked = { readonly about: string; readonly suits: string };

/** Asks the coach for a talk, in the place of an earlier request that was answered. The student is claimed. */
export async function askForTalk(
  { tx, actor, now }: WorkContext,
  student: StudentView,
  { about, suits }: Asked,
) {
  const standing = await findStanding(tx, actor, student.id);
  const verdict = mayAsk(student, standing);
  if (!verdict.ok) return verdict;
  if (standing) await tx.talkRequest.deleteMany({ where: { id: standing.id } });
  const id = newId();
  const sealed = async (column: keyof Asked, text: string) =>
    text === ""
      ? null
      : new Uint8Array(await seal(tx, actor.institutionId, placeOfRequest(id, column), text));
  await tx.talkRequest.create({
    data: {
      ...{ id, studentId: student.id, askedAt: now },
      ...{ about: await sealed("about", about), suits: await sealed("suits", suits) },
    },
    select: { id: true },
  });
  return done({ requestId: id });
}

/** Takes a request back with all of its words, as if it had never been asked. */
export async function takeBack({ tx }: WorkContext, standing: Standing) {
  const verdict = mayBeSettled(standing);
  if (!verdict.ok) return verdict;
  await tx.talkRequest.deleteMany({ where: { id: standing.id } });
  return allowed;
}

/** The coach answers that no talk is needed now, in words of their own. */
export async function answerRequest({ tx, actor, now }: WorkContext, standing: Standing, answer: string) {
  const verdict = mayBeSettled(standing);
  if (!verdict.ok) return verdict;
  const body = await seal(tx, actor.institutionId, placeOfRequest(standing.id, "answer"), answer);
  await tx.talkRequest.updateMany({
    where: { id: standing.id },
    data: { answer: new Uint8Array(body), settledAt: now, settledById: actor.personId },
  });
  return allowed;
}

type Talk = { readonly talkId: string; readonly studentId: string };

/**
 * Settles what these students asked for with the talks that are planned or recorded with them; of one that was held by a day only
 * what was asked by then. The wall leaves alone what is not this person's.
 */
export async function settleWithTalks(
  tx: TenantTx,
  talks: readonly Talk[],
  now: Date,
  heldOn: Day | null = null,
): Promise<void> {
  await tx.$executeRaw`
    update talk_requests r set conversation_id = x.talk_id, settled_at = ${now}, settled_by_id = current_person()
    from unnest(${talks.map(({ studentId }) => studentId)}::uuid[], ${talks.map(({ talkId }) => talkId)}::uuid[]) as x(student_id, talk_id)
    where r.institution_id = current_institution() and r.student_id = x.student_id and r.settled_at is null
      and (${heldOn}::date is null or (r.asked_at at time zone 'Europe/Amsterdam')::date <= ${heldOn}::date)`;
}
