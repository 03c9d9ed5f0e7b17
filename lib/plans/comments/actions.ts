"use server";

import * as commands from "@/lib/plans/comments/commands";
import { claimComment, draftOfComment } from "@/lib/plans/comments/queries";
import { mayCommentOnPlan, mayRemoveComment } from "@/lib/plans/policy";
import { commentInput, removeCommentInput } from "@/lib/plans/schema";
import { claimWorkingPlan } from "@/lib/plans/working/queries";
import { action } from "@/lib/platform/action";
import { dropDraft } from "@/lib/platform/drafts";

export const addComment = action({
  permission: "team-plan.comment",
  input: commentInput,
  subject: claimWorkingPlan,
  allow: mayCommentOnPlan,
  run: async (context, { plan }, { words }) => {
    await dropDraft(context.tx, context.actor, draftOfComment({ of: "team", planId: plan.id }));
    return commands.addComment(context, plan, words);
  },
  trail: ({ plan }, _input, { id }) => {
    return { verb: "comment", entity: "plan-comment", entityId: id, details: { planId: plan.id } };
  },
});

export const removeComment = action({
  permission: "team-plan.comment",
  input: removeCommentInput,
  subject: claimComment,
  allow: mayRemoveComment,
  run: (context, { plan, commentId }) => commands.removeComment(context, plan, commentId),
  trail: ({ plan, commentId }) => {
    return { verb: "remove", entity: "plan-comment", entityId: commentId, details: { planId: plan.id } };
  },
  notice: "comment-removed",
});
