import "server-only";

import { mayReadPlan, reachOf } from "@/lib/plans/policy";
import { claimAction, claimGoal, claimPlan, findPlan } from "@/lib/plans/queries";
import type { PlanView } from "@/lib/plans/queries";
import type { Actor } from "@/lib/platform/actor";
import type { SchoolYear } from "@/lib/platform/calendar";
import type { WorkContext } from "@/lib/platform/perform";
import type { TenantTx } from "@/lib/platform/tenancy";

/** The plan of a team and year as its team works on it, for the pages on which something is changed. */
export async function findWorkingPlan(
  tx: TenantTx,
  actor: Actor,
  place: { teamId: string; schoolYear: SchoolYear },
) {
  const plan = await findPlan(tx, actor.institutionId, place);
  return plan && visible(actor, { plan });
}

/** The plan as its team works on it, claimed; null when it is not there for this person. */
export async function claimWorkingPlan({ tx, actor }: WorkContext, { planId }: { planId: string }) {
  const plan = await claimPlan(tx, actor.institutionId, planId);
  return plan && visible(actor, { plan });
}

/** The plan, claimed, for who reads the text at all: as the team works on it, or as it was adopted. */
export async function claimReadablePlan({ tx, actor }: WorkContext, { planId }: { planId: string }) {
  const plan = await claimPlan(tx, actor.institutionId, planId);
  const subject = plan && { plan, teamId: plan.teamId, isAdopted: plan.adoptions.length > 0 };
  return subject && mayReadPlan(actor, subject) ? subject : null;
}

/** A goal of such a plan, claimed. */
export async function claimWorkingGoal({ tx, actor }: WorkContext, { goalId }: { goalId: string }) {
  const claimed = await claimGoal(tx, actor.institutionId, goalId);
  return claimed && visible(actor, claimed);
}

/** An action of such a plan, claimed. */
export async function claimWorkingAction({ tx, actor }: WorkContext, { actionId }: { actionId: string }) {
  const claimed = await claimAction(tx, actor.institutionId, actionId);
  const found = claimed && visible(actor, claimed);
  return found && { ...found, ownerIds: found.action.owners.map(({ id }) => id) };
}

/** Adds what the policies ask about a plan. */
function visible<Claimed extends { plan: PlanView }>(actor: Actor, claimed: Claimed) {
  const { teamId, adoptions } = claimed.plan;
  const subject = { ...claimed, teamId, isAdopted: adoptions.length > 0 };
  return reachOf(actor, subject) === "working" ? subject : null;
}
