import "server-only";

import type { Actor, InstitutionId } from "@/lib/platform/actor";
import { asDate, dayOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { sendOutside } from "@/lib/platform/letters";
import { done, type Outcome, refused, type RefusalOf } from "@/lib/platform/outcome";
import { endLinks, openLink } from "@/lib/platform/personal-link";
import type { TenantTx } from "@/lib/platform/tenancy";
import { tellOfShare } from "@/lib/scans/results/letters/commands";
import type { RaterInStudentRound, StudentRound } from "@/lib/scans/student/queries";
import { keeperOf, listAdvisers } from "@/lib/scans/student/sharing/queries";
import { lastDayOf, mayGetLink } from "@/lib/scans/student/sharing/rules";
import { sendSharedScan } from "@/lib/scans/student/sharing/schema";

/**
 * Opens the result of a closed round to who took part from outside, by a link of their own that ends by itself; where
 * there is mail they get it in a letter. Refuses who took no part, and a second time. The round is claimed.
 */
export async function shareWithCompany(
  tx: TenantTx,
  actor: Actor,
  { round, rater }: RaterInStudentRound,
  now: Date,
): Promise<Outcome<"already-shared" | "letters-enough" | RefusalOf<typeof mayGetLink>, { shareId: string }>> {
  const found = await tx.scanRater.findFirst({
    where: { id: rater.id },
    select: { submittedOn: true, email: true },
  });
  const verdict = mayGetLink({ ...rater, isSubmitted: found?.submittedOn != null });
  if (!verdict.ok) return verdict;
  const today = dayOf(now);
  await tx.scanShare.updateMany({
    where: { raterId: rater.id, endedAt: null, expiresOn: { lt: asDate(today) } },
    data: { endedAt: now, linkKey: null },
  });
  const [id, expiresOn] = [newId(), lastDayOf(today)];
  const linkKey = await openLink(tx, actor.institutionId, keeperOf(id), expiresOn);
  const share = { id, roundId: round.id, raterId: rater.id, sharedAt: now, linkKey };
  const data = { ...share, expiresOn: asDate(expiresOn) };
  const { count } = await tx.scanShare.createMany({ data, skipDuplicates: true });
  if (count === 0) return refused("already-shared");
  const sent = await sendOutside(tx, actor, found?.email ?? null, sendSharedScan, { shareId: id });
  return sent.ok ? done({ shareId: id }) : sent;
}

/** Opens the result to an adviser of the second line, who is told once by letter, until it is taken back. Refuses anybody else, and a second time. */
export async function shareWithAdviser(
  tx: TenantTx,
  actor: Actor,
  round: StudentRound,
  personId: string,
  now: Date,
): Promise<Outcome<"nobody" | "already-shared", { shareId: string }>> {
  const advisers = await listAdvisers(tx, actor, now);
  if (!advisers.some(({ id }) => id === personId)) return refused("nobody");
  const data = { id: newId(), roundId: round.id, personId, sharedAt: now };
  const { count } = await tx.scanShare.createMany({ data, skipDuplicates: true });
  if (count === 0) return refused("already-shared");
  await tellOfShare(tx, { roundId: round.id, personId }, now);
  return done({ shareId: data.id });
}

/** Takes a result back: with the next click it is closed to who could read it, and a link is dead. */
export async function endSharing(
  tx: TenantTx,
  round: StudentRound,
  shareId: string,
  now: Date,
): Promise<Outcome<"not-shared", { shareId: string }>> {
  const { count } = await tx.scanShare.updateMany({
    where: { id: shareId, roundId: round.id, endedAt: null },
    data: { endedAt: now, linkKey: null },
  });
  if (count === 0) return refused("not-shared");
  await endLinks(tx, [shareId]);
  return done({ shareId });
}

/** Destroys what the links of results that are over were made from; returns how many there were. */
export function forgetShareKeys(tx: TenantTx, institutionId: InstitutionId, now: Date): Promise<number> {
  return tx.$executeRaw`
    update scan_shares set link_key = null
    where institution_id = ${institutionId}::uuid and link_key is not null and expires_on < ${dayOf(now)}::date`;
}
