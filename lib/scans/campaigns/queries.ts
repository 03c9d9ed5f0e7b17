import "server-only";

import type { Actor } from "@/lib/platform/actor";
import { type Day, dayOf } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import { runsOn } from "@/lib/platform/running";
import type { TenantTx } from "@/lib/platform/tenancy";
import { type Question, question } from "@/lib/platform/together";
import type { CampaignFacts } from "@/lib/scans/campaigns/rules";

type Institution = Pick<Actor, "institutionId">;

/** A campaign as HR sees it: how many take part and how far they are, never who asked whom. */
export type CampaignView = CampaignFacts & {
  readonly id: string;
  readonly name: string;
  readonly kind: "feedback" | "self";
  readonly instrumentName: string;
  /** People who got a round; of these who sent invitations, who said "not this time", and whose round is closed. */
  readonly people: number;
  readonly started: number;
  readonly declined: number;
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

/** As findCampaign, locked until this transaction ends. */
export async function claimCampaign(tx: TenantTx, actor: Institution, campaignId: string) {
  await tx.$queryRaw`select id from scan_campaigns
    where institution_id = ${actor.institutionId}::uuid and id = ${campaignId}::uuid for update`;
  return findCampaign(tx, actor, campaignId);
}

/** Rounds of a campaign that run, for a reminder to all of them at once. */
export async function listRunning(tx: TenantTx, { institutionId }: Institution, campaignId: string) {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id from scan_rounds where institution_id = ${institutionId}::uuid and campaign_id = ${campaignId}::uuid
      and invited_at is not null and closed_at is null`;
  return rows.map(({ id }) => id);
}

export type Audience = {
  /** Who works in this team today; any team when null. */
  readonly teamId: string | null;
  /** Who holds this role today; any role or none when null. */
  readonly roleId?: string | null;
};

/** Staff of today a campaign is for. */
export async function listAudience(
  tx: TenantTx,
  { institutionId }: Institution,
  { teamId, roleId }: Audience,
  today: Day,
): Promise<string[]> {
  const inTeam = teamId
    ? Prisma.sql`exists (select from team_memberships m where m.institution_id = ${institutionId}::uuid
        and m.person_id = s.person_id and m.team_id = ${teamId}::uuid and ${runsOn(Prisma.sql`m`, today)})`
    : Prisma.sql`true`;
  const inRole = roleId
    ? Prisma.sql`exists (select from role_assignments a where a.institution_id = ${institutionId}::uuid
        and a.person_id = s.person_id and a.role_id = ${roleId}::uuid and ${runsOn(Prisma.sql`a`, today)})`
    : Prisma.sql`true`;
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select s.person_id as id from staff_members s
    where s.institution_id = ${institutionId}::uuid and ${runsOn(Prisma.sql`s`, today)} and ${inTeam} and ${inRole}`;
  return rows.map(({ id }) => id);
}

const mostRoles = 200;

/** Roles somebody holds today, by name: whom a campaign can be for. */
export function listHeldRoles(tx: TenantTx, { institutionId }: Institution, today: Day) {
  return tx.$queryRaw<{ id: string; name: string }[]>`
    select r.id, r.name from roles r
    where r.institution_id = ${institutionId}::uuid and exists (select from role_assignments a
      where a.institution_id = ${institutionId}::uuid and a.role_id = r.id and ${runsOn(Prisma.sql`a`, today)})
    order by lower(r.name), r.id limit ${mostRoles}`;
}

/** A 360 that HR asked somebody for, and that did not begin. */
export type RoundToBegin = { readonly roundId: string; readonly name: string; readonly closesOn: Day };

const mostToBegin = 5;

/** For Vandaag: of which campaigns somebody still has to choose whom they ask; null for students. */
export function roundsToBeginOf(actor: Actor, now: Date): Question<readonly RoundToBegin[]> | null {
  if (actor.kind !== "staff") return null;
  const { institutionId, personId } = actor;
  const today = dayOf(now);
  return question<RoundToBegin>(Prisma.sql`
    select r.id::text as "roundId", r.name, r.closes_on::text as "closesOn" from scan_rounds r
    join scan_campaigns c on c.institution_id = ${institutionId}::uuid and c.id = r.campaign_id and c.stopped_at is null
    where r.institution_id = ${institutionId}::uuid and r.subject_id = ${personId}::uuid and r.invited_at is null
      and r.closed_at is null and r.declined_on is null
      and r.opens_on <= ${today}::date and r.closes_on >= ${today}::date
    order by r.closes_on, r.id limit ${mostToBegin}`);
}

function readCampaigns(tx: TenantTx, { institutionId }: Institution, filter: Prisma.Sql) {
  return tx.$queryRaw<CampaignView[]>`
    select c.id, c.name, i.kind, i.name as "instrumentName", c.opens_on::text as "opensOn", c.closes_on::text as "closesOn",
      c.stopped_at as "stoppedAt", r.people, r.started, r.declined, r.closed, r.invited, r.submitted
    from scan_campaigns c
    join instrument_versions v on v.institution_id = ${institutionId}::uuid and v.id = c.version_id
    join instruments i on i.institution_id = ${institutionId}::uuid and i.id = v.instrument_id
    cross join lateral (
      select count(*)::int as people, count(x.invited_at)::int as started, count(x.declined_on)::int as declined,
        count(x.closed_at)::int as closed,
        coalesce(sum(n.invited), 0)::int as invited, coalesce(sum(n.submitted), 0)::int as submitted
      from scan_rounds x
      cross join lateral (select count(s.invited_on) as invited, count(s.submitted_on) as submitted from scan_raters s
        where s.institution_id = ${institutionId}::uuid and s.round_id = x.id) n
      where x.institution_id = ${institutionId}::uuid and x.campaign_id = c.id) r
    where c.institution_id = ${institutionId}::uuid and i.kind in ('feedback', 'self') and ${filter}
    order by c.created_at desc, c.id desc limit ${mostCampaigns}`;
}
