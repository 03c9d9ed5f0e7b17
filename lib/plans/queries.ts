import "server-only";

import { readSnapshot } from "@/lib/plans/adoptions/files";
import type {
  Adoption,
  CareerCompetence,
  Owner,
  PlanAction,
  PlanGoal,
  PlanText,
  Progress,
  Review,
  ReviewOutcome,
  TeamPlan,
} from "@/lib/plans/rules";
import type { InstitutionId, PersonName } from "@/lib/platform/actor";
import type { SchoolYear } from "@/lib/platform/calendar";
import { isId } from "@/lib/platform/ids";
import { fullName, initials } from "@/lib/platform/format";
import { Prisma } from "@/lib/platform/prisma/client";
import type { TenantTx } from "@/lib/platform/tenancy";

export type PlanView = TeamPlan & { readonly teamName: string };

/** The plan of a team in a school year, or null. */
export async function findPlan(
  tx: TenantTx,
  institution: InstitutionId,
  { teamId, schoolYear }: { teamId: string; schoolYear: SchoolYear },
): Promise<PlanView | null> {
  if (!isId(teamId)) return null;
  const isIt = Prisma.sql`p.team_id = ${teamId}::uuid and p.school_year = ${schoolYear}`;
  const [row] = await tx.$queryRaw<Row[]>(planWhere(institution, isIt));
  return row ? toView(row) : null;
}

/** The plan, and nobody else changes anything in it until this transaction ends. */
export async function claimPlan(tx: TenantTx, institution: InstitutionId, planId: string) {
  await tx.$queryRaw`
    select from team_plans where institution_id = ${institution}::uuid and id = ${planId}::uuid for update`;
  const [row] = await tx.$queryRaw<Row[]>(planWhere(institution, Prisma.sql`p.id = ${planId}::uuid`));
  return row ? toView(row) : null;
}

/** A goal with its plan, claimed. */
export async function claimGoal(tx: TenantTx, institution: InstitutionId, goalId: string) {
  const [found] = await tx.$queryRaw<{ plan_id: string }[]>`
    select plan_id from plan_goals where institution_id = ${institution}::uuid and id = ${goalId}::uuid`;
  const plan = found && (await claimPlan(tx, institution, found.plan_id));
  const goal = plan?.goals.find(({ id }) => id === goalId);
  return plan && goal ? { plan, goal } : null;
}

/** An action with its goal and plan, claimed. */
export async function claimAction(tx: TenantTx, institution: InstitutionId, actionId: string) {
  const [found] = await tx.$queryRaw<{ goal_id: string }[]>`
    select goal_id from plan_actions where institution_id = ${institution}::uuid and id = ${actionId}::uuid`;
  const claimed = found && (await claimGoal(tx, institution, found.goal_id));
  const action = claimed?.goal.actions.find(({ id }) => id === actionId);
  return claimed && action ? { ...claimed, action } : null;
}

/** The school years a team has a plan for, newest first, and whether the team adopted it. */
export async function listPlanYears(
  tx: TenantTx,
  institution: InstitutionId,
  teamId: string,
): Promise<{ schoolYear: SchoolYear; isAdopted: boolean }[]> {
  return tx.$queryRaw`
    select p.school_year::int as "schoolYear", exists (select from plan_adoptions a
      where a.institution_id = ${institution}::uuid and a.plan_id = p.id) as "isAdopted"
    from team_plans p where p.institution_id = ${institution}::uuid and p.team_id = ${teamId}::uuid
    order by p.school_year desc limit 20`;
}

/** The text of one version as the team adopted it, or null. */
export async function findVersion(
  tx: TenantTx,
  institution: InstitutionId,
  { planId, number }: { planId: string; number: number },
): Promise<PlanText | null> {
  const [row] = await tx.$queryRaw<{ snapshot: unknown }[]>`
    select snapshot from plan_adoptions
    where institution_id = ${institution}::uuid and plan_id = ${planId}::uuid and number = ${number}`;
  return row ? readSnapshot(row.snapshot) : null;
}

type ActionRow = Omit<PlanAction, "owners" | "progress"> & {
  progress: Progress;
  owners: (PersonName & { id: string })[] | null;
};
type GoalRow = Omit<PlanGoal, "actions" | "competences"> & {
  competences: CareerCompetence[];
  actions: ActionRow[] | null;
};
type AdoptionRow = Omit<Adoption, "recordedAt" | "acknowledgedAt"> & {
  recordedAt: string;
  acknowledgedAt: string | null;
};
type Row = {
  id: string;
  team_id: string;
  team_name: string;
  school_year: number;
  ambition: string;
  version: number;
  opened_at: Date | null;
  snapshot: unknown;
  adoptions: AdoptionRow[] | null;
  reviews: (Omit<Review, "recordedAt" | "outcome"> & { recordedAt: string; outcome: ReviewOutcome })[] | null;
  goals: GoalRow[] | null;
};

/** Everything of a plan in one statement: what a page shows is read at once. */
function planWhere(institution: InstitutionId, condition: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    select p.id, p.team_id, t.name as team_name, p.school_year::int, p.ambition, p.version, c.opened_at,
      (select a.snapshot from plan_adoptions a
        where a.institution_id = ${institution}::uuid and a.plan_id = p.id order by a.number desc limit 1) as snapshot,
      (select jsonb_agg(jsonb_build_object('number', a.number, 'adoptedOn', a.adopted_on, 'recordedAt', a.created_at,
          'presentCount', a.present_count, 'memberCount', a.member_count,
          'acknowledgedAt', k.acknowledged_at) order by a.number)
        from plan_adoptions a
        left join plan_acknowledgements k on k.institution_id = a.institution_id and k.adoption_id = a.id
        where a.institution_id = ${institution}::uuid and a.plan_id = p.id) as adoptions,
      (select jsonb_agg(jsonb_build_object('id', r.id, 'heldOn', r.held_on, 'recordedAt', r.created_at,
          'outcome', r.outcome, 'findings', r.findings, 'developments', r.developments,
          'studentEffect', r.student_effect, 'sources', r.sources, 'goals', r.goals, 'indicator',
          case when r.measure is not null then jsonb_build_object('measure', r.measure, 'part', r.measured_part,
            'whole', r.measured_whole) end) order by r.created_at, r.id)
        from plan_reviews r where r.institution_id = ${institution}::uuid and r.plan_id = p.id) as reviews,
      (select jsonb_agg(jsonb_build_object('id', g.id, 'version', g.version, 'title', g.title,
          'goingWell', g.going_well, 'couldImprove', g.could_improve, 'contributesTo', g.contributes_to,
          'competences', g.competences, 'actions', ${actionsOfGoal(institution)}) order by g.position, g.id)
        from plan_goals g where g.institution_id = ${institution}::uuid and g.plan_id = p.id) as goals
    from team_plans p
    join teams t on t.institution_id = p.institution_id and t.id = p.team_id
    left join plan_consultations c on c.institution_id = p.institution_id and c.plan_id = p.id
    where p.institution_id = ${institution}::uuid and ${condition}`;
}

function actionsOfGoal(institution: InstitutionId): Prisma.Sql {
  return Prisma.sql`(
    select jsonb_agg(jsonb_build_object('id', x.id, 'version', x.version, 'what', x.what,
        'successSign', x.success_sign, 'needs', x.needs, 'funding', x.funding, 'dueOn', x.due_on, 'progress', x.progress, 'owners', (
          select jsonb_agg(jsonb_build_object('id', o.id, 'givenName', o.given_name, 'infix', o.infix,
            'familyName', o.family_name) order by o.sort_name, o.id)
          from plan_action_owners y join people o on o.institution_id = y.institution_id and o.id = y.person_id
          where y.institution_id = ${institution}::uuid and y.action_id = x.id)) order by x.position, x.id)
    from plan_actions x where x.institution_id = ${institution}::uuid and x.goal_id = g.id)`;
}

function toView(row: Row): PlanView {
  const recorded = <Kept extends { recordedAt: string }>(kept: Kept) => {
    return { ...kept, recordedAt: new Date(kept.recordedAt) };
  };
  return {
    id: row.id,
    teamId: row.team_id,
    teamName: row.team_name,
    schoolYear: row.school_year,
    ambition: row.ambition,
    version: row.version,
    consultationOpenedAt: row.opened_at,
    adopted: row.snapshot ? readSnapshot(row.snapshot) : null,
    adoptions: (row.adoptions ?? []).map(({ acknowledgedAt, ...adoption }) => {
      return { ...recorded(adoption), acknowledgedAt: acknowledgedAt ? new Date(acknowledgedAt) : null };
    }),
    reviews: (row.reviews ?? []).map(recorded),
    goals: (row.goals ?? []).map(goalOf),
  };
}

function goalOf(row: GoalRow): PlanGoal {
  const ownerOf = (person: PersonName & { id: string }): Owner => {
    return { id: person.id, name: fullName(person), initials: initials(person) };
  };
  const actionOf = (action: ActionRow): PlanAction => {
    return { ...action, owners: (action.owners ?? []).map(ownerOf) };
  };
  return { ...row, actions: (row.actions ?? []).map(actionOf) };
}
