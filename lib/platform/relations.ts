import "server-only";

import type { Actor, InstitutionId, Office, TeamRef } from "@/lib/platform/actor";
import { type Day, dayOf } from "@/lib/platform/calendar";
import { idiomOf, localWords, type LocalWord } from "@/lib/platform/local-words";
import { Prisma } from "@/lib/platform/prisma/client";
import { coachesOn, runsOn } from "@/lib/platform/running";
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
  coordinated_teams: TeamRef[] | null;
  advised_teams: TeamRef[] | null;
  is_coach: boolean;
  local_words: LocalWord[] | null;
};

type Member = {
  readonly institutionId: InstitutionId;
  readonly slug: string;
  readonly name: string;
  readonly personId: string;
};

/**
 * Reads, in one statement, by which running relations a member acts, and what things are called here; null when the
 * person left. On a team's screen that team's names win, elsewhere those of the one team somebody belongs to.
 */
export async function findActor(
  member: Member,
  now: Date,
  teamId: string | null = null,
): Promise<Actor | null> {
  const row = await withTenant(member.institutionId, async (tx) => {
    const [found] = await tx.$queryRaw<Row[]>(relationsOf(member, dayOf(now), teamId));
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
    coordinatedTeams: row.coordinated_teams ?? [],
    advisedTeams: row.advised_teams ?? [],
    isCoach: row.is_coach,
    idiom: idiomOf(row.local_words ?? []),
  };
}

function relationsOf({ institutionId, personId }: Member, day: Day, teamId: string | null): Prisma.Sql {
  return Prisma.sql`
    with recursive held as (
      select x.office, x.unit_id, x.team_id from appointments x
      where x.institution_id = ${institutionId}::uuid and x.person_id = ${personId}::uuid
        and ${runsOn(Prisma.sql`x`, day)}
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
      from reached r
      join teams t on t.institution_id = ${institutionId}::uuid and t.id = r.team_id
      where ${runsOn(Prisma.sql`t`, day)}
      group by r.office
    ), home as (
      select min(h.team_id::text)::uuid as team_id from (
        select m.team_id from team_memberships m
        where m.institution_id = ${institutionId}::uuid and m.person_id = ${personId}::uuid
          and ${runsOn(Prisma.sql`m`, day)}
        union
        select e.team_id from enrolments e
        where e.institution_id = ${institutionId}::uuid and e.student_id = ${personId}::uuid
          and ${runsOn(Prisma.sql`e`, day)}
      ) h having count(*) = 1
    )
    select p.kind, p.given_name, p.infix, p.family_name, s.job_title,
      (select jsonb_agg(distinct office) from held where office = 'team-lead' or (unit_id is null and team_id is null)) as offices,
      (select jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name) order by t.name)
        from team_memberships m join teams t on t.institution_id = m.institution_id and t.id = m.team_id
        where m.institution_id = ${institutionId}::uuid and m.person_id = p.id
          and ${runsOn(Prisma.sql`m`, day)}) as teams,
      (select teams from named where office = 'team-lead') as led_teams,
      (select teams from named where office = 'lob-coordinator') as coordinated_teams,
      (select teams from named where office = 'second-line') as advised_teams,
      exists (select from coach_assignments c
        where c.institution_id = ${institutionId}::uuid and c.coach_id = p.id and ${coachesOn(Prisma.sql`c`, day)}) as is_coach,
      ${localWords(institutionId, Prisma.sql`w.team_id = coalesce(${teamId}::uuid, (select team_id from home))`)} as local_words
    from people p
    left join staff_members s on s.institution_id = p.institution_id and s.person_id = p.id
    where p.institution_id = ${institutionId}::uuid and p.id = ${personId}::uuid
      and (p.kind = 'student' or ${runsOn(Prisma.sql`s`, day)})`;
}
