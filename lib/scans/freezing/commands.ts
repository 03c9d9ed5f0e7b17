import "server-only";

import type { InstitutionId } from "@/lib/platform/actor";
import { Prisma } from "@/lib/platform/prisma/client";
import type { TenantTx } from "@/lib/platform/tenancy";
import { levelsAskedOf } from "@/lib/profiles/force/queries";
import { decisionsOn } from "@/lib/scans/freezing/queries";
import { type PublishedTime, shownOf } from "@/lib/scans/team/report/rules";
import { listPublishedTimes } from "@/lib/scans/team/report/queries";
import { teamKinds } from "@/lib/scans/team/rules";

type Institution = { readonly institutionId: InstitutionId };

/**
 * Keeps what may be shown of rounds that this transaction closed (M13), so that nothing that happens to people, teams
 * or branches later changes what is withheld, and tells by the difference.
 */
export async function freezeDecisions(
  tx: TenantTx,
  institutionId: InstitutionId,
  roundIds: readonly string[],
): Promise<void> {
  await freezeFeedback(tx, { institutionId }, roundIds);
  await freezeTeams(tx, { institutionId }, roundIds);
}

/**
 * Keeps which levels were asked of whom these rounds are about, by version of a profile, so that a result stays beside
 * what held then when roles or profiles change (C6). A second time changes nothing.
 */
export async function freezeAskedLevels(
  tx: TenantTx,
  institutionId: InstitutionId,
  roundIds: readonly string[],
  now: Date,
): Promise<void> {
  const asked = levelsAskedOf(institutionId, Prisma.sql`r.subject_id`, now);
  await tx.$executeRaw`
    update scan_rounds r set asked_levels = coalesce((select jsonb_agg(jsonb_build_object('profileId', a.profile_id,
        'competenceId', a.competence_id, 'position', a.position)) from (${asked}) a), '[]')
    where r.institution_id = ${institutionId}::uuid and r.id = any(${[...roundIds]}::uuid[])
      and r.subject_id is not null and r.asked_levels is null`;
}

async function freezeFeedback(tx: TenantTx, actor: Institution, roundIds: readonly string[]): Promise<void> {
  const { institutionId } = actor;
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id from scan_rounds where institution_id = ${institutionId}::uuid and id = any(${[...roundIds]}::uuid[])
      and is_anonymous and subject_id is not null and closed_at is not null and shown is null`;
  if (rows.length === 0) return;
  // Two rounds about one person that close at once would not see each other.
  await tx.$queryRaw`
    select id from people where institution_id = ${institutionId}::uuid and id in (select subject_id from scan_rounds
      where institution_id = ${institutionId}::uuid and id = any(${rows.map(({ id }) => id)}::uuid[])) order by id for update`;
  const decisions = await decisionsOn(
    tx,
    actor,
    rows.map(({ id }) => id),
  );
  await tx.$executeRaw`
    update scan_rounds r set shown = d.shown::jsonb
    from unnest(${[...decisions.keys()]}::uuid[], ${[...decisions.values()].map((one) => JSON.stringify(one))}::text[]) as d(id, shown)
    where r.institution_id = ${institutionId}::uuid and r.id = d.id`;
}

type Closed = { readonly campaignId: string; readonly instrumentId: string };

/**
 * Teams that were asked together are decided about when the last of them closes. The times of a questionnaire are
 * decided about in one go, the oldest first, each beside those before it.
 */
async function freezeTeams(tx: TenantTx, actor: Institution, roundIds: readonly string[]): Promise<void> {
  const closed = await listClosedTimes(tx, actor, roundIds);
  if (closed.length === 0) return;
  const wanted = new Set(closed.map(({ campaignId }) => campaignId));
  const published: PublishedTime[] = [];
  for (const instrumentId of new Set(closed.map((time) => time.instrumentId)))
    published.push(...(await listPublishedTimes(tx, actor, instrumentId)));
  const decided = published.filter(({ id }) => wanted.has(id));
  await tx.$executeRaw`
    update scan_campaigns c set shown = d.shown::jsonb
    from unnest(${decided.map(({ id }) => id)}::uuid[], ${decided.map((time) => JSON.stringify(shownOf(time)))}::text[]) as d(id, shown)
    where c.institution_id = ${actor.institutionId}::uuid and c.id = d.id`;
}

/** Locked by their questionnaire, so that two times that close at once see each other. */
async function listClosedTimes(
  tx: TenantTx,
  { institutionId }: Institution,
  roundIds: readonly string[],
): Promise<Closed[]> {
  await tx.$queryRaw`
    select i.id from instruments i where i.institution_id = ${institutionId}::uuid and i.kind = any(${[...teamKinds]}::text[])
      and i.id in (select v.instrument_id from scan_rounds r
        join instrument_versions v on v.institution_id = ${institutionId}::uuid and v.id = r.version_id
        where r.institution_id = ${institutionId}::uuid and r.id = any(${[...roundIds]}::uuid[])) order by i.id for update`;
  return tx.$queryRaw<Closed[]>`
    select c.id as "campaignId", i.id as "instrumentId"
    from scan_campaigns c
    join instrument_versions v on v.institution_id = ${institutionId}::uuid and v.id = c.version_id
    join instruments i on i.institution_id = ${institutionId}::uuid and i.id = v.instrument_id
    join scan_rounds r on r.institution_id = ${institutionId}::uuid and r.campaign_id = c.id
    where c.institution_id = ${institutionId}::uuid and i.kind = any(${[...teamKinds]}::text[]) and c.shown is null
      and c.id in (select campaign_id from scan_rounds where institution_id = ${institutionId}::uuid
        and id = any(${[...roundIds]}::uuid[]))
    group by c.id, i.id having bool_and(r.closed_at is not null)
    order by max(r.closed_at), c.id limit 100`;
}
