import "server-only";

import type { InstitutionId } from "@/lib/platform/actor";
import { asDate, type Day, dayOf, later, momentOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { done, type Outcome, refused, type RefusalOf } from "@/lib/platform/outcome";
import { keepLinks, newLinkSecret, tokenFrom } from "@/lib/platform/personal-link";
import { seal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";
import { fixNorms } from "@/lib/scans/feedback/norms/commands";
import { isStillAsked } from "@/lib/scans/forms/queries";
import { openKeys, placeOfKey } from "@/lib/scans/links/queries";
import type { RoundView } from "@/lib/scans/rounds/queries";
import { daysBetweenReminders, mayInvite, mayMoveEnd, mayRun } from "@/lib/scans/rounds/rules";
import { type InstrumentKind, isAnonymousKind } from "@/lib/scans/rules";
import { findSettings } from "@/lib/settings/queries";

export type NewRound = {
  readonly name: string;
  readonly versionId: string;
  readonly kind: InstrumentKind;
  readonly opensOn: Day;
  readonly closesOn: Day;
  readonly subjectId?: string | null;
  readonly teamId?: string | null;
  readonly campaignId?: string | null;
};

type Author = { readonly personId: string; readonly now: Date };

/** Prepares a round: nobody is asked yet. Whether it is anonymous follows from its kind. */
export async function startRound(
  tx: TenantTx,
  round: NewRound,
  { personId, now }: Author,
): Promise<Outcome<RefusalOf<typeof mayRun>, { roundId: string }>> {
  const verdict = mayRun(round, dayOf(now));
  if (!verdict.ok) return verdict;
  const roundId = newId();
  const { name, versionId, kind, subjectId = null, teamId = null, campaignId = null } = round;
  await tx.scanRound.create({
    data: {
      ...{
        id: roundId,
        name,
        versionId,
        subjectId,
        teamId,
        campaignId,
        createdById: personId,
        createdAt: now,
      },
      ...{
        isAnonymous: isAnonymousKind(kind),
        opensOn: asDate(round.opensOn),
        closesOn: asDate(round.closesOn),
      },
    },
    select: { id: true },
  });
  return done({ roundId });
}

/** Throws away a round that never asked anybody; one that a campaign made stays, to be declined or not (E1). */
export async function dropRound(tx: TenantTx, { id, invitedAt, campaignId }: RoundView) {
  if (campaignId) return refused("part-of-campaign");
  if (invitedAt) return refused("already-invited");
  await tx.scanRound.deleteMany({ where: { id, invitedAt: null } });
  return done({ roundId: id });
}

/** Moves the last day of a round, and with it the last moment of its links. */
export async function moveEnd(
  tx: TenantTx,
  institutionId: InstitutionId,
  round: RoundView,
  { closesOn, now }: { closesOn: Day; now: Date },
): Promise<Outcome<RefusalOf<typeof mayMoveEnd>, { roundId: string }>> {
  const verdict = mayMoveEnd(round, closesOn, dayOf(now));
  if (!verdict.ok) return verdict;
  await tx.scanRound.updateMany({ where: { id: round.id }, data: { closesOn: asDate(closesOn) } });
  await moveLinks(tx, institutionId, [round.id]);
  return done({ roundId: round.id });
}

/** Lets the personal links of rounds work until the last day those have now. */
export async function moveLinks(
  tx: TenantTx,
  institutionId: InstitutionId,
  roundIds: readonly string[],
): Promise<void> {
  const raters = await listLinked(tx, institutionId, roundIds);
  const keys = await openKeys(tx, institutionId, roundIds);
  await keepLinks(tx, linksOf(raters, keys));
}

/** As inviteAll, for one round whose owner presses the button. */
export async function invite(
  tx: TenantTx,
  institutionId: InstitutionId,
  round: RoundView,
  { now, hasMail }: { now: Date; hasMail: boolean },
): Promise<Outcome<RefusalOf<typeof mayInvite>, { invited: number }>> {
  const verdict = mayInvite(round, dayOf(now));
  if (!verdict.ok) return verdict;
  return done({ invited: await inviteAll(tx, institutionId, [round.id], { now, hasMail }) });
}

/**
 * Opens a personal link for everybody in these rounds who was accepted and not asked yet; with mail, an invitation
 * is due. A round's first time fixes its smallest group and makes the key its links follow from. The number of
 * statements does not depend on the number of people. Returns how many were asked.
 */
export async function inviteAll(
  tx: TenantTx,
  institutionId: InstitutionId,
  roundIds: readonly string[],
  { now, hasMail }: { now: Date; hasMail: boolean },
): Promise<number> {
  await makeKeys(tx, institutionId, roundIds, now);
  const keys = await openKeys(tx, institutionId, roundIds);
  const asked = await tx.$queryRaw<{ id: string }[]>`
    update scan_raters a set invited_on = ${dayOf(now)}::date,
      mail_due = case when ${hasMail} and (a.email is not null or exists (select from people p
        where p.institution_id = ${institutionId}::uuid and p.id = a.person_id and p.email is not null)) then 'invitation' end
    where a.institution_id = ${institutionId}::uuid and a.round_id = any(${[...keys.keys()]}::uuid[])
      and a.accepted_on is not null and a.invited_on is null
    returning a.id`;
  const fresh = new Set(asked.map(({ id }) => id));
  const raters = await listLinked(tx, institutionId, [...keys.keys()]);
  await keepLinks(
    tx,
    linksOf(
      raters.filter(({ id }) => fresh.has(id)),
      keys,
    ),
  );
  return asked.length;
}

/** Makes a reminder due for who is still asked and has not submitted, at most every few days; returns how many. */
export async function remindAll(
  tx: TenantTx,
  institutionId: InstitutionId,
  roundIds: readonly string[],
  now: Date,
): Promise<number> {
  const before = later(dayOf(now), { days: 1 - daysBetweenReminders });
  return tx.$executeRaw`
    update scan_raters a set mail_due = 'reminder'
    from scan_rounds r
    where a.institution_id = ${institutionId}::uuid and a.round_id = any(${[...roundIds]}::uuid[])
      and r.institution_id = ${institutionId}::uuid and r.id = a.round_id and r.closed_at is null
      and a.invited_on is not null and a.submitted_on is null and a.mail_due is null
      and greatest(a.reminded_on, a.invited_on) < ${before}::date and ${isStillAsked(institutionId, dayOf(now))}
      and (a.email is not null or exists (select from people p
        where p.institution_id = ${institutionId}::uuid and p.id = a.person_id and p.email is not null))`;
}

async function makeKeys(
  tx: TenantTx,
  institutionId: InstitutionId,
  roundIds: readonly string[],
  now: Date,
): Promise<void> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id from scan_rounds where institution_id = ${institutionId}::uuid and id = any(${[...roundIds]}::uuid[])
      and link_key is null and closed_at is null and closes_on >= ${dayOf(now)}::date for update`;
  if (rows.length === 0) return;
  await fixNorms(
    tx,
    { institutionId },
    rows.map(({ id }) => id),
  );
  const { minimumStaff } = await findSettings(tx, institutionId);
  const sealed: Uint8Array<ArrayBuffer>[] = [];
  // One after the other: the first of them asks the institution's key, the others find it.
  for (const { id } of rows)
    sealed.push(await seal(tx, institutionId, placeOfKey(id), newLinkSecret().toString("base64")));
  await tx.$executeRaw`
    update scan_rounds r set link_key = k.key, invited_at = ${now}, smallest_group = ${minimumStaff}
    from unnest(${rows.map(({ id }) => id)}::uuid[], ${sealed}::bytea[]) as k(id, key)
    where r.institution_id = ${institutionId}::uuid and r.id = k.id`;
}

type Linked = { readonly id: string; readonly roundId: string; readonly closesOn: Day };

function listLinked(
  tx: TenantTx,
  institutionId: InstitutionId,
  roundIds: readonly string[],
): Promise<Linked[]> {
  return tx.$queryRaw<Linked[]>`
    select a.id, a.round_id as "roundId", r.closes_on::text as "closesOn"
    from scan_raters a join scan_rounds r on r.institution_id = ${institutionId}::uuid and r.id = a.round_id
    where a.institution_id = ${institutionId}::uuid and a.round_id = any(${[...roundIds]}::uuid[])
      and a.invited_on is not null`;
}

/** A link works to the end of the last day. */
function linksOf(raters: readonly Linked[], keys: ReadonlyMap<string, Buffer>) {
  return raters.flatMap(({ id, roundId, closesOn }) => {
    const key = keys.get(roundId);
    const expiresAt = momentOf(later(closesOn, { days: 1 }), "00:00");
    return key ? [{ token: tokenFrom(key, id), recordId: id, expiresAt }] : [];
  });
}
