import "server-only";

import { asDate, dayOf } from "@/lib/platform/calendar";
import { done, type Outcome, refused, type RefusalOf } from "@/lib/platform/outcome";
import type { TenantTx } from "@/lib/platform/tenancy";
import { mayDecline } from "@/lib/scans/campaigns/rules";
import type { RoundView } from "@/lib/scans/rounds/queries";

/** "Not this time": a campaign counts it without a name, and no letter about it leaves any more (E1). */
export async function declineRound(
  tx: TenantTx,
  round: RoundView,
  now: Date,
): Promise<Outcome<RefusalOf<typeof mayDecline>, { roundId: string }>> {
  const verdict = mayDecline(round);
  if (!verdict.ok) return verdict;
  await tx.scanRound.updateMany({
    where: { id: round.id, declinedOn: null },
    data: { declinedOn: asDate(dayOf(now)) },
  });
  await tx.scanRater.updateMany({ where: { roundId: round.id }, data: { mailDue: null } });
  return done({ roundId: round.id });
}

/** Takes part after all, as long as there is time. */
export async function takePart(
  tx: TenantTx,
  round: RoundView,
  now: Date,
): Promise<Outcome<"round-over", { roundId: string }>> {
  if (round.closesOn < dayOf(now)) return refused("round-over");
  await tx.scanRound.updateMany({ where: { id: round.id }, data: { declinedOn: null } });
  return done({ roundId: round.id });
}
