import "server-only";

import type { Actor } from "@/lib/platform/actor";
import { claimTurn } from "@/lib/platform/attempts";
import { newId } from "@/lib/platform/ids";
import { allowed, done, type Outcome, refused } from "@/lib/platform/outcome";
import { seal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";
import { type Addressed, placeOfSignal, type SignalView } from "@/lib/signals/queries";
import { addresseeOf, type Deed, mayBeAsked, mayBeOpened, mayBeSettled } from "@/lib/signals/rules";

type Raised = { readonly signalId: string; readonly studentId: string };

/**
 * Passes on what somebody noticed to the coach of the one student meant (C24), or says that nobody got it. Ten an
 * hour: who tries names is told whether they hit, at the price of a signal with their own name under it.
 */
export async function raiseSignal(
  tx: TenantTx,
  actor: Actor,
  { found, words }: { readonly found: readonly Addressed[]; readonly words: string },
  now: Date,
): Promise<Outcome<"not-delivered" | "sent-enough", Raised>> {
  if (!(await claimTurn("signal", actor.personId))) return refused("sent-enough");
  const addressee = addresseeOf(found);
  if (!addressee.ok) return addressee;
  const { studentId } = addressee.data;
  const id = newId();
  const body = await seal(tx, actor.institutionId, placeOfSignal(id), words);
  await tx.signal.create({
    data: { id, studentId, authorId: actor.personId, body: new Uint8Array(body), raisedAt: now },
    select: { id: true },
  });
  return done({ signalId: id, studentId });
}

/** The coach says what they did with it, and it is gone from what waits. */
export async function settleSignal(
  tx: TenantTx,
  signal: SignalView,
  deed: Deed,
  { personId, now }: { readonly personId: string; readonly now: Date },
) {
  const verdict = mayBeSettled(signal, deed);
  if (!verdict.ok) return verdict;
  await tx.signal.updateMany({
    where: { id: signal.id },
    data: { deed, settledAt: now, settledById: personId },
  });
  return allowed;
}

/** The student asks to read it: the coach talks it through first, and has a week for it (C24). */
export async function askForSignal(tx: TenantTx, signal: SignalView, now: Date) {
  const verdict = mayBeAsked(signal);
  if (!verdict.ok) return verdict;
  await tx.signal.updateMany({ where: { id: signal.id }, data: { askedAt: now } });
  return allowed;
}

/** The coach lets the student read it, after they asked. */
export async function openSignal(tx: TenantTx, signal: SignalView, now: Date) {
  const verdict = mayBeOpened(signal, now);
  if (!verdict.ok) return verdict;
  await tx.signal.updateMany({ where: { id: signal.id }, data: { openedAt: now } });
  return allowed;
}

/** What was noticed is of use for a school year; after that the words go, settled or not. */
export async function forgetSignals(tx: TenantTx, institutionId: string, before: Date): Promise<void> {
  await tx.$executeRaw`
    delete from signals where institution_id = ${institutionId}::uuid and raised_at < ${before}`;
}
