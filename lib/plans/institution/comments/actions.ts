"use server";

import { draftOfComment } from "@/lib/plans/comments/queries";
import * as commands from "@/lib/plans/institution/comments/commands";
import { claimComment } from "@/lib/plans/institution/comments/queries";
import { claimInstitutionPlan } from "@/lib/plans/institution/queries";
import { mayCommentOnInstitutionPlan, mayRemoveInstitutionComment } from "@/lib/plans/policy";
import { commentInput, removeCommentInput } from "@/lib/plans/schema";
import { action } from "@/lib/platform/action";
import { dropDraft } from "@/lib/platform/drafts";

export const addInstitutionComment = action({
  permission: "institution-plan.comment",
  input: commentInput,
  subject: ({ tx, actor }, { planId }) => claimInstitutionPlan(tx, actor.institutionId, planId),
  allow: mayCommentOnInstitutionPlan,
  run: async (context, plan, { words }) => {
    await dropDraft(context.tx, context.actor, draftOfComment({ of: "institution", planId: plan.id }));
    return commands.addComment(context, plan, words);
  },
  trail: ({ id: planId }, _input, { id }) => {
    return { verb: "comment", entity: "institution-comment", entityId: id, details: { planId } };
  },
});

export const removeInstitutionComment = action({
  permission: "institution-plan.comment",
  input: removeCommentInput,
  subject: claimComment,
  allow: mayRemoveInstitutionComment,
  run: (context, { plan, commentId }) => commands.removeComment(context, plan, commentId),
  trail: ({ plan, commentId }) => {
    const details = { planId: plan.id };
    return { verb: "remove", entity: "institution-comment", entityId: commentId, details };
  },
  notice: "comment-removed",
});
