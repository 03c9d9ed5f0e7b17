import "server-only";

import { countMembers } from "@/lib/organisation/teams/queries";
import { writeSnapshot } from "@/lib/plans/adoptions/files";
import {
  type Attendance,
  mayBeAdopted,
  mayBeChanged,
  mayBeConsulted,
  mayBeReviewed,
  mayBeStarted,
  type PlanText,
  type TeamPlan,
} from "@/lib/plans/rules";
import { concluded, type Indicator, mayBeConcluded } from "@/lib/plans/reviews/rules";
import type { ReviewWords } from "@/lib/plans/reviews/schema";
import type { Actor } from "@/lib/platform/actor";
import { asDate, dayOf, type SchoolYear, schoolYearOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { allowed, done, type Outcome, refused } from "@/lib/platform/outcome";
import type { TenantTx } from "@/lib/platform/tenancy";

/** Starts the plan of a team for a school year, empty or with the text it follows on; one per year. */
export async function startPlan(
  tx: TenantTx,
  {
    teamId,
    schoolYear,
    createdById,
    text,
  }: {
    teamId: string;
    schoolYear: SchoolYear;
    createdById: string;
    text: PlanText;
  },
  now: Date,
): Promise<Outcome<"wrong-year" | "already-started", { planId: string; schoolYear: SchoolYear }>> {
  const verdict = mayBeStarted(schoolYear, schoolYearOf(now));
  if (!verdict.ok) return verdict;
  const planId = newId();
  const plan = { id: planId, teamId, schoolYear, createdById, ambition: text.ambition };
  const { count } = await tx.teamPlan.createMany({ data: [plan], skipDuplicates: true });
  if (count === 0) return refused("already-started");
  await writeText(tx, planId, text);
  return done({ planId, schoolYear });
}

/** Writes goals, actions and owners of a text into an empty plan, under ids of their own. */
async function writeText(tx: TenantTx, planId: string, { goals }: PlanText): Promise<void> {
  const kept = goals.map((goal) => ({
    ...goal,
    id: newId(),
    actions: goal.actions.map((action) => ({ ...action, id: newId() })),
  }));
  await tx.planGoal.createMany({
    data: kept.map(({ id, title, goingWell, couldImprove, contributesTo, competences }, index) => {
      return {
        id,
        planId,
        position: index + 1,
        title,
        goingWell,
        couldImprove,
        contributesTo,
        competences: [...competences],
      };
    }),
  });
  const actions = kept.flatMap((goal) =>
    goal.actions.map((action, index) => ({ goalId: goal.id, index, ...action })),
  );
  await tx.planAction.createMany({
    data: actions.map(({ index, owners: _owners, version: _version, dueOn, ...action }) => {
      return { ...action, position: index + 1, dueOn: asDate(dueOn) };
    }),
  });
  await tx.planActionOwner.createMany({
    data: actions.flatMap((action) =>
      action.owners.map((owner) => ({ actionId: action.id, personId: owner.id })),
    ),
  });
}

/** Writes down where the team wants to be. */
export async function changeAmbition(tx: TenantTx, plan: TeamPlan, ambition: string, now: Date) {
  const verdict = mayBeChanged(plan, dayOf(now));
  if (!verdict.ok) return verdict;
  await tx.teamPlan.updateMany({ where: { id: plan.id }, data: { ambition, version: { increment: 1 } } });
  return allowed;
}

/** Lays the draft before the team. */
export async function openConsultation(tx: TenantTx, plan: TeamPlan, openedById: string, now: Date) {
  const verdict = mayBeConsulted(plan, dayOf(now));
  if (!verdict.ok) return verdict;
  await tx.planConsultation.createMany({ data: [{ planId: plan.id, openedById, openedAt: now }] });
  return allowed;
}

/** Records that the team adopted the plan, with the text as it is now: that text never changes again (G11). */
export async function adoptPlan(
  tx: TenantTx,
  plan: TeamPlan,
  attendance: Attendance,
  { actor, now }: { actor: Actor; now: Date },
) {
  const { adoptedOn, presentCount } = attendance;
  const memberCount = await countMembers(tx, actor.institutionId, { teamId: plan.teamId, on: adoptedOn });
  const verdict = mayBeAdopted(plan, attendance, memberCount, dayOf(now));
  if (!verdict.ok) return verdict;
  const number = (plan.adoptions.at(-1)?.number ?? 0) + 1;
  await tx.planAdoption.create({
    data: {
      id: newId(),
      planId: plan.id,
      number,
      adoptedOn: asDate(adoptedOn),
      presentCount,
      memberCount,
      snapshot: writeSnapshot(plan),
      recordedById: actor.personId,
      createdAt: now,
    },
    select: { id: true },
  });
  return done({ number });
}

/** Records what the team found when it held the plan to the light: per goal, with the figure it looked at (G6, G8, G9). */
export async function reviewPlan(
  tx: TenantTx,
  plan: TeamPlan,
  { heldOn, goals, measure, indicator, ...words }: ReviewWords & { readonly indicator?: Indicator },
  { actor, now }: { actor: Actor; now: Date },
) {
  const verdict = mayBeReviewed(plan, heldOn, dayOf(now));
  if (!verdict.ok) return verdict;
  const conclusion = mayBeConcluded(plan.goals, goals);
  if (!conclusion.ok) return conclusion;
  const review = {
    id: newId(),
    planId: plan.id,
    heldOn: asDate(heldOn),
    recordedById: actor.personId,
    createdAt: now,
    goals: concluded(plan.goals, goals),
    ...{ measure, measuredPart: indicator?.part ?? null, measuredWhole: indicator?.whole ?? null },
  };
  await tx.planReview.create({ data: { ...review, ...words }, select: { id: true } });
  return done({ id: review.id });
}
