import "server-only";

import { lockStudent } from "@/lib/organisation/students/queries";
import type { Actor } from "@/lib/platform/actor";
import { dayOf } from "@/lib/platform/calendar";
import type { Reading } from "@/lib/platform/read";
import type { TenantTx } from "@/lib/platform/tenancy";
import { isHere, type Standing } from "@/lib/portfolio/standing/rules";

/** Until when the reader is enrolled; without a last day as long as any enrolment has none, or there is none at all. */
export async function findStanding(
  tx: TenantTx,
  { institutionId, personId }: Pick<Actor, "institutionId" | "personId">,
): Promise<Standing> {
  const [row] = await tx.$queryRaw<Standing[]>`
    select case when bool_and(ends_on is not null) then max(ends_on)::text end as "endsOn" from enrolments
    where institution_id = ${institutionId}::uuid and student_id = ${personId}::uuid`;
  return { endsOn: row?.endsOn ?? null };
}

/** Whether the reader is here still, to write and share. */
export async function isHereToday({
  tx,
  actor,
  now,
}: Pick<Reading, "tx" | "actor" | "now">): Promise<boolean> {
  return isHere(await findStanding(tx, actor), dayOf(now));
}

/** One's own portfolio, to write in: nobody else changes it until this transaction ends. */
export type Desk = { readonly isHere: boolean };

export async function claimDesk(tx: TenantTx, actor: Actor, now: Date): Promise<Desk> {
  await lockStudent(tx, actor, actor.personId);
  return { isHere: await isHereToday({ tx, actor, now }) };
}
