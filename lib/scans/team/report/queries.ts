import "server-only";

import type { Actor } from "@/lib/platform/actor";
import { dayOf, type Day, type SchoolYear } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import { runsOn } from "@/lib/platform/running";
import { unseal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";
import { questionsJson } from "@/lib/scans/instruments/queries";
import {
  type ClosedTime,
  mostTimes,
  publish,
  type PublishedTime,
  type Words,
  wordsOf,
} from "@/lib/scans/team/report/rules";
import type { TeamKind } from "@/lib/scans/team/rules";
import { profileInForceOf } from "@/lib/profiles/force/queries";

type Institution = Pick<Actor, "institutionId">;

/** The report of a team as far as it holds no answers: which team, of which time, and what the leader said with it. */
export type ReportFacts = {
  readonly id: string;
  readonly name: string;
  readonly kind: TeamKind;
  readonly teamId: string;
  readonly teamName: string;
  readonly campaignId: string;
  readonly instrumentId: string;
  readonly smallestGroup: number;
  readonly asked: number;
  readonly submitted: number;
  /** Closed for all teams that were asked at the same time. */
  readonly isClosed: boolean;
  readonly leaderComment: string;
  readonly commentVersion: number;
};

/** The report of one team; null when there is none. Who may read it is the policy's to say. */
export async function findReport(
  tx: TenantTx,
  { institutionId }: Institution,
  roundId: string,
): Promise<ReportFacts | null> {
  const [found] = await tx.$queryRaw<ReportFacts[]>`
    select r.id, r.name, i.kind, r.team_id as "teamId", t.name as "teamName", r.campaign_id as "campaignId",
      i.id as "instrumentId", coalesce(r.smallest_group, 0)::int as "smallestGroup", n.asked, n.submitted,
      r.leader_comment as "leaderComment", r.comment_version as "commentVersion", not exists (select from scan_rounds o
        where o.institution_id = ${institutionId}::uuid and o.campaign_id = r.campaign_id and o.closed_at is null) as "isClosed"
    from scan_rounds r
    join teams t on t.institution_id = ${institutionId}::uuid and t.id = r.team_id
    join instrument_versions v on v.institution_id = ${institutionId}::uuid and v.id = r.version_id
    join instruments i on i.institution_id = ${institutionId}::uuid and i.id = v.instrument_id
    cross join lateral (select count(*)::int as asked, count(a.submitted_on)::int as submitted from scan_raters a
      where a.institution_id = ${institutionId}::uuid and a.round_id = r.id and a.invited_on is not null) n
    where r.institution_id = ${institutionId}::uuid and r.id = ${roundId}::uuid and r.campaign_id is not null`;
  return found ?? null;
}

/** As findReport, locked until this transaction ends. */
export async function claimReport(tx: TenantTx, actor: Institution, roundId: string) {
  await tx.$queryRaw`select id from scan_rounds
    where institution_id = ${actor.institutionId}::uuid and id = ${roundId}::uuid for update`;
  return findReport(tx, actor, roundId);
}

/** What may be shown of a time and of the times before it with the same questionnaire, oldest first; itself the last. */
export async function listPublished(
  tx: TenantTx,
  actor: Institution,
  { instrumentId, campaignId }: { instrumentId: string; campaignId: string },
): Promise<PublishedTime[]> {
  const published = await listPublishedTimes(tx, actor, instrumentId);
  return published.slice(0, published.findIndex(({ id }) => id === campaignId) + 1);
}

/** What may be shown of every closed time of a questionnaire, oldest first. */
export async function listPublishedTimes(
  tx: TenantTx,
  { institutionId }: Institution,
  instrumentId: string,
): Promise<PublishedTime[]> {
  const rows = await readTimes(tx, institutionId, instrumentId);
  const times = rows.map(({ closedAt, ...time }): ClosedTime => ({ ...time, closedOn: dayOf(closedAt) }));
  return publish(times.toReversed(), institutionId);
}

type Row = Omit<ClosedTime, "closedOn"> & { readonly closedAt: Date };

/** Newest first. */
function readTimes(tx: TenantTx, institutionId: string, instrumentId: string): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    with times as materialized (
      select c.id, c.name, c.version_id, c.shown, max(r.closed_at) as closed_at, max(r.smallest_group)::int as smallest
      from scan_campaigns c
      join instrument_versions v on v.institution_id = ${institutionId}::uuid and v.id = c.version_id
        and v.instrument_id = ${instrumentId}::uuid
      join scan_rounds r on r.institution_id = ${institutionId}::uuid and r.campaign_id = c.id
      where c.institution_id = ${institutionId}::uuid
      group by c.id, c.name, c.version_id, c.shown having bool_and(r.closed_at is not null) order by max(r.closed_at) desc, c.id desc limit ${mostTimes}
    )
    select m.id, m.name, m.shown, m.closed_at as "closedAt", m.smallest as "smallestGroup",
      ${questionsJson(institutionId, Prisma.sql`m.version_id`)} as questions,
      (select jsonb_agg(jsonb_build_object('roundId', r.id, 'teamId', t.id, 'teamName', t.name, 'unitIds', r.unit_ids,
          'asked', n.asked, 'answered', n.answered) order by lower(t.name), t.id)
        from scan_rounds r join teams t on t.institution_id = ${institutionId}::uuid and t.id = r.team_id
        cross join lateral (select coalesce(jsonb_agg(a.person_id) filter (where a.person_id is not null), '[]') as asked,
            count(a.submitted_on)::int as answered from scan_raters a
          where a.institution_id = ${institutionId}::uuid and a.round_id = r.id and a.invited_on is not null) n
        where r.institution_id = ${institutionId}::uuid and r.campaign_id = m.id) as teams,
      (select coalesce(jsonb_agg(to_jsonb(g)), '[]') from (
        select s.round_id as "roundId", s.question_id as "questionId", s.step, count(*)::int as count
        from scan_answers s join scan_rounds r on r.institution_id = ${institutionId}::uuid and r.id = s.round_id
        where s.institution_id = ${institutionId}::uuid and r.campaign_id = m.id and s.step is not null
        group by 1, 2, 3) g) as counts
    from times m order by m.closed_at desc, m.id desc`;
}

/** Names of branches, by id. */
export async function listUnitNames(tx: TenantTx, { institutionId }: Institution, ids: readonly string[]) {
  const rows = await tx.$queryRaw<{ id: string; name: string }[]>`
    select id, name from org_units where institution_id = ${institutionId}::uuid and id = any(${[...ids]}::uuid[])`;
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** What a team said to open questions, in the order of ids that are random; none of a question too few answered. */
export async function listWords(
  tx: TenantTx,
  { institutionId }: Institution,
  { id: roundId, smallestGroup }: ReportFacts,
): Promise<Words[]> {
  const rows = await tx.$queryRaw<{ id: string; question: string; body: Uint8Array }[]>`
    select a.id, q.text as question, a.body from scan_answers a
    join instrument_questions q on q.institution_id = ${institutionId}::uuid and q.id = a.question_id
    where a.institution_id = ${institutionId}::uuid and a.round_id = ${roundId}::uuid and a.body is not null
    order by q.position, a.id limit 500`;
  const said = await Promise.all(
    rows.map(async ({ id, question, body }) => {
      const text = await unseal(tx, institutionId, { table: "scan_answers", id, column: "body" }, body);
      return { question, text };
    }),
  );
  return wordsOf(said, smallestGroup);
}

/** A competence that roles held in a team ask: how far, by how many people held, how many of them for how long. */
export type AskedCompetence = {
  readonly competenceId: string;
  readonly name: string;
  /** The highest level asked: step n of a question is level n. */
  readonly level: number;
  readonly levelName: string;
  readonly holders: number;
  /** Of whom no contract runs on after the horizon. */
  readonly leaving: number;
};

/**
 * What the roles held in this team today ask (C8), for gaps and risks: facts, no answers. Of a range the first level
 * counts (C6); what became another competence counts for that one (D4).
 */
export function listAskedCompetences(
  tx: TenantTx,
  { institutionId }: Institution,
  { teamId, today, schoolYear }: { teamId: string; today: Day; schoolYear: SchoolYear },
): Promise<AskedCompetence[]> {
  return tx.$queryRaw<AskedCompetence[]>`
    with asked as (
      select coalesce(c.replaced_by_id, c.id) as competence_id, l.position, l.name as level_name, x.person_id
      from role_assignments x
      join required_competences q on q.institution_id = ${institutionId}::uuid
        and q.profile_id = ${profileInForceOf(institutionId, Prisma.sql`x.role_id`, schoolYear)}
      join competences c on c.institution_id = ${institutionId}::uuid and c.id = q.competence_id
      join competence_levels l on l.institution_id = ${institutionId}::uuid and l.id = q.level_id
      where x.institution_id = ${institutionId}::uuid and x.team_id = ${teamId}::uuid
        and ${runsOn(Prisma.sql`x`, today)}
    )
    select a.competence_id as "competenceId", c.name, max(a.position)::int as level,
      (array_agg(a.level_name order by a.position desc))[1] as "levelName", count(distinct a.person_id)::int as holders,
      count(distinct a.person_id) filter (where exists (select from contracts k where k.institution_id = ${institutionId}::uuid
          and k.person_id = a.person_id and ${runsOn(Prisma.sql`k`, today)})
        and not exists (select from contracts k where k.institution_id = ${institutionId}::uuid
          and k.person_id = a.person_id and k.starts_on <= ${today}::date and k.ends_on is null))::int as leaving
    from asked a join competences c on c.institution_id = ${institutionId}::uuid and c.id = a.competence_id
    group by a.competence_id, c.name order by lower(c.name) limit 60`;
}
