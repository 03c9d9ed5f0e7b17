import "server-only";

import type { Actor, PersonName } from "@/lib/platform/actor";
import { type Day, dayOf, schoolYearOf } from "@/lib/platform/calendar";
import { personNameOf } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import type { TenantTx } from "@/lib/platform/tenancy";
import { claimAssignment, type AssignmentView } from "@/lib/profiles/assignments/queries";
import { type Standing, stateOfStanding, type StandingState } from "@/lib/profiles/eligibility/rules";
import { profileInForceOf } from "@/lib/profiles/force/queries";
import { criteriaWithCompetence, criterionJson, type CriterionView } from "@/lib/profiles/queries";

/** What was said of a criterion, by whom and on which day. */
export type StandingView = {
  readonly standing: Standing;
  readonly reachedOn: Day | null;
  readonly dueOn: Day | null;
  readonly reason: string;
  readonly version: number;
  readonly saidOn: Day;
  readonly saidBy: PersonName;
};

/** A criterion of a role somebody holds: in the words it had when something was said of it, and what that was. */
export type HeldCriterion = {
  readonly assignmentId: string;
  readonly criterion: CriterionView;
  /** The same in the version in force: what is said anew is said of this. */
  readonly inForce: CriterionView;
  readonly said: StandingView | null;
  readonly state: StandingState;
};

type Row = Omit<HeldCriterion, "state" | "said"> & {
  readonly said: (Omit<StandingView, "saidOn"> & { saidAt: string }) | null;
};

const mostAssignments = 50;

/** What the roles of these assignments ask by the version in force, with what was said of it. */
export async function listHeldCriteria(
  tx: TenantTx,
  { institutionId }: Pick<Actor, "institutionId">,
  assignmentIds: readonly string[],
  now: Date,
): Promise<readonly HeldCriterion[]> {
  if (assignmentIds.length === 0) return [];
  const rows = await tx.$queryRaw<Row[]>`
    select a.id as "assignmentId", ${criterionJson} as criterion,
      (select ${criterionJson} from ${criteriaWithCompetence}
        where c.institution_id = ${institutionId}::uuid and c.id = n.id) as "inForce",
      case when s.origin is null then null else jsonb_build_object('standing', s.standing,
        'reachedOn', s.reached_on::text, 'dueOn', s.due_on::text, 'reason', s.reason, 'version', s.version,
        'saidAt', s.said_at,
        'saidBy', ${personNameOf(Prisma.sql`p`)}) end as said
    from role_assignments a
    join role_criteria n on n.institution_id = ${institutionId}::uuid
      and n.profile_id = ${profileInForceOf(institutionId, Prisma.sql`a.role_id`, schoolYearOf(now))}
    left join criterion_standings s on s.institution_id = ${institutionId}::uuid
      and s.assignment_id = a.id and s.origin = n.origin
    left join people p on p.institution_id = ${institutionId}::uuid and p.id = s.said_by_id
    join (${criteriaWithCompetence}) on c.institution_id = ${institutionId}::uuid
      and c.id = coalesce(s.criterion_id, n.id)
    where a.institution_id = ${institutionId}::uuid and a.id = any(${assignmentIds.slice(0, mostAssignments)}::uuid[])
    order by n.within_months nulls first, n.id`;
  const today = dayOf(now);
  return rows.map(({ said, ...row }) => {
    const stated = said && saidView(said);
    return { ...row, said: stated, state: stateOfStanding(stated, today) };
  });
}

function saidView({ saidAt, ...said }: NonNullable<Row["said"]>): StandingView {
  return { ...said, saidOn: dayOf(new Date(saidAt)) };
}

export type AskedOfRole = { readonly roleId: string; readonly criteria: readonly CriterionView[] };

/** What roles ask of who gets them, by the version in force; roles that ask nothing are left out. */
export function listAskedOfRoles(
  tx: TenantTx,
  { institutionId }: Pick<Actor, "institutionId">,
  roleIds: readonly string[],
  now: Date,
): Promise<readonly AskedOfRole[]> {
  return tx.$queryRaw<AskedOfRole[]>`
    select r.id as "roleId", jsonb_agg(${criterionJson} order by c.within_months nulls first, c.id) as criteria
    from roles r
    join (${criteriaWithCompetence}) on c.institution_id = ${institutionId}::uuid
      and c.profile_id = ${profileInForceOf(institutionId, Prisma.sql`r.id`, schoolYearOf(now))}
    where r.institution_id = ${institutionId}::uuid and r.id = any(${[...roleIds]}::uuid[])
    group by r.id`;
}

export type CriterionSubject = { readonly assignment: AssignmentView; readonly held: HeldCriterion | null };

/** An assignment, claimed, with one criterion of its role by its words of then or of now; null when there is no such assignment. */
export async function claimHeldCriterion(
  tx: TenantTx,
  actor: Actor,
  { assignmentId, criterionId }: { readonly assignmentId: string; readonly criterionId: string },
  now: Date,
): Promise<CriterionSubject | null> {
  const assignment = await claimAssignment(tx, actor, assignmentId, now);
  if (!assignment) return null;
  const asked = await listHeldCriteria(tx, actor, [assignmentId], now);
  const isIt = ({ criterion, inForce }: HeldCriterion) => [criterion.id, inForce.id].includes(criterionId);
  return { assignment, held: asked.find(isIt) ?? null };
}
