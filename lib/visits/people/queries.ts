import "server-only";

import type { Actor, PersonName } from "@/lib/platform/actor";
import { dayOf } from "@/lib/platform/calendar";
import { personNameOf } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import { runsOn } from "@/lib/platform/running";
import type { TenantTx } from "@/lib/platform/tenancy";
import type { TeacherTies } from "@/lib/visits/policy";

export type Candidate = { readonly id: string; readonly name: PersonName };

const mostNames = 300;

/** The teams that teach in which somebody of staff works today; null for who is not employed here. */
export async function findTeacher(
  tx: TenantTx,
  actor: Actor,
  id: string,
  now: Date,
): Promise<TeacherTies | null> {
  const today = dayOf(now);
  const [row] = await tx.$queryRaw<TeacherTies[]>`
    select s.person_id as id, ${teamIdsOf(actor, Prisma.sql`s.person_id`, now)} as "teamIds" from staff_members s
    where s.institution_id = ${actor.institutionId}::uuid and s.person_id = ${id}::uuid and ${runsOn(Prisma.sql`s`, today)}`;
  return row ?? null;
}

/** As a column: the teams that teach in which a person works today. */
export function teamIdsOf(
  { institutionId }: Pick<Actor, "institutionId">,
  personId: Prisma.Sql,
  now: Date,
): Prisma.Sql {
  return Prisma.sql`array(select m.team_id::text from team_memberships m
    join teams t on t.institution_id = ${institutionId}::uuid and t.id = m.team_id and t.kind = 'education'
    where m.institution_id = ${institutionId}::uuid and m.person_id = ${personId} and ${runsOn(Prisma.sql`m`, dayOf(now))}
    order by 1)`;
}

/** As a column: whether a visitor leads, today, a team that teaches in which a person works; itself or through a unit above it. */
export function leadsNow(
  { institutionId }: Pick<Actor, "institutionId">,
  { visitorId, teacherId }: { visitorId: Prisma.Sql; teacherId: Prisma.Sql },
  now: Date,
): Prisma.Sql {
  const inst = Prisma.sql`${institutionId}::uuid`;
  const today = dayOf(now);
  return Prisma.sql`exists (
    with recursive mine as (
      select t.id, t.unit_id from team_memberships m
      join teams t on t.institution_id = ${inst} and t.id = m.team_id and t.kind = 'education'
      where m.institution_id = ${inst} and m.person_id = ${teacherId} and ${runsOn(Prisma.sql`m`, today)}
    ), above as (
      select unit_id as id from mine
      union
      select u.parent_id from above b join org_units u on u.institution_id = ${inst} and u.id = b.id
      where u.parent_id is not null
    )
    select from appointments x
    join staff_members s on s.institution_id = ${inst} and s.person_id = x.person_id and ${runsOn(Prisma.sql`s`, today)}
    where x.institution_id = ${inst} and x.person_id = ${visitorId} and x.office = 'team-lead'
      and ${runsOn(Prisma.sql`x`, today)}
      and (x.team_id in (select id from mine) or x.unit_id in (select id from above)))`;
}

/** Whom somebody could visit as their leader: who works today in a team they lead that teaches. */
export function listTeachers(tx: TenantTx, actor: Actor, now: Date): Promise<Candidate[]> {
  return listWorking(
    tx,
    actor,
    actor.ledTeams.map(({ id }) => id),
    now,
  );
}

/** Whom somebody could ask to look along: colleagues of their own teams, but for those who lead them (I5). */
export async function listColleagues(tx: TenantTx, actor: Actor, now: Date): Promise<Candidate[]> {
  const leaders = new Set((await listLeaders(tx, actor, now)).map(({ id }) => id));
  const found = await listWorking(
    tx,
    actor,
    actor.teams.map(({ id }) => id),
    now,
  );
  return found.filter(({ id }) => !leaders.has(id));
}

function listWorking(
  tx: TenantTx,
  actor: Actor,
  teamIds: readonly string[],
  now: Date,
): Promise<Candidate[]> {
  const { institutionId, personId } = actor;
  const today = dayOf(now);
  return tx.$queryRaw<Candidate[]>`
    select p.id, ${personNameOf(Prisma.sql`p`)} as name from people p
    join staff_members s on s.institution_id = ${institutionId}::uuid and s.person_id = p.id and ${runsOn(Prisma.sql`s`, today)}
    where p.institution_id = ${institutionId}::uuid and p.id <> ${personId}::uuid and exists (
      select from team_memberships m
      join teams t on t.institution_id = ${institutionId}::uuid and t.id = m.team_id and t.kind = 'education'
      where m.institution_id = ${institutionId}::uuid and m.person_id = p.id and m.team_id = any(${[...teamIds]}::uuid[])
        and ${runsOn(Prisma.sql`m`, today)})
    order by p.sort_name, p.id limit ${mostNames}`;
}

/** Who leads a team that teaches in which somebody works today, itself or through a unit above it. */
export function listLeaders(tx: TenantTx, actor: Actor, now: Date): Promise<Candidate[]> {
  const { institutionId, personId } = actor;
  const today = dayOf(now);
  const teams = actor.teams.map(({ id }) => id);
  return tx.$queryRaw<Candidate[]>`
    with recursive mine as (
      select t.id, t.unit_id from teams t
      where t.institution_id = ${institutionId}::uuid and t.id = any(${teams}::uuid[]) and t.kind = 'education'
    ), above as (
      select unit_id as id from mine
      union
      select u.parent_id from above a join org_units u on u.institution_id = ${institutionId}::uuid and u.id = a.id
      where u.parent_id is not null
    )
    select p.id, ${personNameOf(Prisma.sql`p`)} as name from people p
    join staff_members s on s.institution_id = ${institutionId}::uuid and s.person_id = p.id and ${runsOn(Prisma.sql`s`, today)}
    where p.institution_id = ${institutionId}::uuid and p.id <> ${personId}::uuid and exists (
      select from appointments x where x.institution_id = ${institutionId}::uuid and x.person_id = p.id
        and x.office = 'team-lead' and (x.team_id in (select id from mine) or x.unit_id in (select id from above))
        and ${runsOn(Prisma.sql`x`, today)})
    order by p.sort_name, p.id limit 20`;
}
