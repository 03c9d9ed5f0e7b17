import "server-only";

import { asDate, dayOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import type { InstitutionId } from "@/lib/platform/actor";
import { done, type Outcome, refused, type RefusalOf } from "@/lib/platform/outcome";
import type { WorkContext } from "@/lib/platform/perform";
import { seal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";
import { countPickUp } from "@/lib/referrals/patterns/commands";
import { type OwnPickUp, placeOfPickUp } from "@/lib/referrals/pickups/queries";
import type { PickUpOutcome } from "@/lib/referrals/pickups/rules";
import type { PickUpWords } from "@/lib/referrals/pickups/schema";
import { mayBeSetFor } from "@/lib/referrals/rules";
import { raiseSignal } from "@/lib/signals/commands";
import type { Addressed } from "@/lib/signals/queries";

const daysAhead = 180;

/** What the coach hears of it; null where nobody is told. */
type Told = { readonly told: { readonly signalId: string; readonly studentId: string } | null };
type Taken = Told & { readonly pickUpId: string };

/**
 * Keeps what somebody does themselves, which on its day stands on their own Vandaag. Who tells the coach passes the same words on
 * as a signal, with all that holds for one: who reads it, that the student can ask for it, and when it goes (W4, C24).
 */
export async function pickUp(
  context: WorkContext,
  student: { readonly id: string; readonly coachId: string | null },
  { plan, until, minutes, aim, tellsCoach }: PickUpWords,
): Promise<Outcome<RefusalOf<typeof mayBeSetFor> | RefusalOf<typeof raiseSignal>, Taken>> {
  const { tx, actor, now } = context;
  const verdict = mayBeSetFor(until, dayOf(now), daysAhead);
  if (!verdict.ok) return verdict;
  const { id: studentId, coachId } = student;
  const isForAnother = tellsCoach && coachId !== actor.personId;
  const found: Addressed[] = [{ studentId, coachId }];
  const raised = isForAnother ? await raiseSignal(tx, actor, { found, words: plan }, now) : done(null);
  if (!raised.ok) return raised;
  const id = newId();
  const body = new Uint8Array(await seal(tx, actor.institutionId, placeOfPickUp(id), plan));
  const own = { id, personId: actor.personId, studentId, signalId: raised.data?.signalId ?? null };
  const data = { ...own, body, minutes, aim, dueOn: asDate(until), madeAt: now };
  await tx.pickUp.create({ data, select: { id: true } });
  await countPickUp(context, studentId, aim);
  return done({ pickUpId: id, told: raised.data });
}

/** Ends it with what came of it. What takes more than they can do waits for the coach again, who was told that it was theirs to do. */
export async function settlePickUp(
  { tx, now }: WorkContext,
  { id, settledAt, signalId, studentId }: OwnPickUp,
  outcome: PickUpOutcome,
): Promise<Outcome<"settled-already", Told>> {
  if (settledAt) return refused("settled-already");
  await tx.pickUp.updateMany({ where: { id }, data: { settledAt: now, outcome } });
  if (!signalId || outcome !== "more-needed") return done({ told: null });
  const anew = { deed: null, settledAt: null, settledById: null };
  await tx.signal.updateMany({ where: { id: signalId }, data: anew });
  return done({ told: { signalId, studentId } });
}

/** A scratch of one's own is of no use long after its day (permissions.md 6.3). */
export async function forgetPickUps(
  tx: TenantTx,
  institutionId: InstitutionId,
  before: string,
): Promise<void> {
  await tx.$executeRaw`
    delete from pick_ups where institution_id = ${institutionId}::uuid and due_on < ${before}::date`;
}
