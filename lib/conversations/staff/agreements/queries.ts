import "server-only";

import { placeOfAgreement } from "@/lib/conversations/agreements/queries";
import type { Agreement } from "@/lib/conversations/agreements/rules";
import type { StaffDoer } from "@/lib/conversations/staff/agreements/rules";
import { claimStaffTalk, type StaffTalkView } from "@/lib/conversations/staff/queries";
import type { Actor } from "@/lib/platform/actor";
import type { Day } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import { unseal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";

/** An agreement of a talk with an employee in words, for the two between whom it was made. */
export type StaffAgreementView = Agreement & {
  readonly id: string;
  readonly talkId: string;
  readonly doer: StaffDoer;
  readonly text: string;
  readonly madeOn: Day;
  readonly settledAt: Date | null;
};

type Row = Omit<StaffAgreementView, "text"> & { readonly body: Uint8Array };

async function list(tx: TenantTx, actor: Actor, filter: Prisma.Sql): Promise<StaffAgreementView[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select a.id::text as id, a.conversation_id::text as "talkId", a.doer, a.body, a.due_on::text as "dueOn", a.settlement,
      a.settled_at as "settledAt", c.held_on::text as "madeOn"
    from agreements a join conversations c on c.institution_id = a.institution_id and c.id = a.conversation_id
    where a.institution_id = ${actor.institutionId}::uuid and c.held_on is not null and ${filter}
    order by a.settled_at desc nulls first, a.due_on nulls last, a.id limit 40`;
  return Promise.all(
    rows.map(async ({ body, ...row }) => ({
      ...row,
      text: await unseal(tx, actor.institutionId, placeOfAgreement(row.id), body),
    })),
  );
}

/** What was agreed in one talk. Only after mayReadStaffContent. */
export function listStaffAgreements(tx: TenantTx, actor: Actor, talkId: string) {
  return list(tx, actor, Prisma.sql`a.conversation_id = ${talkId}::uuid and a.employee_id is not null`);
}

/** What the same two agreed in other talks and is still open, to begin the next with (H16). Only after mayReadStaffContent. */
export function listOpenBetween(
  tx: TenantTx,
  actor: Actor,
  { id, employeeId, holderId }: Pick<StaffTalkView, "id" | "employeeId" | "holderId">,
) {
  return list(
    tx,
    actor,
    Prisma.sql`a.employee_id = ${employeeId}::uuid and c.coach_id = ${holderId}::uuid and a.settlement is null
      and c.id <> ${id}::uuid`,
  );
}

export type ClaimedStaffAgreement = Agreement & { readonly id: string; readonly talk: StaffTalkView };

/** An agreement's facts with its talk, locked with everything else about that employee; or null. */
export async function claimStaffAgreement(
  tx: TenantTx,
  actor: Actor,
  agreementId: string,
  now: Date,
): Promise<ClaimedStaffAgreement | null> {
  const [found] = await tx.$queryRaw<{ talkId: string }[]>`
    select conversation_id::text as "talkId" from agreements
    where institution_id = ${actor.institutionId}::uuid and id = ${agreementId}::uuid and employee_id is not null`;
  const talk = found ? await claimStaffTalk(tx, actor, found.talkId, now) : null;
  const [row] = await tx.$queryRaw<Agreement[]>`
    select due_on::text as "dueOn", settlement from agreements
    where institution_id = ${actor.institutionId}::uuid and id = ${agreementId}::uuid`;
  return talk && row ? { ...row, id: agreementId, talk } : null;
}
