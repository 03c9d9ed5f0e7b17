import "server-only";

import { type Colleague, colleagueOf } from "@/lib/organisation/teams/queries";
import type { Employment, Membership } from "@/lib/organisation/teams/rules";
import type { InstitutionId, PersonName } from "@/lib/platform/actor";
import type { Day } from "@/lib/platform/calendar";
import { isId } from "@/lib/platform/ids";
import { Prisma } from "@/lib/platform/prisma/client";
import { runsOn } from "@/lib/platform/running";
import type { TenantTx } from "@/lib/platform/tenancy";
import { isConsented } from "@/lib/settings/consents/queries";

/** Minutes are null where hours by person may not stand in a list (decisions 33). */
export type HeldRole = { readonly name: string; readonly minutesPerYear: number | null };

export type Member = Colleague & {
  readonly membershipId: string;
  readonly jobTitle: string | null;
  readonly roles: readonly HeldRole[];
  /** The end of a temporary contract within the institution's horizon, beside a role; null when there is none or it may not be read. */
  readonly contractEnd: { readonly contractId: string; readonly endsOn: Day } | null;
};

type MemberRow = PersonName & Omit<Member, "name" | "initials" | "roles"> & { roles: HeldRole[] | null };

/**
 * Who works in a team today, with the roles they hold there. The end of a contract (S3) is read
 * only when asked for, and only of people who hold a role (permissions.md 6.2); hours are one's own, or
 * everybody's once the works council consented.
 */
export async function listMembers(
  tx: TenantTx,
  institution: InstitutionId,
  {
    teamId,
    today,
    readerId,
    withContractEnds,
  }: { teamId: string; today: Day; readerId: string; withContractEnds: boolean },
): Promise<Member[]> {
  const rows = await tx.$queryRaw<MemberRow[]>`
    select p.id, p.given_name as "givenName", p.infix, p.family_name as "familyName", m.id as "membershipId",
      s.job_title as "jobTitle", held.roles,
      ${withContractEnds ? contractEnd(institution, today) : Prisma.sql`null::jsonb`} as "contractEnd"
    from team_memberships m
    join people p on p.institution_id = m.institution_id and p.id = m.person_id
    left join staff_members s on s.institution_id = m.institution_id and s.person_id = m.person_id
    left join lateral (
      select jsonb_agg(jsonb_build_object('name', r.name, 'minutesPerYear',
          case when a.person_id = ${readerId}::uuid or ${isConsented(institution, { list: "hours", today })}
          then a.minutes_per_year end) order by r.name) as roles
      from role_assignments a join roles r on r.institution_id = a.institution_id and r.id = a.role_id
      where a.institution_id = ${institution}::uuid and a.person_id = m.person_id
        and a.team_id = m.team_id
        and ${runsOn(Prisma.sql`a`, today)}
    ) held on true
    where m.institution_id = ${institution}::uuid and m.team_id = ${teamId}::uuid
      and ${runsOn(Prisma.sql`m`, today)}
    order by p.sort_name, p.id limit 200`;
  return rows.map(({ givenName, infix, familyName, roles, ...row }) => {
    return { ...row, ...colleagueOf({ id: row.id, givenName, infix, familyName }), roles: roles ?? [] };
  });
}

function contractEnd(institution: InstitutionId, today: Day): Prisma.Sql {
  return Prisma.sql`(
    select jsonb_build_object('contractId', c.id, 'endsOn', c.ends_on)
    from contracts c join institution_settings f on f.institution_id = c.institution_id
    where held.roles is not null and c.institution_id = ${institution}::uuid and c.person_id = m.person_id
      and c.kind = 'temporary' and c.starts_on <= ${today}::date and c.ends_on >= ${today}::date
      and c.ends_on <= ${today}::date + make_interval(months => f.contract_horizon_months)
      and not exists (select from contracts n where n.institution_id = ${institution}::uuid
        and n.person_id = c.person_id and n.starts_on <= c.ends_on + 1 and (n.ends_on is null or n.ends_on > c.ends_on))
    order by c.ends_on desc limit 1)`;
}

/** A running membership, claimed; null when there is none. */
export async function claimMembership(
  tx: TenantTx,
  institution: InstitutionId,
  membershipId: string,
): Promise<Membership | null> {
  const [row] = await tx.$queryRaw<Membership[]>`
    select id, team_id as "teamId", person_id as "personId", to_char(starts_on, 'YYYY-MM-DD') as "startsOn",
      to_char(ends_on, 'YYYY-MM-DD') as "endsOn"
    from team_memberships where institution_id = ${institution}::uuid and id = ${membershipId}::uuid for update`;
  return row ?? null;
}

/** A member's name in a team, for the page that asks whether the membership really ends. */
export async function findMember(
  tx: TenantTx,
  institution: InstitutionId,
  { teamId, membershipId }: { teamId: string; membershipId: string },
): Promise<(Colleague & { readonly startsOn: Day }) | null> {
  if (!isId(membershipId)) return null;
  const [row] = await tx.$queryRaw<(PersonName & { id: string; startsOn: Day })[]>`
    select p.id, p.given_name as "givenName", p.infix, p.family_name as "familyName",
      to_char(m.starts_on, 'YYYY-MM-DD') as "startsOn"
    from team_memberships m join people p on p.institution_id = m.institution_id and p.id = m.person_id
    where m.institution_id = ${institution}::uuid and m.id = ${membershipId}::uuid
      and m.team_id = ${teamId}::uuid and m.ends_on is null`;
  return row ? { ...colleagueOf(row), startsOn: row.startsOn } : null;
}

/** When somebody works here, and whether they are in this team now or later; null for who is no staff. */
export async function findEmployment(
  tx: TenantTx,
  institution: InstitutionId,
  { personId, teamId, startsOn }: { personId: string; teamId: string; startsOn: Day },
): Promise<(Employment & { readonly isMember: boolean }) | null> {
  const [row] = await tx.$queryRaw<(Employment & { isMember: boolean })[]>`
    select to_char(s.starts_on, 'YYYY-MM-DD') as "startsOn", to_char(s.ends_on, 'YYYY-MM-DD') as "endsOn",
      exists (select from team_memberships m
        where m.institution_id = ${institution}::uuid and m.team_id = ${teamId}::uuid and m.person_id = s.person_id
          and (m.ends_on is null or m.ends_on >= ${startsOn}::date)) as "isMember"
    from staff_members s where s.institution_id = ${institution}::uuid and s.person_id = ${personId}::uuid`;
  return row ?? null;
}

/** Colleagues whose names begin with these words and who are not in the team, twenty at most. */
export async function listNewcomers(
  tx: TenantTx,
  institution: InstitutionId,
  { teamId, words, today }: { teamId: string; words: readonly string[]; today: Day },
): Promise<(Colleague & { readonly jobTitle: string | null })[]> {
  if (words.length === 0) return [];
  const found = words.map(
    (word) => Prisma.sql`exists (select from search_words w
      where w.institution_id = ${institution}::uuid and w.entity_id = s.person_id and w.kind = 'staff'
        and w.word >= ${word} and starts_with(w.word, ${word}))`,
  );
  const rows = await tx.$queryRaw<(PersonName & { id: string; jobTitle: string | null })[]>`
    select p.id, p.given_name as "givenName", p.infix, p.family_name as "familyName", s.job_title as "jobTitle"
    from staff_members s join people p on p.institution_id = s.institution_id and p.id = s.person_id
    where s.institution_id = ${institution}::uuid and (s.ends_on is null or s.ends_on >= ${today}::date)
      and ${Prisma.join(found, " and ")}
      and not exists (select from team_memberships m
        where m.institution_id = ${institution}::uuid and m.team_id = ${teamId}::uuid and m.person_id = s.person_id
          and (m.ends_on is null or m.ends_on >= ${today}::date))
    order by p.sort_name, p.id limit 20`;
  return rows.map((row) => ({ ...colleagueOf(row), jobTitle: row.jobTitle }));
}
