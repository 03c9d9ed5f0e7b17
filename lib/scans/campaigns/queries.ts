import "server-only";

import type { Actor } from "@/lib/platform/actor";
import type { Day } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import type { TenantTx } from "@/lib/platform/tenancy";

type Institution = Pick<Actor, "institutionId">;

/** A campaign as HR sees it: how many take part and how far they are, never who asked whom. */
export type CampaignView = {
  readonly id: string;
  readonly name: string;
  readonly instrumentName: string;
  readonly opensOn: Day;
  readonly closesOn: Day;
  /** People who got a round; of these who sent invitations, and whose round is closed. */
  readonly people: number;
  readonly started: number;
  readonly closed: number;
  /** Forms that were asked for, and handed in. */
  readonly invited: number;
  readonly submitted: number;
};

const mostCampaigns = 50;

/** All campaigns, newest first. */
export function listCampaigns(tx: TenantTx, actor: Institution): Promise<CampaignView[]> {
  return readCampaigns(tx, actor, Prisma.sql`true`);
}

/** One campaign; null when there is none. */
export async function findCampaign(
  tx: TenantTx,
  actor: Institution,
  campaignId: string,
): Promise<CampaignView | null> {
  const [found] = await readCampaigns(tx, actor, Prisma.sql`c.id = ${campaignId}::uuid`);
  return found ?? null;
}

/** Rounds of a campaign that run, for a reminder to all of them at once. */
export async function listRunning(tx: TenantTx, { institutionId }: Institution, campaignId: string) {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id from scan_rounds where institution_id = ${institutionId}::uuid and campaign_id = ${campaignId}::uuid
      and invited_at is not null and closed_at is null`;
  return rows.map(({ id }) => id);
}

function readCampaigns(tx: TenantTx, { institutionId }: Institution, filter: Prisma.Sql) {
  return tx.$queryRaw<CampaignView[]>`
    select c.id, c.name, i.name as "instrumentName", c.opens_on::text as "opensOn", c.closes_on::text as "closesOn",
      r.people, r.started, r.closed, r.invited, r.submitted
    from scan_campaigns c
    join instrument_versions v on v.institution_id = ${institutionId}::uuid and v.id = c.version_id
    join instruments i on i.institution_id = ${institutionId}::uuid and i.id = v.instrument_id
    cross join lateral (
      select count(*)::int as people, count(x.invited_at)::int as started, count(x.closed_at)::int as closed,
        coalesce(sum(n.invited), 0)::int as invited, coalesce(sum(n.submitted), 0)::int as submitted
      from scan_rounds x
      cross join lateral (select count(s.invited_on) as invited, count(s.submitted_on) as submitted from scan_raters s
        where s.institution_id = ${institutionId}::uuid and s.round_id = x.id) n
      where x.institution_id = ${institutionId}::uuid and x.campaign_id = c.id) r
    where c.institution_id = ${institutionId}::uuid and i.kind = 'feedback' and ${filter}
    order by c.created_at desc, c.id desc limit ${mostCampaigns}`;
}
