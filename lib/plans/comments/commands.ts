import "server-only";

import { mayBeCommentedOn } from "@/lib/plans/comments/rules";
import type { TeamPlan } from "@/lib/plans/rules";
import { newId } from "@/lib/platform/ids";
import { allowed, done } from "@/lib/platform/outcome";
import type { WorkContext } from "@/lib/platform/perform";

/** Writes down what somebody says about a draft. */
export async function addComment({ tx, actor, now }: WorkContext, plan: TeamPlan, words: string) {
  const verdict = mayBeCommentedOn(plan);
  if (!verdict.ok) return verdict;
  const id = newId();
  const data = { id, planId: plan.id, authorId: actor.personId, words, createdAt: now };
  await tx.planComment.create({ data, select: { id: true } });
  return done({ id });
}

/** Takes back what was said. */
export async function removeComment({ tx }: WorkContext, plan: TeamPlan, commentId: string) {
  const verdict = mayBeCommentedOn(plan);
  if (!verdict.ok) return verdict;
  await tx.planComment.deleteMany({ where: { id: commentId } });
  return allowed;
}
