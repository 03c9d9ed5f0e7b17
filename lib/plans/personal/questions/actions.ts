"use server";

import { ownPlanAddress } from "@/lib/plans/personal/addresses/rules";
import { mayKeepPlan } from "@/lib/plans/personal/policy";
import { claimOwnAction, claimOwnPlan, claimOwnQuestion } from "@/lib/plans/personal/queries";
import * as commands from "@/lib/plans/personal/questions/commands";
import { wordsOfAction, wordsOfQuestion } from "@/lib/plans/personal/questions/rules";
import * as inputs from "@/lib/plans/personal/schema";
import { action } from "@/lib/platform/action";
import { dropDraft } from "@/lib/platform/drafts";

export const addQuestion = action({
  permission: "personal-plan.keep",
  input: inputs.addQuestionInput,
  subject: ({ tx, actor }, { schoolYear }) => claimOwnPlan(tx, actor, schoolYear),
  allow: mayKeepPlan,
  run: async (context, plan, { schoolYear, ...words }) => {
    await dropDraft(context.tx, context.actor, { form: "personal-question", subject: String(schoolYear) });
    return commands.addQuestion(context, plan, words);
  },
  trail: (plan) => ({ verb: "write", entity: "personal-plan", entityId: plan.id }),
  next: (actor, _data, { schoolYear }) => ownPlanAddress(actor.institution.slug, schoolYear),
});

export const changeQuestion = action({
  permission: "personal-plan.keep",
  input: inputs.changeQuestionInput,
  subject: ({ tx, actor }, { questionId }) => claimOwnQuestion(tx, actor, questionId),
  allow: mayKeepPlan,
  edition: ({ question }) => ({ version: question.version, text: wordsOfQuestion(question) }),
  run: async (context, { plan, question }, { questionId, basis: _basis, ...words }) => {
    await dropDraft(context.tx, context.actor, { form: "personal-question", subject: questionId });
    return commands.changeQuestion(context, plan, question, words);
  },
  trail: ({ plan }) => ({ verb: "write", entity: "personal-plan", entityId: plan.id }),
  next: (actor, _data, { plan }) => ownPlanAddress(actor.institution.slug, plan.schoolYear),
});

export const removeQuestion = action({
  permission: "personal-plan.keep",
  input: inputs.questionInput,
  subject: ({ tx, actor }, { questionId }) => claimOwnQuestion(tx, actor, questionId),
  allow: mayKeepPlan,
  run: (context, { plan, question }) => commands.removeQuestion(context, plan, question),
  trail: ({ plan }) => ({ verb: "write", entity: "personal-plan", entityId: plan.id }),
  next: (actor, _data, { plan }) => ownPlanAddress(actor.institution.slug, plan.schoolYear),
  notice: "question-removed",
});

export const addAction = action({
  permission: "personal-plan.keep",
  input: inputs.addActionInput,
  subject: async ({ tx, actor }, { schoolYear, questionId }) => {
    const plan = await claimOwnPlan(tx, actor, schoolYear);
    if (!plan || questionId === null) return plan && { plan, question: null };
    const question = plan.questions.find(({ id }) => id === questionId);
    return question ? { plan, question } : null;
  },
  allow: mayKeepPlan,
  run: async (context, subject, { schoolYear, questionId: _questionId, newQuestion, ...words }) => {
    await dropDraft(context.tx, context.actor, { form: "personal-action", subject: String(schoolYear) });
    return commands.addAction(context, subject.plan, subject.question ?? newQuestion, words);
  },
  trail: ({ plan }) => ({ verb: "write", entity: "personal-plan", entityId: plan.id }),
  next: (actor, _data, { plan }) => ownPlanAddress(actor.institution.slug, plan.schoolYear),
});

export const changeAction = action({
  permission: "personal-plan.keep",
  input: inputs.changeActionInput,
  subject: ({ tx, actor }, { actionId }) => claimOwnAction(tx, actor, actionId),
  allow: mayKeepPlan,
  edition: (subject) => ({ version: subject.action.version, text: wordsOfAction(subject.action) }),
  run: async (context, subject, { actionId, basis: _basis, ...words }) => {
    await dropDraft(context.tx, context.actor, { form: "personal-action", subject: actionId });
    return commands.changeAction(context, subject.plan, subject.action, words);
  },
  trail: ({ plan }) => ({ verb: "write", entity: "personal-plan", entityId: plan.id }),
  next: (actor, _data, { plan }) => ownPlanAddress(actor.institution.slug, plan.schoolYear),
});

export const removeAction = action({
  permission: "personal-plan.keep",
  input: inputs.actionInput,
  subject: ({ tx, actor }, { actionId }) => claimOwnAction(tx, actor, actionId),
  allow: mayKeepPlan,
  run: (context, subject) => commands.removeAction(context, subject.plan, subject.action),
  trail: ({ plan }) => ({ verb: "write", entity: "personal-plan", entityId: plan.id }),
  next: (actor, _data, { plan }) => ownPlanAddress(actor.institution.slug, plan.schoolYear),
  notice: "action-removed",
});

export const changeProgress = action({
  permission: "personal-plan.keep",
  input: inputs.progressInput,
  subject: ({ tx, actor }, { actionId }) => claimOwnAction(tx, actor, actionId),
  allow: mayKeepPlan,
  run: (context, subject, { progress }) =>
    commands.changeProgress(context, subject.plan, subject.action, progress),
  trail: ({ plan }) => ({ verb: "progress", entity: "personal-plan", entityId: plan.id }),
});
