import "server-only";

import { leadersAmong } from "@/lib/organisation/teams/leaders/queries";
import { type Campaign, type CampaignState } from "@/lib/plans/campaigns/rules";
import type { InstitutionId } from "@/lib/platform/actor";
import type { Day, SchoolYear } from "@/lib/platform/calendar";
import { env } from "@/lib/platform/env";
import type { Locale } from "@/lib/platform/format";
import { Prisma } from "@/lib/platform/prisma/client";
import { runsOn } from "@/lib/platform/running";
import type { TenantTx } from "@/lib/platform/tenancy";

/** The campaign of a school year, or null. */
export async function findCampaign(
  tx: TenantTx,
  institution: InstitutionId,
  schoolYear: SchoolYear,
): Promise<Campaign | null> {
  const [row] = await readCampaign(tx, institution, Prisma.sql`c.school_year = ${schoolYear}`);
  return row ?? null;
}

/** A campaign, and nobody else changes it until this transaction ends. */
export async function claimCampaign(tx: TenantTx, institution: InstitutionId, campaignId: string) {
  await tx.$queryRaw`select from review_campaigns
    where institution_id = ${institution}::uuid and id = ${campaignId}::uuid for update`;
  const [row] = await readCampaign(tx, institution, Prisma.sql`c.id = ${campaignId}::uuid`);
  return row ?? null;
}

function readCampaign(tx: TenantTx, institution: InstitutionId, isIt: Prisma.Sql) {
  return tx.$queryRaw<Campaign[]>`
    select c.id, c.school_year::int as "schoolYear", c.due_on::text as "dueOn",
      (select max(r.asked_at) from review_reminders r
        where r.institution_id = ${institution}::uuid and r.campaign_id = c.id) as "remindedAt"
    from review_campaigns c where c.institution_id = ${institution}::uuid and ${isIt}`;
}

export type CampaignTeam = {
  readonly id: string;
  readonly name: string;
  readonly state: CampaignState;
  readonly reviewedOn: Day | null;
};

export type CampaignCounts = Readonly<Record<CampaignState, number>>;

type Asked = {
  readonly schoolYear: SchoolYear;
  readonly dueOn: Day;
  readonly today: Day;
  readonly state: CampaignState | null;
  readonly page: number;
  readonly size: number;
};

/** Teams that teach and how far each is, the overdue ones first; with how many there are of each kind (G7). */
export async function listCampaignTeams(
  tx: TenantTx,
  institution: InstitutionId,
  asked: Asked,
): Promise<{ readonly teams: CampaignTeam[]; readonly total: number; readonly counts: CampaignCounts }> {
  const { state, page, size } = asked;
  const [row] = await tx.$queryRaw<
    { teams: CampaignTeam[]; total: number; counts: Partial<CampaignCounts> | null }[]
  >`
    with stands as (${standsOf(institution, asked)}),
      chosen as (select * from stands where ${state}::text is null or state = ${state}),
      shown as (select * from chosen
        order by array_position(array['overdue', 'waiting', 'no-plan', 'reviewed'], state), lower(name), id
        limit ${size} offset ${(page - 1) * size})
    select (select coalesce(jsonb_agg(to_jsonb(s)), '[]') from shown s) as teams,
      (select count(*)::int from chosen) as total,
      (select jsonb_object_agg(state, n) from (select state, count(*)::int as n from stands group by state) x) as counts`;
  const none = { overdue: 0, waiting: 0, "no-plan": 0, reviewed: 0 };
  return { teams: row?.teams ?? [], total: row?.total ?? 0, counts: { ...none, ...row?.counts } };
}

/** Where each team stands, as `campaignStateOf` says it. */
function standsOf(institution: InstitutionId, { schoolYear, dueOn, today }: Asked): Prisma.Sql {
  return Prisma.sql`
    select t.id, t.name, to_char(r.held_on, 'YYYY-MM-DD') as "reviewedOn", case
        when r.held_on is not null then 'reviewed'
        when not exists (select from plan_adoptions a
          where a.institution_id = ${institution}::uuid and a.plan_id = p.id) then 'no-plan'
        when ${dueOn}::date < ${today}::date then 'overdue' else 'waiting' end as state
    from teams t
    left join team_plans p on p.institution_id = t.institution_id and p.team_id = t.id and p.school_year = ${schoolYear}
    left join lateral (select max(v.held_on) as held_on from plan_reviews v
      where v.institution_id = ${institution}::uuid and v.plan_id = p.id) r on true
    where t.institution_id = ${institution}::uuid and t.kind = 'education' and ${runsOn(Prisma.sql`t`, today)}`;
}

/**
 * Who leads teams whose plan waits: `waiting` and `leaders`, in a `with recursive`. A leader of a unit leads the teams
 * below it.
 */
export function waitingLeaders(institution: InstitutionId, schoolYear: SchoolYear, today: Day): Prisma.Sql {
  return Prisma.sql`
    waiting as (
      select t.id, t.name, t.unit_id from teams t
      join team_plans p on p.institution_id = t.institution_id and p.team_id = t.id and p.school_year = ${schoolYear}
      where t.institution_id = ${institution}::uuid and t.kind = 'education' and ${runsOn(Prisma.sql`t`, today)}
        and exists (select from plan_adoptions a where a.institution_id = ${institution}::uuid and a.plan_id = p.id)
        and not exists (select from plan_reviews r where r.institution_id = ${institution}::uuid and r.plan_id = p.id)
    ), ${leadersAmong(institution, Prisma.sql`select id, unit_id from waiting`, today)}`;
}

export type Reminder = {
  readonly id: string;
  readonly to: string;
  readonly name: string;
  readonly institutionName: string;
  /** In which they read Koers. */
  readonly locale: Locale;
  /** Where the leader finds what is to be done. */
  readonly address: string;
  readonly dueOn: Day;
  /** Teams whose plan still waits; none when it was done meanwhile. */
  readonly teams: readonly string[];
};

/** Reminders that were asked for and did not leave, so many at a time. */
export async function listRemindersDue(
  tx: TenantTx,
  institution: InstitutionId,
  campaign: Campaign,
  { today, limit }: { readonly today: Day; readonly limit: number },
): Promise<Reminder[]> {
  const rows = await tx.$queryRaw<(Omit<Reminder, "address"> & { slug: string })[]>`
    with recursive ${waitingLeaders(institution, campaign.schoolYear, today)}, languages as (
      select person_id, locale from entrance.list_languages(array(select person_id from review_reminders
        where institution_id = ${institution}::uuid and campaign_id = ${campaign.id}::uuid and sent_at is null))
    )
    select r.id, coalesce(g.locale, 'nl') as locale, p.email as "to", p.given_name as name, i.name as "institutionName", i.slug,
      ${campaign.dueOn} as "dueOn",
      array(select w.name from leaders l join waiting w on w.id = l.team_id
        where l.person_id = r.person_id order by w.name) as teams
    from review_reminders r
    join people p on p.institution_id = ${institution}::uuid and p.id = r.person_id and p.email is not null
    join institutions i on i.id = ${institution}::uuid
    left join languages g on g.person_id = r.person_id
    where r.institution_id = ${institution}::uuid and r.campaign_id = ${campaign.id}::uuid and r.sent_at is null
    order by r.id limit ${limit}`;
  return rows.map(({ slug, ...row }) => ({ ...row, address: `${env().PUBLIC_URL}/${slug}` }));
}
