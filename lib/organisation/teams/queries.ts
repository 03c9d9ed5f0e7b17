import "server-only";

import type { TeamKind } from "@/lib/organisation/teams/rules";
import type { InstitutionId, PersonName, TeamRef } from "@/lib/platform/actor";
import type { Day } from "@/lib/platform/calendar";
import { fullName, initials } from "@/lib/platform/format";
import { isId } from "@/lib/platform/ids";
import { Prisma } from "@/lib/platform/prisma/client";
import { runsOn } from "@/lib/platform/running";
import type { TenantTx } from "@/lib/platform/tenancy";
import { ask, type Question, question } from "@/lib/platform/together";

export type Colleague = { readonly id: string; readonly name: string; readonly initials: string };

export type TeamView = {
  readonly id: string;
  readonly name: string;
  /** By which files name it; null where they use its name. */
  readonly code: string | null;
  readonly kind: TeamKind;
  /** The units above it, the highest first. */
  readonly path: readonly string[];
  readonly leaders: readonly Colleague[];
};

type Named = PersonName & { id: string };

export function colleagueOf(person: Named): Colleague {
  return { id: person.id, name: fullName(person), initials: initials(person) };
}

/** A running team with the units above it and who leads it, or null. */
export async function findTeam(
  tx: TenantTx,
  institution: InstitutionId,
  { teamId, today }: { teamId: string; today: Day },
): Promise<TeamView | null> {
  if (!isId(teamId)) return null;
  const [row] = await tx.$queryRaw<
    (Omit<TeamView, "path" | "leaders"> & { path: string[] | null; leaders: Named[] | null })[]
  >`
    with recursive above as (
      select u.id, u.parent_id, u.name, 1 as height from org_units u
      join teams t on t.institution_id = u.institution_id and t.unit_id = u.id
      where u.institution_id = ${institution}::uuid and t.id = ${teamId}::uuid
      union
      select u.id, u.parent_id, u.name, a.height + 1 from above a
      join org_units u on u.institution_id = ${institution}::uuid and u.id = a.parent_id
    )
    select t.id, t.name, t.code, t.kind,
      (select jsonb_agg(name order by height desc) from above) as path,
      (${leadersOf(institution, today)}) as leaders
    from teams t
    where t.institution_id = ${institution}::uuid and t.id = ${teamId}::uuid
      and (t.ends_on is null or t.ends_on >= ${today}::date)`;
  return row ? { ...row, path: row.path ?? [], leaders: (row.leaders ?? []).map(colleagueOf) } : null;
}

const mostNames = 300;

/** Teams that run on a day, by name, to choose from: of one kind, or of all. */
export function listTeamNames(
  tx: TenantTx,
  institution: InstitutionId,
  { today, kind }: { today: Day; kind?: TeamKind },
): Promise<TeamRef[]> {
  const isOfKind = kind ? Prisma.sql`t.kind = ${kind}` : Prisma.sql`true`;
  return tx.$queryRaw<TeamRef[]>`
    select t.id, t.name from teams t
    where t.institution_id = ${institution}::uuid and ${isOfKind} and ${runsOn(Prisma.sql`t`, today)}
    order by lower(t.name), t.id limit ${mostNames}`;
}

/** Who leads team `t`, itself or through a unit in `above`. The nearest leader counts as the team's own. */
function leadersOf(institution: InstitutionId, today: Day): Prisma.Sql {
  return Prisma.sql`
    select jsonb_agg(jsonb_build_object('id', l.id, 'givenName', l.given_name, 'infix', l.infix,
        'familyName', l.family_name) order by l.height, l.sort_name)
    from (
      select distinct on (q.id) q.id, q.given_name, q.infix, q.family_name, q.sort_name, coalesce(a.height, 0) as height
      from appointments x
      join people q on q.institution_id = x.institution_id and q.id = x.person_id
      left join above a on a.id = x.unit_id
      where x.institution_id = ${institution}::uuid and x.office = 'team-lead' and (x.team_id = t.id or a.id is not null)
        and ${runsOn(Prisma.sql`x`, today)}
      order by q.id, coalesce(a.height, 0)
    ) l`;
}

/** Who may own work of the team: who works in it on this day, and who leads it. */
export async function listCandidates(
  tx: TenantTx,
  institution: InstitutionId,
  { teamId, today }: { teamId: string; today: Day },
): Promise<Colleague[]> {
  const rows = await tx.$queryRaw<Named[]>`
    with recursive above as (
      select u.id, u.parent_id from org_units u
      join teams t on t.institution_id = u.institution_id and t.unit_id = u.id
      where u.institution_id = ${institution}::uuid and t.id = ${teamId}::uuid
      union
      select u.id, u.parent_id from above a
      join org_units u on u.institution_id = ${institution}::uuid and u.id = a.parent_id
    )
    select p.id, p.given_name as "givenName", p.infix, p.family_name as "familyName" from people p
    join staff_members s on s.institution_id = p.institution_id and s.person_id = p.id
    where p.institution_id = ${institution}::uuid
      and ${runsOn(Prisma.sql`s`, today)}
      and p.id in (
      select m.person_id from team_memberships m
      where m.institution_id = ${institution}::uuid and m.team_id = ${teamId}::uuid
        and ${runsOn(Prisma.sql`m`, today)}
      union
      select x.person_id from appointments x
      where x.institution_id = ${institution}::uuid and x.office = 'team-lead'
        and (x.team_id = ${teamId}::uuid or x.unit_id in (select id from above))
        and ${runsOn(Prisma.sql`x`, today)})
    order by p.sort_name, p.id limit 200`;
  return rows.map(colleagueOf);
}

/** How many work in a team on this day. */
export function countMembers(
  tx: TenantTx,
  institution: InstitutionId,
  asked: { teamId: string; on: Day },
): Promise<number> {
  return ask(tx, memberCountOf(institution, asked));
}

/** The same, to be asked together with other things. */
export function memberCountOf(
  institution: InstitutionId,
  { teamId, on }: { teamId: string; on: Day },
): Question<number> {
  return question<{ n: number }, number>(
    Prisma.sql`
    select count(distinct m.person_id)::int as n from team_memberships m
    where m.institution_id = ${institution}::uuid and m.team_id = ${teamId}::uuid
      and ${runsOn(Prisma.sql`m`, on)}`,
    ([row]) => row?.n ?? 0,
  );
}
