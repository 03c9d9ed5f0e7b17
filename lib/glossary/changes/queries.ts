import "server-only";

import { asksFor, type Change, type TeamReading } from "@/lib/glossary/changes/rules";
import { mayAdoptTerms, mayWriteTerms } from "@/lib/glossary/policy";
import type { Actor, PersonName } from "@/lib/platform/actor";
import { type Day, later } from "@/lib/platform/calendar";
import { fullName } from "@/lib/platform/format";
import { personNameOf } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import { runsOn } from "@/lib/platform/running";
import type { TenantTx } from "@/lib/platform/tenancy";
import { type Question, question } from "@/lib/platform/together";

export const changesPerPage = 20;

type Row = Omit<Change, "madeBy"> & { readonly madeBy: PersonName; readonly total: number };

type Asked = { readonly today: Day; readonly page?: number; readonly code?: string };

/** What changed, newest first, and which of it this person has still to confirm; of one term when a code is given. */
export async function listChanges(
  tx: TenantTx,
  actor: Actor,
  { today, page = 1, code }: Asked,
): Promise<{ readonly changes: readonly Change[]; readonly total: number }> {
  const filter = code ? Prisma.sql`c.code = ${code}` : Prisma.sql`true`;
  const rows = await tx.$queryRaw<Row[]>`
    select c.id, c.code, c.kind, c.before, c.after, c.note, c.starts_on::text as "startsOn", c.made_at as "madeAt",
      ${personNameOf(Prisma.sql`p`)} as "madeBy",
      case when t.id is not null then jsonb_build_object('id', t.id, 'name', t.name) end as team,
      case when ${concerns(actor, today)} then exists (select from glossary_readings r
        where r.institution_id = ${actor.institutionId}::uuid and r.change_id = c.id
          and r.person_id = ${actor.personId}::uuid) end as "isRead",
      (count(*) over ())::int as total
    from glossary_changes c
    join people p on p.institution_id = ${actor.institutionId}::uuid and p.id = c.made_by_id
    left join teams t on t.institution_id = ${actor.institutionId}::uuid and t.id = c.team_id
    where c.institution_id = ${actor.institutionId}::uuid and ${filter} and ${isFor(actor)}
    order by c.starts_on desc, c.id desc
    limit ${changesPerPage} offset ${(page - 1) * changesPerPage}`;
  const [first] = rows;
  const changes = rows.map(({ total: _, madeBy, ...row }) => ({ ...row, madeBy: fullName(madeBy) }));
  return { changes, total: first?.total ?? 0 };
}

/** A change that this person may confirm, or null. */
export async function findChange(
  tx: TenantTx,
  actor: Actor,
  changeId: string,
): Promise<{ id: string } | null> {
  const [found] = await tx.$queryRaw<{ id: string }[]>`
    select c.id from glossary_changes c
    where c.institution_id = ${actor.institutionId}::uuid and c.id = ${changeId}::uuid and ${isFor(actor)}`;
  return found ?? null;
}

/** What the glossary asks of somebody: to read what changed, to answer proposals, to adopt what was written. */
export type GlossaryTask = { readonly kind: "news" | "proposals" | "adopt"; readonly count: number };

/** What waits for this person in the glossary, asked with other small things; null for who is never asked. */
export function glossaryTasksOf(actor: Actor, today: Day): Question<readonly GlossaryTask[]> | null {
  if (actor.kind === "student") return null;
  const { institutionId, personId } = actor;
  return question(Prisma.sql`
    select * from (
      select 'news' as kind, count(*) as count from glossary_changes c
      where c.institution_id = ${institutionId}::uuid and ${concerns(actor, today)}
        and not exists (select from glossary_readings r where r.institution_id = ${institutionId}::uuid
          and r.change_id = c.id and r.person_id = ${personId}::uuid)
      union all
      select 'proposals', count(*) from glossary_proposals x
      where ${mayWriteTerms(actor)} and x.institution_id = ${institutionId}::uuid and x.decided_at is null
      union all
      select 'adopt', count(*) from glossary_terms t
      where ${mayAdoptTerms(actor)} and t.institution_id = ${institutionId}::uuid
        and t.adopted_at is null and t.retired_at is null
    ) tasks where count > 0`);
}

/** For each of the reader's teams how many of its members of today confirmed each of these changes. */
export async function listTeamReadings(
  tx: TenantTx,
  { institutionId, ledTeams }: Actor,
  changeIds: readonly string[],
  today: Day,
): Promise<TeamReading[]> {
  if (ledTeams.length === 0 || changeIds.length === 0) return [];
  return tx.$queryRaw<TeamReading[]>`
    select c.id as "changeId", t.id as "teamId", t.name as team, count(distinct m.person_id)::int as members,
      count(distinct r.person_id)::int as read
    from glossary_changes c
    join teams t on t.institution_id = ${institutionId}::uuid
      and t.id = any(${ledTeams.map(({ id }) => id)}::uuid[]) and (c.team_id is null or c.team_id = t.id)
    join team_memberships m on m.institution_id = ${institutionId}::uuid and m.team_id = t.id
      and ${runsOn(Prisma.sql`m`, today)}
    left join glossary_readings r on r.institution_id = ${institutionId}::uuid and r.change_id = c.id
      and r.person_id = m.person_id
    where c.institution_id = ${institutionId}::uuid and c.id = any(${[...changeIds]}::uuid[])
    group by c.id, t.id, t.name order by t.name`;
}

/** Whether a change is for somebody to read: of the whole institution, or of a team they work in or lead. */
function isFor({ teams, ledTeams }: Actor): Prisma.Sql {
  const own = [...teams, ...ledTeams].map(({ id }) => id);
  return Prisma.sql`(c.team_id is null or c.team_id = any(${own}::uuid[]))`;
}

/** Whether somebody is asked to confirm it: who works in a team, for as long as it is news. */
function concerns(actor: Actor, today: Day): Prisma.Sql {
  const own = actor.teams.map(({ id }) => id);
  if (own.length === 0) return Prisma.sql`false`;
  return Prisma.sql`((c.team_id is null or c.team_id = any(${own}::uuid[]))
    and c.starts_on <= ${today}::date and c.starts_on >= ${later(today, asksFor)}::date)`;
}
