import "server-only";

import type { Actor, PersonName } from "@/lib/platform/actor";
import type { Day } from "@/lib/platform/calendar";
import { personNameById } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import type { TenantTx } from "@/lib/platform/tenancy";
import type { RoundFacts } from "@/lib/scans/rounds/rules";

type Institution = Pick<Actor, "institutionId">;

export type ShareView = { readonly id: string; readonly personId: string; readonly name: PersonName };

/** A round as far as it holds no answers: who and what it is about, and how many take part. */
export type RoundView = Omit<RoundFacts, "shares"> & {
  readonly id: string;
  readonly name: string;
  readonly isAnonymous: boolean;
  readonly smallestGroup: number | null;
  readonly versionId: string;
  readonly instrumentName: string;
  readonly subjectId: string | null;
  readonly subjectName: PersonName | null;
  readonly teamId: string | null;
  readonly teamName: string | null;
  readonly campaignId: string | null;
  readonly declinedOn: Day | null;
  readonly createdById: string;
  /** Teams the subject works in today: who leads one of these is a leader of theirs. */
  readonly subjectTeamIds: readonly string[];
  /** Who is asked as the subject's leader, and may suggest others. */
  readonly leaderIds: readonly string[];
  /** Who is asked as the coach of the student it is about. */
  readonly coachIds: readonly string[];
  readonly shares: readonly ShareView[];
  /** Accepted and asked or still to be asked; of these invited; of these submitted. Suggestions wait for the owner. */
  readonly asked: number;
  readonly invited: number;
  readonly submitted: number;
  readonly toInvite: number;
  readonly suggested: number;
};

const mostRounds = 60;

/** One round; null when there is none. */
export async function findRound(
  tx: TenantTx,
  actor: Institution,
  roundId: string,
): Promise<RoundView | null> {
  const [found] = await readRounds(tx, actor, Prisma.sql`r.id = ${roundId}::uuid`);
  return found ?? null;
}

/** As findRound, locked until this transaction ends. Everything that changes forms or raters of a round claims it first. */
export async function claimRound(tx: TenantTx, actor: Institution, roundId: string) {
  await tx.$queryRaw`select id from scan_rounds
    where institution_id = ${actor.institutionId}::uuid and id = ${roundId}::uuid for update`;
  return findRound(tx, actor, roundId);
}

/** Somebody's own rounds, newest first. */
export function listRoundsAbout(tx: TenantTx, actor: Institution, subjectId: string): Promise<RoundView[]> {
  return readRounds(tx, actor, Prisma.sql`r.subject_id = ${subjectId}::uuid`);
}

/** Rounds whose subject shares the result with this person. */
export function listRoundsSharedWith(tx: TenantTx, actor: Actor): Promise<RoundView[]> {
  const shared = Prisma.sql`exists (select from scan_shares s where s.institution_id = ${actor.institutionId}::uuid
    and s.round_id = r.id and s.person_id = ${actor.personId}::uuid and s.ended_at is null)`;
  return readRounds(tx, actor, shared);
}

/** Rounds past their last day that nobody closed, for the night's job. */
export async function listEnded(
  tx: TenantTx,
  actor: Institution,
  today: Day,
  limit: number,
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id from scan_rounds where institution_id = ${actor.institutionId}::uuid
      and closed_at is null and invited_at is not null and closes_on < ${today}::date
    order by closes_on, id limit ${limit}`;
  return rows.map(({ id }) => id);
}

function readRounds(tx: TenantTx, { institutionId }: Institution, filter: Prisma.Sql): Promise<RoundView[]> {
  return tx.$queryRaw<RoundView[]>`
    select r.id, r.name, i.kind, i.name as "instrumentName", r.is_anonymous as "isAnonymous",
      r.smallest_group as "smallestGroup", r.opens_on::text as "opensOn", r.closes_on::text as "closesOn",
      r.invited_at as "invitedAt", r.closed_at as "closedAt", r.version_id as "versionId",
      r.subject_id as "subjectId", ${personNameById(Prisma.sql`${institutionId}::uuid`, Prisma.sql`r.subject_id`)} as "subjectName",
      r.team_id as "teamId", t.name as "teamName", r.campaign_id as "campaignId", r.declined_on::text as "declinedOn", r.created_by_id as "createdById",
      (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'personId', s.person_id,
          'name', ${personNameById(Prisma.sql`${institutionId}::uuid`, Prisma.sql`s.person_id`)}) order by s.shared_at), '[]')
        from scan_shares s where s.institution_id = ${institutionId}::uuid and s.round_id = r.id and s.ended_at is null and s.person_id is not null) as shares,
      array(select m.team_id from team_memberships m where m.institution_id = ${institutionId}::uuid
        and m.person_id = r.subject_id and m.starts_on <= d.today and (m.ends_on is null or m.ends_on >= d.today)) as "subjectTeamIds",
      array(select l.person_id from scan_raters l where l.institution_id = ${institutionId}::uuid and l.round_id = r.id
        and l.category = 'leader' and l.invited_on is not null and l.person_id is not null) as "leaderIds",
      array(select c.person_id from scan_raters c where c.institution_id = ${institutionId}::uuid and c.round_id = r.id
        and c.category = 'coach' and c.person_id is not null) as "coachIds",
      n.asked, n.invited, n.submitted, n."toInvite", n.suggested
    from scan_rounds r
    join instrument_versions v on v.institution_id = ${institutionId}::uuid and v.id = r.version_id
    join instruments i on i.institution_id = ${institutionId}::uuid and i.id = v.instrument_id
    left join teams t on t.institution_id = ${institutionId}::uuid and t.id = r.team_id
    cross join lateral (select (now() at time zone 'Europe/Amsterdam')::date as today) d
    cross join lateral (
      select count(*) filter (where a.accepted_on is not null)::int as asked,
        count(*) filter (where a.invited_on is not null)::int as invited,
        count(*) filter (where a.submitted_on is not null)::int as submitted,
        count(*) filter (where a.accepted_on is not null and a.invited_on is null)::int as "toInvite",
        count(*) filter (where a.accepted_on is null)::int as suggested
      from scan_raters a where a.institution_id = ${institutionId}::uuid and a.round_id = r.id) n
    where r.institution_id = ${institutionId}::uuid and ${filter}
    order by r.created_at desc, r.id desc limit ${mostRounds}`;
}
