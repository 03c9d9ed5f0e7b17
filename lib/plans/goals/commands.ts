import "server-only";

import { listCandidates } from "@/lib/organisation/teams/queries";
import {
  mayBeChanged,
  mayOwn,
  type PlanAction,
  type PlanGoal,
  type Progress,
  type TeamPlan,
} from "@/lib/plans/rules";
import type { ActionWords, GoalWords } from "@/lib/plans/schema";
import type { Actor } from "@/lib/platform/actor";
import { asDate, dayOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { findDevelopment } from "@/lib/settings/development/queries";
import { mayBeFunded } from "@/lib/settings/development/rules";
import { type Direction, movedIn } from "@/lib/platform/order";
import { allowed, done } from "@/lib/platform/outcome";
import type { TenantTx } from "@/lib/platform/tenancy";

type Place = { readonly tx: TenantTx; readonly actor: Pick<Actor, "institutionId">; readonly now: Date };

/** Adds a goal at the end of the plan. */
export async function addGoal({ tx, now }: Place, plan: TeamPlan, words: GoalWords) {
  const verdict = mayBeChanged(plan, dayOf(now));
  if (!verdict.ok) return verdict;
  const id = newId();
  const data = {
    ...words,
    id,
    planId: plan.id,
    position: await nextPosition(tx.planGoal, { planId: plan.id }),
  };
  await tx.planGoal.create({ data, select: { id: true } });
  return done({ id });
}

/** Changes the words of a goal. */
export async function changeGoal({ tx, now }: Place, plan: TeamPlan, goal: PlanGoal, words: GoalWords) {
  const verdict = mayBeChanged(plan, dayOf(now));
  if (!verdict.ok) return verdict;
  await tx.planGoal.updateMany({ where: { id: goal.id }, data: { ...words, version: { increment: 1 } } });
  return allowed;
}

/** Takes a goal out with its actions; adopted versions keep what they had, and cards under it lie on the table again. */
export async function removeGoal({ tx, now }: Place, plan: TeamPlan, goal: PlanGoal) {
  const verdict = mayBeChanged(plan, dayOf(now));
  if (!verdict.ok) return verdict;
  await tx.planAction.deleteMany({ where: { goalId: goal.id } });
  await tx.workshopCard.updateMany({ where: { goalId: goal.id }, data: { goalId: null } });
  await tx.planProposal.updateMany({ where: { goalId: goal.id }, data: { goalId: null } });
  await tx.trainingRequest.updateMany({ where: { goalId: goal.id }, data: { goalId: null } });
  await tx.planGoal.deleteMany({ where: { id: goal.id } });
  return allowed;
}

/** Moves a goal one place; at the edge it stays where it is. */
export async function moveGoal(
  { tx, actor, now }: Place,
  plan: TeamPlan,
  goal: PlanGoal,
  direction: Direction,
) {
  const verdict = mayBeChanged(plan, dayOf(now));
  if (!verdict.ok) return verdict;
  const order = movedIn(
    plan.goals.map(({ id }) => id),
    goal.id,
    direction,
  );
  await tx.$executeRaw`
    update plan_goals g set position = o.position from unnest(${order}::uuid[]) with ordinality as o(id, position)
    where g.institution_id = ${actor.institutionId}::uuid and g.id = o.id`;
  return allowed;
}

/** Adds an action under a goal, for people who have a part in the team. */
export async function addAction(
  place: Place,
  plan: TeamPlan,
  goal: PlanGoal,
  { owners, ...words }: ActionWords,
) {
  const { tx } = place;
  const verdict = await judge(place, plan, { owners, ...words }, { owners: [], funding: "" });
  if (!verdict.ok) return verdict;
  const id = newId();
  const position = await nextPosition(tx.planAction, { goalId: goal.id });
  const data = {
    ...words,
    id,
    goalId: goal.id,
    position,
    dueOn: asDate(words.dueOn),
    progress: "not-started",
  };
  await tx.planAction.create({ data, select: { id: true } });
  await tx.planActionOwner.createMany({ data: ownersOf(id, owners) });
  return done({ id });
}

/** Changes the words, the date and the owners of an action. Who owned it already may stay, also after leaving. */
export async function changeAction(
  place: Place,
  plan: TeamPlan,
  action: PlanAction,
  { owners, ...words }: ActionWords,
) {
  const { tx, now } = place;
  const verdict = await judge(place, plan, { owners, ...words }, action);
  if (!verdict.ok) return verdict;
  const changes = { ...words, dueOn: asDate(words.dueOn), updatedAt: now, version: { increment: 1 } };
  await tx.planAction.updateMany({ where: { id: action.id }, data: changes });
  await tx.planActionOwner.deleteMany({ where: { actionId: action.id, personId: { notIn: [...owners] } } });
  await tx.planActionOwner.createMany({ data: ownersOf(action.id, owners), skipDuplicates: true });
  return allowed;
}

/** Takes an action out; adopted versions keep what they had. */
export async function removeAction({ tx, now }: Place, plan: TeamPlan, action: PlanAction) {
  const verdict = mayBeChanged(plan, dayOf(now));
  if (!verdict.ok) return verdict;
  await tx.planAction.deleteMany({ where: { id: action.id } });
  return allowed;
}

/** Moves an action one place under its goal; at the edge it stays where it is. */
export async function moveAction(
  { tx, actor, now }: Place,
  { plan, goal, action }: { plan: TeamPlan; goal: PlanGoal; action: PlanAction },
  direction: Direction,
) {
  const verdict = mayBeChanged(plan, dayOf(now));
  if (!verdict.ok) return verdict;
  const order = movedIn(
    goal.actions.map(({ id }) => id),
    action.id,
    direction,
  );
  await tx.$executeRaw`
    update plan_actions a set position = o.position from unnest(${order}::uuid[]) with ordinality as o(id, position)
    where a.institution_id = ${actor.institutionId}::uuid and a.id = o.id`;
  return allowed;
}

/** Says how far an action is. Returns what it was, so that it can be undone. */
export async function changeProgress(
  { tx, now }: Place,
  plan: TeamPlan,
  action: PlanAction,
  progress: Progress,
) {
  const verdict = mayBeChanged(plan, dayOf(now));
  if (!verdict.ok) return verdict;
  await tx.planAction.updateMany({ where: { id: action.id }, data: { progress, updatedAt: now } });
  return done({ previous: action.progress });
}

async function judge(
  { tx, actor, now }: Place,
  plan: TeamPlan,
  { owners, funding }: Pick<ActionWords, "owners" | "funding">,
  before: Pick<PlanAction, "owners" | "funding">,
) {
  const verdict = mayBeChanged(plan, dayOf(now));
  if (!verdict.ok) return verdict;
  const candidates = await listCandidates(tx, actor.institutionId, {
    teamId: plan.teamId,
    today: dayOf(now),
  });
  const owned = mayOwn(owners, new Set([...candidates, ...before.owners].map(({ id }) => id)));
  if (!owned.ok) return owned;
  const { fundingSources } = await findDevelopment(tx, actor.institutionId);
  return mayBeFunded(funding, fundingSources, before.funding);
}

function ownersOf(actionId: string, owners: readonly string[]) {
  return [...new Set(owners)].map((personId) => ({ actionId, personId }));
}

type Positioned<Where> = {
  aggregate: (ask: {
    where: Where;
    _max: { position: true };
  }) => Promise<{ _max: { position: number | null } }>;
};

async function nextPosition<Where>(table: Positioned<Where>, where: Where): Promise<number> {
  return ((await table.aggregate({ where, _max: { position: true } }))._max.position ?? 0) + 1;
}
