import "server-only";

import { asDate, dayOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import type { InstitutionId } from "@/lib/platform/actor";
import { allowed, done, type Outcome, refused, type RefusalOf } from "@/lib/platform/outcome";
import type { WorkContext } from "@/lib/platform/perform";
import { seal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";
import { type OwnPickUp, placeOfPickUp } from "@/lib/referrals/pickups/queries";
import type { PickUpWords } from "@/lib/referrals/pickups/schema";
import { mayBeSetFor } from "@/lib/referrals/rules";

const daysAhead = 180;

/** Keeps what a coach does themselves; nobody is told, and on its day it stands on their own Vandaag. */
export async function pickUp(
  { tx, actor, now }: WorkContext,
  studentId: string,
  { plan, until, minutes }: PickUpWords,
): Promise<Outcome<RefusalOf<typeof mayBeSetFor>, { pickUpId: string }>> {
  const verdict = mayBeSetFor(until, dayOf(now), daysAhead);
  if (!verdict.ok) return verdict;
  const id = newId();
  const body = new Uint8Array(await seal(tx, actor.institutionId, placeOfPickUp(id), plan));
  const data = { id, personId: actor.personId, studentId, body, minutes, dueOn: asDate(until), madeAt: now };
  await tx.pickUp.create({ data, select: { id: true } });
  return done({ pickUpId: id });
}

export async function settlePickUp(
  { tx, now }: WorkContext,
  { id, settledAt }: OwnPickUp,
): Promise<Outcome<"settled-already">> {
  if (settledAt) return refused("settled-already");
  await tx.pickUp.updateMany({ where: { id }, data: { settledAt: now } });
  return allowed;
}

/** A scratch of a coach is of no use long after its day (permissions.md 6.3). */
export async function forgetPickUps(
  tx: TenantTx,
  institutionId: InstitutionId,
  before: string,
): Promise<void> {
  await tx.$executeRaw`
    delete from pick_ups where institution_id = ${institutionId}::uuid and due_on < ${before}::date`;
}
