import "server-only";

import { type InstitutionPlan, mayBeCommentedOn } from "@/lib/plans/institution/rules";
import { newId } from "@/lib/platform/ids";
import { allowed, done } from "@/lib/platform/outcome";
import type { WorkContext } from "@/lib/platform/perform";

/** Writes down what somebody says about a concept of the institution's plan. */
export async function addComment({ tx, actor, now }: WorkContext, plan: InstitutionPlan, words: string) {
  const verdict = mayBeCommentedOn(plan);
  if (!verdict.ok) return verdict;
  const id = newId();
  const data = { id, planId: plan.id, authorId: actor.personId, words, createdAt: now };
  await tx.institutionPlanComment.create({ data, select: { id: true } });
  return done({ id });
}

/** Takes back what was said. */
export async function removeComment({ tx }: WorkContext, plan: InstitutionPlan, commentId: string) {
  const verdict = mayBeCommentedOn(plan);
  if (!verdict.ok) return verdict;
  await tx.institutionPlanComment.deleteMany({ where: { id: commentId } });
  return allowed;
}
