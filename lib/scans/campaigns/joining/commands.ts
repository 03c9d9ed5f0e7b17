import "server-only";

import type { InstitutionId } from "@/lib/platform/actor";
import { asDate, dayOf } from "@/lib/platform/calendar";
import { done, type Outcome, refused, type RefusalOf } from "@/lib/platform/outcome";
import { endLinks } from "@/lib/platform/personal-link";
import type { TenantTx } from "@/lib/platform/tenancy";
import { mayDecline } from "@/lib/scans/campaigns/rules";
import { inviteAll } from "@/lib/scans/rounds/commands";
import type { RoundView } from "@/lib/scans/rounds/queries";

/**
 * "Not this time": a campaign counts it without a name, and no letter about it leaves any more (E1). Of a
 * self-assessment, which is open, the form and what was filled in go as well.
 */
export async function declineRound(
  tx: TenantTx,
  round: RoundView,
  now: Date,
): Promise<Outcome<RefusalOf<typeof mayDecline>, { roundId: string }>> {
  const verdict = mayDecline(round);
  if (!verdict.ok) return verdict;
  if (round.invitedAt) await takeBackForm(tx, round.id);
  await tx.scanRound.updateMany({
    where: { id: round.id, declinedOn: null },
    data: { declinedOn: asDate(dayOf(now)) },
  });
  await tx.scanRater.updateMany({ where: { roundId: round.id }, data: { mailDue: null } });
  return done({ roundId: round.id });
}

async function takeBackForm(tx: TenantTx, roundId: string): Promise<void> {
  const raters = await tx.scanRater.findMany({ where: { roundId }, select: { id: true }, take: 2 });
  await endLinks(
    tx,
    raters.map(({ id }) => id),
  );
  await tx.scanForm.deleteMany({ where: { roundId } });
  await tx.scanRater.updateMany({ where: { roundId }, data: { invitedOn: null, remindedOn: null } });
  const asBefore = { invitedAt: null, linkKey: null, smallestGroup: null };
  await tx.scanRound.updateMany({ where: { id: roundId }, data: asBefore });
}

/** Takes part after all, as long as there is time; a self-assessment opens again at once. */
export async function takePart(
  tx: TenantTx,
  institutionId: InstitutionId,
  round: RoundView,
  now: Date,
): Promise<Outcome<"round-over", { roundId: string }>> {
  if (round.closesOn < dayOf(now)) return refused("round-over");
  await tx.scanRound.updateMany({ where: { id: round.id }, data: { declinedOn: null } });
  if (round.kind === "self" && round.declinedOn)
    await inviteAll(tx, institutionId, [round.id], { now, hasMail: false });
  return done({ roundId: round.id });
}
