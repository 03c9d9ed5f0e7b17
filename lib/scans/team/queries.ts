import "server-only";

import type { Actor } from "@/lib/platform/actor";
import { asDay, type Day } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import { runsOn } from "@/lib/platform/running";
import type { TenantTx } from "@/lib/platform/tenancy";
import { teamKinds, type Membership, type TeamKind, type Turnout } from "@/lib/scans/team/rules";

type Institution = Pick<Actor, "institutionId">;

/** A team that can be asked, with the branches above it from the top down, and what it is busy with. */
export type AskableTeam = {
  readonly id: string;
  readonly name: string;
  readonly unitIds: readonly string[];
  readonly unitName: string;
  readonly members: number;
  readonly busyWith: readonly string[];
};

/** Teams that run today, by branch and name. */
export function listAskable(
  tx: TenantTx,
  { institutionId }: Institution,
  today: Day,
): Promise<AskableTeam[]> {
  return tx.$queryRaw<AskableTeam[]>`
    with recursive above as (
      select u.id, array[u.id] as path, u.name from org_units u
      where u.institution_id = ${institutionId}::uuid and u.parent_id is null
      union all select u.id, a.path || u.id, u.name from org_units u join above a on u.parent_id = a.id
      where u.institution_id = ${institutionId}::uuid
    )
    select t.id, t.name, a.path as "unitIds", a.name as "unitName",
      (select count(distinct m.person_id)::int from team_memberships m where m.institution_id = ${institutionId}::uuid
        and m.team_id = t.id and ${runsOn(Prisma.sql`m`, today)}) as members,
      array(select distinct i.kind from scan_rounds r
        join instrument_versions v on v.institution_id = ${institutionId}::uuid and v.id = r.version_id
        join instruments i on i.institution_id = ${institutionId}::uuid and i.id = v.instrument_id
        where r.institution_id = ${institutionId}::uuid and r.team_id = t.id and r.closed_at is null) as "busyWith"
    from teams t join above a on a.id = t.unit_id
    where t.institution_id = ${institutionId}::uuid and ${runsOn(Prisma.sql`t`, today)}
    order by lower(a.name), lower(t.name), t.id limit 300`;
}

/** Who works in these teams today, the longest membership first: that is the team somebody fills in for. */
export function listMemberships(
  tx: TenantTx,
  { institutionId }: Institution,
  teamIds: readonly string[],
  today: Day,
): Promise<Membership[]> {
  return tx.$queryRaw<Membership[]>`
    select m.person_id as "personId", m.team_id as "teamId" from team_memberships m
    join staff_members s on s.institution_id = ${institutionId}::uuid and s.person_id = m.person_id
    where m.institution_id = ${institutionId}::uuid and m.team_id = any(${[...teamIds]}::uuid[])
      and ${runsOn(Prisma.sql`m`, today)} and ${runsOn(Prisma.sql`s`, today)}
    order by m.starts_on, m.id limit 5000`;
}

export type TeamProgress = Turnout & {
  readonly roundId: string;
  readonly teamId: string;
  readonly name: string;
};

/** Teams that are asked together: who takes part as counts, never who did. */
export type TeamScanView = {
  readonly id: string;
  readonly name: string;
  readonly kind: TeamKind;
  readonly instrumentId: string;
  readonly instrumentName: string;
  readonly opensOn: Day;
  readonly closesOn: Day;
  /** Closed for all teams: before that nothing is shown of any. */
  readonly isClosed: boolean;
  readonly teams: readonly TeamProgress[];
};

const mostTimes = 50;

/** Everything that teams were asked, newest first. */
export function listTeamScans(tx: TenantTx, actor: Institution): Promise<TeamScanView[]> {
  return readTeamScans(tx, actor, Prisma.sql`true`);
}

/** One of them; null when there is none. */
export async function findTeamScan(
  tx: TenantTx,
  actor: Institution,
  campaignId: string,
): Promise<TeamScanView | null> {
  const [found] = await readTeamScans(tx, actor, Prisma.sql`c.id = ${campaignId}::uuid`);
  return found ?? null;
}

/** As findTeamScan, locked until this transaction ends. */
export async function claimTeamScan(tx: TenantTx, actor: Institution, campaignId: string) {
  await tx.$queryRaw`select id from scan_campaigns
    where institution_id = ${actor.institutionId}::uuid and id = ${campaignId}::uuid for update`;
  return findTeamScan(tx, actor, campaignId);
}

function readTeamScans(tx: TenantTx, { institutionId }: Institution, filter: Prisma.Sql) {
  return tx.$queryRaw<TeamScanView[]>`
    select c.id, c.name, i.kind, i.id as "instrumentId", i.name as "instrumentName", c.opens_on::text as "opensOn",
      c.closes_on::text as "closesOn", r."isClosed", r.teams
    from scan_campaigns c
    join instrument_versions v on v.institution_id = ${institutionId}::uuid and v.id = c.version_id
    join instruments i on i.institution_id = ${institutionId}::uuid and i.id = v.instrument_id
    cross join lateral (
      select bool_and(x.closed_at is not null) as "isClosed", jsonb_agg(jsonb_build_object('roundId', x.id, 'teamId', t.id,
        'name', t.name, 'asked', n.asked, 'submitted', n.submitted) order by lower(t.name), t.id) as teams
      from scan_rounds x join teams t on t.institution_id = ${institutionId}::uuid and t.id = x.team_id
      cross join lateral (select count(*)::int as asked, count(a.submitted_on)::int as submitted from scan_raters a
        where a.institution_id = ${institutionId}::uuid and a.round_id = x.id and a.invited_on is not null) n
      where x.institution_id = ${institutionId}::uuid and x.campaign_id = c.id) r
    where c.institution_id = ${institutionId}::uuid and i.kind = any(${[...teamKinds]}::text[]) and r.teams is not null
      and ${filter}
    order by c.created_at desc, c.id desc limit ${mostTimes}`;
}

/** A report that somebody can open. */
export type ReportLink = {
  readonly roundId: string;
  readonly teamId: string;
  readonly teamName: string;
  readonly name: string;
  readonly kind: TeamKind;
  readonly closedOn: Day;
};

/** The reports of these teams, newest first. */
export async function listReports(
  tx: TenantTx,
  { institutionId }: Institution,
  teamIds: readonly string[],
): Promise<ReportLink[]> {
  type Row = Omit<ReportLink, "closedOn"> & { readonly closedAt: Date };
  const rows = await tx.$queryRaw<Row[]>`
    select r.id as "roundId", r.team_id as "teamId", t.name as "teamName", r.name, i.kind, r.closed_at as "closedAt"
    from scan_rounds r
    join teams t on t.institution_id = ${institutionId}::uuid and t.id = r.team_id
    join instrument_versions v on v.institution_id = ${institutionId}::uuid and v.id = r.version_id
    join instruments i on i.institution_id = ${institutionId}::uuid and i.id = v.instrument_id
    where r.institution_id = ${institutionId}::uuid and r.team_id = any(${[...teamIds]}::uuid[])
      and not exists (select from scan_rounds o where o.institution_id = ${institutionId}::uuid
        and o.campaign_id = r.campaign_id and o.closed_at is null)
    order by r.closed_at desc, r.id desc limit ${mostTimes}`;
  return rows.map(({ closedAt, ...rest }) => ({ ...rest, closedOn: asDay(closedAt) }));
}
