import "server-only";

import type { Actor } from "@/lib/platform/actor";
import { asDate, dayOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { done, type Outcome } from "@/lib/platform/outcome";
import type { TenantTx } from "@/lib/platform/tenancy";
import type { StartView } from "@/lib/start-programme/queries";
import {
  mayConclude,
  type StartOutcome,
  type StartRefusal,
  type SwitchReason,
} from "@/lib/start-programme/rules";

type Conclusion = {
  readonly outcome: StartOutcome;
  readonly reason: SwitchReason | null;
  readonly towards: string;
};

/** Writes down what student and coach concluded of the start; what was concluded before stays readable. */
export async function concludeStart(
  tx: TenantTx,
  actor: Actor,
  { studentId, start }: { readonly studentId: string; readonly start: StartView },
  { outcome, reason, towards }: Conclusion,
  now: Date,
): Promise<Outcome<StartRefusal, { reviewId: string }>> {
  const verdict = mayConclude(start.standing, outcome, reason);
  if (!verdict.ok) return verdict;
  const data = {
    ...{ id: newId(), outcome, studentId, enrolmentId: start.enrolmentId },
    ...{ reviewedById: actor.personId, reviewedOn: asDate(dayOf(now)), madeAt: now },
  };
  await tx.startReview.create({ data, select: { id: true } });
  if (reason !== null)
    await tx.startSwitch.create({
      data: { reviewId: data.id, reason, towards },
      select: { reviewId: true },
    });
  return done({ reviewId: data.id });
}

/** Destroys why a student switched and where to; that they did stays. With the student as the person. */
export async function forgetReasons(tx: TenantTx, studentId: string): Promise<void> {
  await tx.startSwitch.deleteMany({ where: { review: { studentId } } });
}
