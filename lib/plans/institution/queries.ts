import "server-only";

import { readGoals, readText } from "@/lib/plans/institution/files";
import { inForce, type InstitutionPlan } from "@/lib/plans/institution/rules";
import type { InstitutionId, PersonName } from "@/lib/platform/actor";
import type { Day, SchoolYear } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import type { TenantTx } from "@/lib/platform/tenancy";

type VersionRow = {
  readonly number: number;
  readonly adoptedOn: Day;
  readonly planVersion: number;
  readonly snapshot: unknown;
  readonly adoptedBy: PersonName;
};

type Row = Omit<InstitutionPlan, "versions" | "goals"> & {
  readonly goals: unknown;
  readonly versions: readonly VersionRow[] | null;
};

/** One starts a plan once in some years; more than these nobody looks back on. */
const mostPlans = 20;

/** The plans of the institution, the one that begins last first. */
export async function listInstitutionPlans(
  tx: TenantTx,
  institution: InstitutionId,
): Promise<InstitutionPlan[]> {
  return readPlans(tx, institution, Prisma.sql`true`);
}

/** A plan, and nobody else changes it until this transaction ends; null when there is none. */
export async function claimInstitutionPlan(
  tx: TenantTx,
  institution: InstitutionId,
  planId: string,
): Promise<InstitutionPlan | null> {
  await tx.$queryRaw`select from institution_plans
    where institution_id = ${institution}::uuid and id = ${planId}::uuid for update`;
  const [plan] = await readPlans(tx, institution, Prisma.sql`p.id = ${planId}::uuid`);
  return plan ?? null;
}

/** What goals of teams and people can contribute to: the goals in force in a school year (G10). */
export async function listInstitutionGoals(
  tx: TenantTx,
  institution: InstitutionId,
  schoolYear: SchoolYear,
): Promise<string[]> {
  const found = inForce(await listInstitutionPlans(tx, institution), schoolYear);
  return found ? found.text.goals.map(({ title }) => title) : [];
}

async function readPlans(tx: TenantTx, institution: InstitutionId, which: Prisma.Sql) {
  const rows = await tx.$queryRaw<Row[]>`
    select p.id::text, p.from_year::int as "fromYear", p.until_year::int as "untilYear", p.ambition, p.goals, p.version,
      jsonb_build_object('title', p.document_title, 'address', p.document_address) as document,
      (select jsonb_agg(jsonb_build_object('number', v.number, 'adoptedOn', v.adopted_on, 'planVersion', v.plan_version,
          'snapshot', v.snapshot, 'adoptedBy', jsonb_build_object('givenName', a.given_name, 'infix', a.infix,
            'familyName', a.family_name)) order by v.number)
        from institution_plan_versions v
        join people a on a.institution_id = ${institution}::uuid and a.id = v.adopted_by_id
        where v.institution_id = ${institution}::uuid and v.plan_id = p.id) as versions
    from institution_plans p where p.institution_id = ${institution}::uuid and ${which}
    order by p.from_year desc limit ${mostPlans}`;
  return rows.map(({ goals, versions, ...plan }) => ({
    ...plan,
    goals: readGoals(goals),
    versions: (versions ?? []).map(({ snapshot, ...version }) => ({ ...version, ...readText(snapshot) })),
  }));
}

/** What teams chose to work on in the plans they adopted for a school year, counted in teams (D10, G10). */
export type TeamDemand = {
  /** How many teams adopted a plan. */
  readonly teams: number;
  /** By what a goal contributes to, and by the career competence it is about. */
  readonly contributing: ReadonlyMap<string, number>;
  readonly competences: ReadonlyMap<string, number>;
};

/** The adopted text counts, which everybody who works here may read; never a plan of one's own, nor a draft. */
export async function countTeamDemand(
  tx: TenantTx,
  institution: InstitutionId,
  schoolYear: SchoolYear,
): Promise<TeamDemand> {
  const [row] = await tx.$queryRaw<
    {
      teams: number;
      contributing: Record<string, number> | null;
      competences: Record<string, number> | null;
    }[]
  >`
    with adopted as (
      select p.team_id, last.snapshot->'goals' as goals from team_plans p
      join lateral (select a.snapshot from plan_adoptions a
        where a.institution_id = ${institution}::uuid and a.plan_id = p.id order by a.number desc limit 1) last on true
      where p.institution_id = ${institution}::uuid and p.school_year = ${schoolYear}
    ), goals as (select a.team_id, g.goal from adopted a cross join lateral jsonb_array_elements(a.goals) as g(goal))
    select (select count(*)::int from adopted) as teams,
      (select jsonb_object_agg(x.name, x.teams) from (
        select goal->>'contributesTo' as name, count(distinct team_id) as teams from goals
        where goal->>'contributesTo' <> '' group by 1 order by 2 desc, 1 limit 200) x) as contributing,
      (select jsonb_object_agg(x.name, x.teams) from (
        select c.code as name, count(distinct team_id) as teams from goals
        cross join lateral jsonb_array_elements_text(goal->'competences') as c(code) group by 1) x) as competences`;
  const counted = (found: Record<string, number> | null | undefined) => new Map(Object.entries(found ?? {}));
  return {
    teams: row?.teams ?? 0,
    contributing: counted(row?.contributing),
    competences: counted(row?.competences),
  };
}
