import "server-only";

import { usualAnswerDays } from "@/lib/conversations/staff/holders/rules";
import type { StaffTalkView } from "@/lib/conversations/staff/queries";
import { answerDayOf, type ClaimedRequest, placeOfRequest } from "@/lib/conversations/staff/requests/queries";
import { type Answer, mayAnswer, mayAsk, type RequestKind } from "@/lib/conversations/staff/requests/rules";
import type { Actor } from "@/lib/platform/actor";
import { asDate, dayOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { allowed, done } from "@/lib/platform/outcome";
import { seal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";

type Asked = { readonly kind: RequestKind; readonly text: string };

/** Keeps what the employee asks for, with the last day on which it is answered (H15, F17). */
export async function askRequest(
  tx: TenantTx,
  actor: Actor,
  talk: StaffTalkView,
  { kind, text }: Asked,
  now: Date,
) {
  const already = await tx.conversationRequest.count({ where: { conversationId: talk.id } });
  const verdict = mayAsk(talk, already, now);
  if (!verdict.ok) return verdict;
  const id = newId();
  const today = dayOf(now);
  const answerBy = await answerDayOf(tx, today, talk.rule?.answerDays ?? usualAnswerDays);
  const body = await seal(tx, actor.institutionId, placeOfRequest(id, "body"), text);
  await tx.conversationRequest.create({
    data: {
      ...{ id, kind, conversationId: talk.id, body: new Uint8Array(body) },
      ...{ askedOn: asDate(today), answerBy: asDate(answerBy) },
    },
    select: { id: true },
  });
  return done({ requestId: id });
}

/** Answers a request with a reason; refuses a second answer. */
export async function answerRequest(
  tx: TenantTx,
  actor: Actor,
  request: ClaimedRequest,
  { answer, reason }: { readonly answer: Answer; readonly reason: string },
  now: Date,
) {
  const verdict = mayAnswer(request);
  if (!verdict.ok) return verdict;
  const body = await seal(tx, actor.institutionId, placeOfRequest(request.id, "reason"), reason);
  await tx.conversationRequest.updateMany({
    where: { id: request.id },
    data: { answer, reason: new Uint8Array(body), answeredAt: now },
  });
  return allowed;
}
