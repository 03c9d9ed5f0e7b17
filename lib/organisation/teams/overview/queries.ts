import "server-only";

import { unseenPlan } from "@/lib/plans/acknowledgements/queries";
import type { TeamKind } from "@/lib/organisation/teams/rules";
import type { InstitutionId, PersonName } from "@/lib/platform/actor";
import type { Day, SchoolYear } from "@/lib/platform/calendar";
import { fullName } from "@/lib/platform/format";
import { personNameOf } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import { runsOn } from "@/lib/platform/running";
import type { TenantTx } from "@/lib/platform/tenancy";

export type TeamRow = {
  readonly id: string;
  readonly name: string;
  readonly kind: TeamKind;
  /** The units above it under the institution, the highest first. */
  readonly path: readonly string[];
  readonly leaders: readonly string[];
  readonly members: number;
  readonly students: number;
  /** How far the plan of the school year is; null without one. */
  readonly plan: "draft" | "consultation" | "adopted" | "reviewed" | null;
};

type Question = {
  /** All running teams, or these. */
  readonly teamIds: readonly string[] | null;
  /** Leaves these out: what stands in another list on the page. */
  readonly exceptIds?: readonly string[];
  /** Only teams below this unit. */
  readonly unitId?: string | undefined;
  readonly search: string;
  /** Only teams whose adopted plan waits for the directie to have seen it. */
  readonly isUnseen?: boolean;
  readonly today: Day;
  readonly schoolYear: SchoolYear;
  readonly limit: number;
  readonly offset: number;
};

/** Running teams in the order of the tree, with the figures of the list, and how many there are in all. */
export async function listTeams(
  tx: TenantTx,
  institution: InstitutionId,
  question: Question,
): Promise<{ readonly teams: TeamRow[]; readonly total: number }> {
  const { today, limit, offset } = question;
  const rows = await tx.$queryRaw<
    (Omit<TeamRow, "leaders"> & { leaders: PersonName[] | null; total: number })[]
  >`
    with recursive tree as (
      select id, array[name] as path, array[id] as units from org_units
      where institution_id = ${institution}::uuid and parent_id is null
      union all
      select u.id, t.path || u.name, t.units || u.id from tree t
      join org_units u on u.institution_id = ${institution}::uuid and u.parent_id = t.id
    ), chosen as (
      select t.id, t.name, t.kind, t.unit_id, tree.path, count(*) over ()::int as total
      from teams t join tree on tree.id = t.unit_id
      where t.institution_id = ${institution}::uuid and (t.ends_on is null or t.ends_on >= ${today}::date)
        ${conditionsOf(institution, question)}
      order by tree.path, t.name limit ${limit} offset ${offset}
    )
    select c.id, c.name, c.kind, c.path, c.total, (${planOf(institution, question)}) as plan,
      (select count(distinct m.person_id)::int from team_memberships m
        where m.institution_id = ${institution}::uuid and m.team_id = c.id
          and ${runsOn(Prisma.sql`m`, today)}) as members,
      (select count(distinct e.student_id)::int from enrolments e
        where e.institution_id = ${institution}::uuid and e.team_id = c.id
          and ${runsOn(Prisma.sql`e`, today)}) as students,
      (select jsonb_agg(${personNameOf(Prisma.sql`p`)} order by a.team_id is null, p.sort_name)
        from appointments a join people p on p.institution_id = a.institution_id and p.id = a.person_id
        where a.institution_id = ${institution}::uuid and a.office = 'team-lead'
          and (a.team_id = c.id or a.unit_id = c.unit_id)
          and ${runsOn(Prisma.sql`a`, today)}) as leaders
    from chosen c order by c.path, c.name`;
  return {
    teams: rows.map(({ total: _total, leaders, ...team }) => {
      return { ...team, leaders: (leaders ?? []).map(fullName) };
    }),
    total: rows[0]?.total ?? 0,
  };
}

export type Branch = { readonly id: string; readonly name: string };

/** The units right below the institution with running teams in them, to choose a part of the list by. */
export async function listBranches(tx: TenantTx, institution: InstitutionId, today: Day): Promise<Branch[]> {
  return tx.$queryRaw<Branch[]>`
    with recursive tree as (
      select u.id, u.id as branch from org_units u
      join org_units r on r.institution_id = ${institution}::uuid and r.id = u.parent_id and r.parent_id is null
      where u.institution_id = ${institution}::uuid
      union all
      select u.id, t.branch from tree t
      join org_units u on u.institution_id = ${institution}::uuid and u.parent_id = t.id
    )
    select b.id, b.name from org_units b
    where b.institution_id = ${institution}::uuid and exists (
      select from tree join teams t on t.institution_id = ${institution}::uuid and t.unit_id = tree.id
      where tree.branch = b.id and (t.ends_on is null or t.ends_on >= ${today}::date))
    order by b.name limit 100`;
}

function conditionsOf(institution: InstitutionId, question: Question): Prisma.Sql {
  const { teamIds, exceptIds = [], unitId, search, isUnseen, schoolYear } = question;
  const own = teamIds ? Prisma.sql`and t.id = any(${teamIds}::uuid[])` : Prisma.empty;
  const others = exceptIds.length > 0 ? Prisma.sql`${own} and t.id <> all(${exceptIds}::uuid[])` : own;
  const below = unitId ? Prisma.sql`${others} and ${unitId}::uuid = any(tree.units)` : others;
  const chosen = isUnseen ? Prisma.sql`${below} and ${unseenPlan(institution, schoolYear)}` : below;
  if (search === "") return chosen;
  return Prisma.sql`${chosen}
    and position(lower(${search}) in lower(t.name || ' ' || array_to_string(tree.path, ' '))) > 0`;
}

function planOf(institution: InstitutionId, { schoolYear }: Question): Prisma.Sql {
  return Prisma.sql`
    select case
      when exists (select from plan_reviews r where r.institution_id = ${institution}::uuid and r.plan_id = p.id) then 'reviewed'
      when exists (select from plan_adoptions a where a.institution_id = ${institution}::uuid and a.plan_id = p.id) then 'adopted'
      when exists (select from plan_consultations d where d.institution_id = ${institution}::uuid and d.plan_id = p.id) then 'consultation'
      else 'draft' end
    from team_plans p
    where p.institution_id = ${institution}::uuid and p.team_id = c.id and p.school_year = ${schoolYear}`;
}
