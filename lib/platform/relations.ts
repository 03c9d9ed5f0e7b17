import "server-only";

import type { Actor, InstitutionId, Office, TeamRef } from "@/lib/platform/actor";
import { type Day, dayOf } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import { withTenant } from "@/lib/platform/tenancy";

type Row = {
  kind: "staff" | "student";
  given_name: string;
  infix: string | null;
  family_name: string;
  job_title: string | null;
  offices: Office[] | null;
  teams: TeamRef[] | null;
  led_teams: TeamRef[] | null;
  assigned_teams: TeamRef[] | null;
  is_coach: boolean;
};

type Member = {
  readonly institutionId: InstitutionId;
  readonly slug: string;
  readonly name: string;
  readonly personId: string;
};

/** Reads, in one statement, by which running relations a member acts; null when the person left. */
export async function findActor(member: Member, now: Date): Promise<Actor | null> {
  const row = await withTenant(member.institutionId, async (tx) => {
    const [found] = await tx.$queryRaw<Row[]>(relationsOf(member, dayOf(now)));
    return found;
  });
  if (!row) return null;
  return {
    personId: member.personId,
    institutionId: member.institutionId,
    institution: { slug: member.slug, name: member.name },
    kind: row.kind,
    name: { givenName: row.given_name, infix: row.infix, familyName: row.family_name },
    jobTitle: row.job_title,
    offices: new Set(row.offices ?? []),
    teams: row.teams ?? [],
    ledTeams: row.led_teams ?? [],
    assignedTeams: row.assigned_teams ?? [],
    isCoach: row.is_coach,
  };
}

function relationsOf({ institutionId, personId }: Member, day: Day): Prisma.Sql {
  return Prisma.sql`
    with recursive held as (
      select office, unit_id, team_id from appointments
      where institution_id = ${institutionId}::uuid and person_id = ${personId}::uuid
        and starts_on <= ${day}::date and (ends_on is null or ends_on >= ${day}::date)
    ), reach as (
      select office, unit_id from held where unit_id is not null
      union
      select r.office, u.id from reach r
      join org_units u on u.institution_id = ${institutionId}::uuid and u.parent_id = r.unit_id
    ), reached as (
      select office, team_id from held where team_id is not null
      union
      select r.office, t.id from reach r
      join teams t on t.institution_id = ${institutionId}::uuid and t.unit_id = r.unit_id
    ), named as (
      select r.office, jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name) order by t.name) as teams
      from (select distinct case office when 'team-lead' then 'led' else 'assigned' end as office, team_id from reached) r
      join teams t on t.institution_id = ${institutionId}::uuid and t.id = r.team_id
      where t.ends_on is null or t.ends_on >= ${day}::date
      group by r.office
    )
    select p.kind, p.given_name, p.infix, p.family_name, s.job_title,
      (select jsonb_agg(distinct office) from held where office = 'team-lead' or (unit_id is null and team_id is null)) as offices,
      (select jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name) order by t.name)
        from team_memberships m join teams t on t.institution_id = m.institution_id and t.id = m.team_id
        where m.institution_id = ${institutionId}::uuid and m.person_id = p.id
          and m.starts_on <= ${day}::date and (m.ends_on is null or m.ends_on >= ${day}::date)) as teams,
      (select teams from named where office = 'led') as led_teams,
      (select teams from named where office = 'assigned') as assigned_teams,
      exists (select from coach_assignments c
        where c.institution_id = ${institutionId}::uuid and c.coach_id = p.id and c.ends_on is null) as is_coach
    from people p
    left join staff_members s on s.institution_id = p.institution_id and s.person_id = p.id
    where p.institution_id = ${institutionId}::uuid and p.id = ${personId}::uuid
      and (p.kind = 'student' or (s.starts_on <= ${day}::date and (s.ends_on is null or s.ends_on >= ${day}::date)))`;
}
