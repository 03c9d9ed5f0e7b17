import "server-only";

import { claimStaffTalk, type StaffTalkView } from "@/lib/conversations/staff/queries";
import {
  type RequestFacts,
  type RequestKind,
  workingDaysLater,
} from "@/lib/conversations/staff/requests/rules";
import type { Actor } from "@/lib/platform/actor";
import { asDay, type Day } from "@/lib/platform/calendar";
import { unseal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";

/** What an employee asked for, and what was answered, for the two between whom it is. */
export type RequestView = RequestFacts & {
  readonly id: string;
  readonly kind: RequestKind;
  readonly text: string;
  readonly askedOn: Day;
  readonly reason: string | null;
  readonly answeredAt: Date | null;
};

type Row = Omit<RequestView, "text" | "reason"> & {
  readonly body: Uint8Array;
  readonly reason: Uint8Array | null;
};

/** Where the words of a request lie, and those of its answer. */
export function placeOfRequest(id: string, column: "body" | "reason") {
  return { table: "conversation_requests", id, column };
}

/** What was asked in a talk, in the order in which it was. Only after mayReadStaffContent. */
export async function listRequests(tx: TenantTx, actor: Actor, talkId: string): Promise<RequestView[]> {
  const { institutionId } = actor;
  const rows = await tx.$queryRaw<Row[]>`
    select id::text as id, kind, body, asked_on::text as "askedOn", answer_by::text as "answerBy", answer, reason,
      answered_at as "answeredAt" from conversation_requests
    where institution_id = ${institutionId}::uuid and conversation_id = ${talkId}::uuid order by id limit 20`;
  return Promise.all(
    rows.map(async ({ body, reason, ...row }) => ({
      ...row,
      text: await unseal(tx, institutionId, placeOfRequest(row.id, "body"), body),
      reason: reason && (await unseal(tx, institutionId, placeOfRequest(row.id, "reason"), reason)),
    })),
  );
}

/** The last day of a term of so many working days, by the weeks in which the institution is closed. */
export async function answerDayOf(tx: TenantTx, from: Day, days: number): Promise<Day> {
  const closed = await tx.holidayWeek.findMany({ select: { monday: true }, take: 400 });
  return workingDaysLater(
    from,
    days,
    closed.map(({ monday }) => asDay(monday)),
  );
}

export type ClaimedRequest = RequestFacts & { readonly id: string; readonly talk: StaffTalkView };

/** A request's facts with its talk, locked with everything else about that employee; or null. */
export async function claimRequest(
  tx: TenantTx,
  actor: Actor,
  requestId: string,
  now: Date,
): Promise<ClaimedRequest | null> {
  const [found] = await tx.$queryRaw<{ talkId: string }[]>`
    select conversation_id::text as "talkId" from conversation_requests
    where institution_id = ${actor.institutionId}::uuid and id = ${requestId}::uuid`;
  const talk = found ? await claimStaffTalk(tx, actor, found.talkId, now) : null;
  const [row] = await tx.$queryRaw<RequestFacts[]>`
    select answer_by::text as "answerBy", answer from conversation_requests
    where institution_id = ${actor.institutionId}::uuid and id = ${requestId}::uuid`;
  return talk && row ? { ...row, id: requestId, talk } : null;
}
