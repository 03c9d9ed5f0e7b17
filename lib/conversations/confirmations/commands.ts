import "server-only";

import { placeOfObjection } from "@/lib/conversations/confirmations/queries";
import {
  type ConfirmationWay,
  mayBeConfirmedTogether,
  mayBeObjectedTo,
  mayBeSigned,
} from "@/lib/conversations/confirmations/rules";
import type { TalkView } from "@/lib/conversations/queries";
import type { Actor } from "@/lib/platform/actor";
import { allowed } from "@/lib/platform/outcome";
import { seal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";

/** The student agrees with the report as it stands; from then on it is final. */
export async function confirmTalk(tx: TenantTx, talk: TalkView, now: Date) {
  const verdict = mayBeSigned(talk, now);
  if (!verdict.ok) return verdict;
  await keepConfirmation(tx, talk, "own-account", now);
  return allowed;
}

/** The two read the report together and the student agrees on the coach's screen, which is kept as just that. */
export async function confirmTogether(tx: TenantTx, talk: TalkView, now: Date) {
  const verdict = mayBeConfirmedTogether(talk, now);
  if (!verdict.ok) return verdict;
  await keepConfirmation(tx, talk, "shared-screen", now);
  return allowed;
}

async function keepConfirmation(tx: TenantTx, { id, studentId }: TalkView, how: ConfirmationWay, now: Date) {
  await tx.$executeRaw`
    insert into conversation_confirmations (conversation_id, person_id, confirmed_at, how)
    values (${id}::uuid, ${studentId}::uuid, ${now}, ${how})
    on conflict (institution_id, conversation_id, person_id) do update set confirmed_at = excluded.confirmed_at,
      how = excluded.how`;
}

/** The student says in their own words what is not right: nothing is confirmed any more, and it can be written anew. */
export async function objectToTalk(
  tx: TenantTx,
  actor: Actor,
  talk: TalkView,
  { objection }: { readonly objection: string },
  now: Date,
) {
  const verdict = mayBeObjectedTo(talk, now);
  if (!verdict.ok) return verdict;
  const body = await seal(tx, actor.institutionId, placeOfObjection(talk.id), objection);
  await tx.conversationConfirmation.deleteMany({
    where: { conversationId: talk.id, personId: talk.studentId, how: "shared-screen" },
  });
  await tx.conversationObjection.create({
    data: { conversationId: talk.id, body: Buffer.from(body), objectedAt: now },
    select: { objectedAt: true },
  });
  return allowed;
}
