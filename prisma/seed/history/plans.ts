import { writeSnapshot } from "@/lib/plans/adoptions/files";
import { careerCompetences, type PlanAction, type PlanGoal, type Progress } from "@/lib/plans/rules";
import {
  asDate,
  type Day,
  later,
  momentOf,
  rangeOf,
  type SchoolYear,
  schoolYearOfDay,
} from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import type { TenantTx } from "@/lib/platform/tenancy";
import { between, pick, pickSome, type Random, randomFrom } from "@/prisma/seed/random";
import { ambitions, type GoalText, goalTexts, reviewTexts } from "@/prisma/seed/texts/goals";

export type Planner = {
  readonly teamId: string;
  readonly leadId: string;
  readonly members: readonly { readonly id: string; readonly name: string; readonly initials: string }[];
};

/** How far a team came this school year. */
export type Stage = "none" | "draft" | "consultation" | "adopted";

type Written = {
  readonly id: string;
  readonly year: SchoolYear;
  readonly ambition: string;
  readonly goals: PlanGoal[];
};

/** Days of a school year until a team begins, reads along and adopts: who is told the story earlier finds it that far. */
const daysTo = { begin: 20, open: 40, adopt: [52, 80] } as const;

const dayIn = (year: SchoolYear, days: number) => later(rangeOf(year).from, { days });

/** Writes every team's plans of two school years and, as far as the team came, of the present one. */
export async function writePlanHistory(
  tx: TenantTx,
  planners: readonly Planner[],
  { today, stageOf }: { today: Day; stageOf: (teamId: string) => Stage },
): Promise<void> {
  const random = randomFrom(`plans ${planners.length}`);
  const current = schoolYearOfDay(today);
  for (const planner of planners) {
    for (const year of [current - 2, current - 1, current]) {
      const stage = year < current ? (random() < 0.9 ? "adopted" : "draft") : stageOf(planner.teamId);
      if (stage === "none" || dayIn(year, daysTo.begin) > today) continue;
      const plan = await writePlan(tx, planner, year, today, random);
      if (stage === "draft" || dayIn(year, daysTo.open) > today) continue;
      await openForReading(tx, plan, planner);
      if (stage === "consultation") continue;
      const adoptedOn = dayIn(year, between(...daysTo.adopt, random));
      if (adoptedOn > today) continue;
      await adopt(tx, plan, planner, adoptedOn, random);
      if (year < current && random() < 0.75) await review(tx, plan, planner, random);
    }
  }
}

async function writePlan(
  tx: TenantTx,
  planner: Planner,
  year: SchoolYear,
  today: Day,
  random: Random,
): Promise<Written> {
  const plan = {
    id: newId(),
    year,
    ambition: pick(ambitions, random),
    goals: pickSome(goalTexts, between(2, 3, random), random).map((text) =>
      aGoal(text, planner, year, today, random),
    ),
  };
  const createdAt = momentOf(dayIn(year, daysTo.begin), "10:00");
  const { id, ambition } = plan;
  await tx.teamPlan.create({
    data: { id, teamId: planner.teamId, schoolYear: year, ambition, createdById: planner.leadId, createdAt },
    select: { id: true },
  });
  await tx.planGoal.createMany({
    data: plan.goals.map(
      ({ id: goalId, title, goingWell, couldImprove, contributesTo, competences }, position) => ({
        id: goalId,
        planId: id,
        position: position + 1,
        title,
        goingWell,
        couldImprove,
        contributesTo,
        competences: [...competences],
      }),
    ),
  });
  const actions = plan.goals.flatMap(({ id: goalId, actions: each }) =>
    each.map((action, position) => ({ goalId, position: position + 1, action })),
  );
  await tx.planAction.createMany({
    data: actions.map(
      ({ goalId, position, action: { id: actionId, what, successSign, dueOn, progress } }) => ({
        id: actionId,
        goalId,
        position,
        what,
        successSign,
        dueOn: asDate(dueOn),
        progress,
      }),
    ),
  });
  await tx.planActionOwner.createMany({
    data: actions.flatMap(({ action }) =>
      action.owners.map((owner) => ({ actionId: action.id, personId: owner.id })),
    ),
  });
  return plan;
}

function aGoal(text: GoalText, planner: Planner, year: SchoolYear, today: Day, random: Random): PlanGoal {
  const { title, goingWell, couldImprove, contributesTo } = text;
  const actions = text.actions.map(({ what, successSign, day }): PlanAction => {
    const dueOn = later(rangeOf(year).from, { days: day });
    const owners = pickSome(planner.members, between(1, 3, random), random);
    return {
      id: newId(),
      version: 1,
      what,
      successSign,
      needs: null,
      funding: "",
      dueOn,
      progress: progressOn(dueOn, today, random),
      owners,
    };
  });
  const competences = pickSome(careerCompetences, between(1, 2, random), random);
  return { id: newId(), version: 1, title, goingWell, couldImprove, contributesTo, competences, actions };
}

/** Past its day most is done, some was stopped, and a little still runs, too late. */
function progressOn(dueOn: Day, today: Day, random: Random): Progress {
  const chance = random();
  if (dueOn < later(today, { days: -60 })) return chance < 0.82 ? "done" : "stopped";
  if (dueOn < today) return chance < 0.6 ? "done" : chance < 0.9 ? "running" : "not-started";
  if (dueOn < later(today, { days: 70 }))
    return chance < 0.5 ? "running" : chance < 0.8 ? "planned" : "not-started";
  return chance < 0.25 ? "planned" : "not-started";
}

async function openForReading(tx: TenantTx, plan: Written, { leadId }: Planner): Promise<void> {
  const openedAt = momentOf(dayIn(plan.year, daysTo.open), "15:30");
  await tx.planConsultation.create({
    data: { planId: plan.id, openedById: leadId, openedAt },
    select: { planId: true },
  });
}

async function adopt(
  tx: TenantTx,
  plan: Written,
  { leadId, members }: Planner,
  adoptedOn: Day,
  random: Random,
): Promise<void> {
  const memberCount = members.length;
  const presentCount = Math.max(1, memberCount - between(0, Math.min(3, memberCount - 1), random));
  const snapshot = writeSnapshot(plan);
  await tx.planAdoption.create({
    data: {
      planId: plan.id,
      number: 1,
      adoptedOn: asDate(adoptedOn),
      presentCount,
      memberCount,
      snapshot,
      recordedById: leadId,
    },
    select: { id: true },
  });
}

async function review(tx: TenantTx, plan: Written, { leadId }: Planner, random: Random): Promise<void> {
  const heldOn = asDate(later(rangeOf(plan.year).from, { days: between(282, 320, random) }));
  const outcome = pick(["continue", "continue", "adjust", "adjust", "stop"], random);
  await tx.planReview.create({
    data: { planId: plan.id, heldOn, outcome, ...pick(reviewTexts, random), recordedById: leadId },
    select: { id: true },
  });
}
