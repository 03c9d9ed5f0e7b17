import "server-only";

import { type Desk, sealed } from "@/lib/plans/personal/commands";
import { listLeaders } from "@/lib/plans/personal/opening/queries";
import {
  hasReader,
  mayBeClosed,
  mayBeReviewed,
  mayLookAlong,
  mayLookBack,
  mayTakeBack,
} from "@/lib/plans/personal/reviews/rules";
import type { PersonalPlan, Question } from "@/lib/plans/personal/rules";
import type { ResultWords } from "@/lib/plans/personal/schema";
import { schoolYearOf } from "@/lib/platform/calendar";
import { allowed } from "@/lib/platform/outcome";

/** Writes what came of a question (H14), or of an experiment, whose failing teaches as much (F11). */
export async function writeResult(desk: Desk, plan: PersonalPlan, question: Question, words: ResultWords) {
  const verdict = mayBeReviewed(plan, schoolYearOf(desk.now));
  if (!verdict.ok) return verdict;
  const { title, type, hypothesis, contributesTo } = question;
  const body = await sealed(desk, question.id, { title, type, hypothesis, contributesTo, ...words });
  const data = { body, changedAt: desk.now, version: { increment: 1 } };
  await desk.tx.personalPlanPiece.updateMany({ where: { id: question.id }, data });
  return allowed;
}

/** The owner looked back. Where nobody reads along the plan is reviewed by that; else it waits for who does. */
export async function lookBack(desk: Desk, plan: PersonalPlan) {
  for (const verdict of [mayBeReviewed(plan, schoolYearOf(desk.now)), mayLookBack(plan)])
    if (!verdict.ok) return verdict;
  const isOfTwo = hasReader(plan, await listLeaders(desk));
  await desk.tx.personalPlan.updateMany({
    where: { id: plan.id ?? "" },
    data: { lookedBackAt: desk.now, reviewedAt: isOfTwo ? null : desk.now },
  });
  return allowed;
}

/** Takes it back, to write on. */
export async function takeBackLookBack({ tx }: Desk, plan: PersonalPlan) {
  const verdict = mayTakeBack(plan);
  if (!verdict.ok) return verdict;
  await tx.personalPlan.updateMany({
    where: { id: plan.id ?? "" },
    data: { lookedBackAt: null, reviewedAt: null },
  });
  return allowed;
}

/** Who reads along looked back too: by that the plan is reviewed. */
export async function lookAlong({ tx, actor, now }: Desk, plan: PersonalPlan) {
  const verdict = mayLookAlong(plan);
  if (!verdict.ok) return verdict;
  await tx.personalPlan.updateMany({
    where: { id: plan.id ?? "" },
    data: { reviewedAt: now, reviewedWithId: actor.personId },
  });
  return allowed;
}

/** Closes the plan: nothing in it changes any more, and what waited for agreement waits no longer (domain.md 2.7). */
export async function closePlan({ tx, now }: Desk, plan: PersonalPlan) {
  const verdict = mayBeClosed(plan);
  if (!verdict.ok) return verdict;
  await tx.personalPlanAgreement.deleteMany({ where: { planId: plan.id ?? "", agreedAt: null } });
  await tx.personalPlan.updateMany({ where: { id: plan.id ?? "" }, data: { closedAt: now } });
  return allowed;
}
