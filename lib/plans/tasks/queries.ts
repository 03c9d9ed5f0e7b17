import "server-only";

import type { Progress } from "@/lib/plans/rules";
import type { InstitutionId } from "@/lib/platform/actor";
import { type Day, type SchoolYear, schoolYearOfDay } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import { runsOn } from "@/lib/platform/running";
import type { TenantTx } from "@/lib/platform/tenancy";
import { type Question, question } from "@/lib/platform/together";
import { adoptionDueOn, reviewWindowOf } from "@/lib/plans/rules";

export type MyAction = {
  readonly id: string;
  readonly what: string;
  readonly dueOn: Day;
  readonly progress: Progress;
  readonly teamId: string;
  readonly teamName: string;
  readonly goal: string;
  readonly schoolYear: SchoolYear;
};

type Mine = {
  readonly personId: string;
  readonly teamIds: readonly string[];
  readonly today: Day;
  readonly until: Day;
  readonly limit?: number;
};

/**
 * The open actions somebody owns in the teams they work in or lead, the earliest first: late ones,
 * and those within the horizon. Plans that were stopped, or that a later year's plan took over, are left out.
 */
export function myActionsOf(
  institution: InstitutionId,
  { personId, teamIds, today, until, limit = 20 }: Mine,
): Question<readonly MyAction[]> {
  return question(Prisma.sql`
    select x.id, x.what, to_char(x.due_on, 'YYYY-MM-DD') as "dueOn", x.progress, t.id as "teamId",
      t.name as "teamName", g.title as goal, p.school_year::int as "schoolYear"
    from plan_action_owners y
    join plan_actions x on x.institution_id = y.institution_id and x.id = y.action_id
    join plan_goals g on g.institution_id = x.institution_id and g.id = x.goal_id
    join team_plans p on p.institution_id = g.institution_id and p.id = g.plan_id
    join teams t on t.institution_id = p.institution_id and t.id = p.team_id
    where y.institution_id = ${institution}::uuid and y.person_id = ${personId}::uuid
      and p.team_id = any(${teamIds}::uuid[]) and x.due_on <= ${until}::date
      and x.progress not in ('done', 'stopped') and ${isAlive(institution, today)}
    order by x.due_on, x.id limit ${limit}`);
}

/** The open actions of a team that are late or come within the horizon, the earliest first. */
export async function listTeamActions(
  tx: TenantTx,
  institution: InstitutionId,
  { teamId, today, until, limit = 8 }: { teamId: string; today: Day; until: Day; limit?: number },
): Promise<MyAction[]> {
  return tx.$queryRaw`
    select x.id, x.what, to_char(x.due_on, 'YYYY-MM-DD') as "dueOn", x.progress, t.id as "teamId",
      t.name as "teamName", g.title as goal, p.school_year::int as "schoolYear"
    from team_plans p
    join plan_goals g on g.institution_id = p.institution_id and g.plan_id = p.id
    join plan_actions x on x.institution_id = g.institution_id and x.goal_id = g.id
    join teams t on t.institution_id = p.institution_id and t.id = p.team_id
    where p.institution_id = ${institution}::uuid and p.team_id = ${teamId}::uuid and x.due_on <= ${until}::date
      and x.progress not in ('done', 'stopped') and ${isAlive(institution, today)}
    order by x.due_on, x.id limit ${limit}`;
}

function isAlive(institution: InstitutionId, today: Day): Prisma.Sql {
  return Prisma.sql`
    not exists (select from plan_reviews r
      where r.institution_id = ${institution}::uuid and r.plan_id = p.id and r.outcome = 'stop')
    and not exists (select from team_plans n
      where n.institution_id = ${institution}::uuid and n.team_id = p.team_id
        and n.school_year > p.school_year and p.school_year < ${schoolYearOfDay(today)})`;
}

export type LeaderTask = {
  readonly teamId: string;
  readonly teamName: string;
  readonly kind: "start" | "discuss" | "adopt" | "review";
  readonly dueOn: Day;
};

type Led = { readonly teamIds: readonly string[]; readonly today: Day };
type LedRow = Omit<LeaderTask, "dueOn" | "kind"> & { kind: LeaderTask["kind"] | null; askedBy: Day | null };

/**
 * What a team's leader is asked to do about the plan of this school year: make one, discuss it,
 * have it adopted, hold it to the light when its time has come or the institution asks it of every team (G6, G7, G11).
 * Support units have no plan to make.
 */
export function leaderTasksOf(
  institution: InstitutionId,
  { teamIds, today }: Led,
): Question<readonly LeaderTask[]> {
  const schoolYear = schoolYearOfDay(today);
  const window = reviewWindowOf(schoolYear);
  const teams = Prisma.sql`
    select t.id as "teamId", t.name as "teamName", to_char(k.due_on, 'YYYY-MM-DD') as "askedBy", case
      when p.id is null then 'start'
      when exists (select from plan_adoptions a where a.institution_id = ${institution}::uuid and a.plan_id = p.id)
      then case when (k.id is not null or ${today}::date >= ${window.from}::date) and not exists (select from plan_reviews r
        where r.institution_id = ${institution}::uuid and r.plan_id = p.id) then 'review' end
      when exists (select from plan_consultations c where c.institution_id = ${institution}::uuid and c.plan_id = p.id)
      then 'adopt' else 'discuss' end as kind
    from teams t
    left join team_plans p on p.institution_id = t.institution_id and p.team_id = t.id and p.school_year = ${schoolYear}
    left join review_campaigns k on k.institution_id = t.institution_id and k.school_year = ${schoolYear}
    where t.institution_id = ${institution}::uuid and t.id = any(${teamIds}::uuid[]) and t.kind = 'education'
      and (t.ends_on is null or t.ends_on >= ${today}::date)
    order by t.name limit 100`;
  return question(teams, (rows: readonly LedRow[]) =>
    rows.flatMap(({ kind, askedBy, ...team }) => {
      const dueOn = kind === "review" ? (askedBy ?? window.to) : adoptionDueOn(schoolYear);
      return kind ? [{ ...team, kind, dueOn }] : [];
    }),
  );
}

export type PlanCount = { readonly teams: number; readonly adopted: number; readonly reviewed: number };

/** Of the teams that teach: how many adopted a plan for this school year, and how many held it to the light (G7). */
export async function countAdoptedPlans(
  tx: TenantTx,
  institution: InstitutionId,
  { schoolYear, teamIds, on }: { schoolYear: SchoolYear; teamIds: readonly string[] | null; on: Day },
): Promise<PlanCount> {
  const chosen = teamIds ? Prisma.sql`and t.id = any(${teamIds}::uuid[])` : Prisma.empty;
  const [row] = await tx.$queryRaw<PlanCount[]>`
    select count(*)::int as teams,
      count(*) filter (where exists (select from plan_adoptions a
        where a.institution_id = ${institution}::uuid and a.plan_id = p.id))::int as adopted,
      count(*) filter (where exists (select from plan_reviews r
        where r.institution_id = ${institution}::uuid and r.plan_id = p.id))::int as reviewed
    from teams t
    left join team_plans p on p.institution_id = t.institution_id and p.team_id = t.id and p.school_year = ${schoolYear}
    where t.institution_id = ${institution}::uuid and t.kind = 'education' ${chosen}
      and ${runsOn(Prisma.sql`t`, on)}`;
  return row ?? { teams: 0, adopted: 0, reviewed: 0 };
}
