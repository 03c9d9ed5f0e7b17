import "server-only";

import type { Actor, InstitutionId } from "@/lib/platform/actor";
import { asDate, type Day, dayOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { done, type Outcome, refused, type RefusalOf } from "@/lib/platform/outcome";
import type { TenantTx } from "@/lib/platform/tenancy";
import { findContacts } from "@/lib/profiles/own/queries";
import { askPerson } from "@/lib/scans/raters/commands";
import type { AskedCategory } from "@/lib/scans/raters/rules";
import { tellOfShare } from "@/lib/scans/results/letters/commands";
import { inviteAll, startRound } from "@/lib/scans/rounds/commands";
import type { RoundView } from "@/lib/scans/rounds/queries";
import type { InstrumentKind } from "@/lib/scans/rules";

type Start = {
  readonly versionId: string;
  readonly kind: InstrumentKind;
  readonly name: string;
  readonly closesOn: Day;
};

type Owner = { readonly personId: string; readonly institutionId: InstitutionId; readonly now: Date };

/**
 * Starts somebody's own round, with a form for themselves. A self-assessment asks nobody else, so it opens at once;
 * a 360 waits until they chose whom to ask (E1).
 */
export async function startOwnRound(tx: TenantTx, start: Start, { personId, institutionId, now }: Owner) {
  const today = dayOf(now);
  const round = { ...start, opensOn: today, subjectId: personId };
  const started = await startRound(tx, round, { personId, now });
  if (!started.ok) return started;
  const { roundId } = started.data;
  const rater = { id: newId(), roundId, personId, category: "self", acceptedOn: asDate(today) };
  await tx.scanRater.create({ data: rater, select: { id: true } });
  if (start.kind === "self") await inviteAll(tx, institutionId, [roundId], { now, hasMail: false });
  return started;
}

type Asked = { readonly personId: string; readonly category: AskedCategory; readonly now: Date };

/**
 * Asks somebody about oneself. Only one's own leader is asked as leader, and one at most: their answers stand on
 * their own, so nobody else may be put in that place.
 */
export async function askOwn(
  tx: TenantTx,
  actor: Actor,
  round: RoundView,
  { personId, category, now }: Asked,
): Promise<Outcome<"not-your-leader" | "one-leader" | RefusalOf<typeof askPerson>, { raterId: string }>> {
  if (category === "leader") {
    const { leaders } = await findContacts(tx, actor, now);
    if (!leaders.some(({ id }) => id === personId)) return refused("not-your-leader");
    const known = await tx.scanRater.count({ where: { roundId: round.id, category: "leader" } });
    if (known > 0) return refused("one-leader");
  }
  return askPerson(tx, round, { personId, category }, now);
}

/** Opens the result to somebody, who is told once by letter, until it is taken back. Twice does nothing the second time. */
export async function shareResult(tx: TenantTx, { id: roundId }: RoundView, personId: string, now: Date) {
  const data = { id: newId(), roundId, personId, sharedAt: now };
  const { count } = await tx.scanShare.createMany({ data, skipDuplicates: true });
  if (count === 0) return refused("already-shared");
  await tellOfShare(tx, { roundId, personId }, now);
  return done({ personId });
}

/** Takes a result back: with the next click it is closed to who could read it. */
export async function endShare(tx: TenantTx, { id: roundId }: RoundView, shareId: string, now: Date) {
  const { count } = await tx.scanShare.updateMany({
    where: { id: shareId, roundId, endedAt: null },
    data: { endedAt: now },
  });
  return count > 0 ? done({ shareId }) : refused("not-shared");
}
