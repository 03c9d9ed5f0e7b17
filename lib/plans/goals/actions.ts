"use server";

import * as commands from "@/lib/plans/goals/commands";
import { wordsOfAction, wordsOfGoal } from "@/lib/plans/goals/rules";
import { mayChangePlan, mayChangeProgress } from "@/lib/plans/policy";
import * as inputs from "@/lib/plans/schema";
import { claimWorkingAction, claimWorkingGoal, claimWorkingPlan } from "@/lib/plans/working/queries";
import { planAddress } from "@/lib/plans/addresses/rules";
import { action } from "@/lib/platform/action";
import { dropDraft } from "@/lib/platform/drafts";

export const addGoal = action({
  permission: "team-plan.change",
  input: inputs.addGoalInput,
  subject: claimWorkingPlan,
  allow: mayChangePlan,
  run: async (context, { plan }, { planId, ...words }) => {
    await dropDraft(context.tx, context.actor, { form: "plan-goal", subject: planId });
    return commands.addGoal(context, plan, words);
  },
  trail: ({ plan }, _input, { id }) => {
    return { verb: "add", entity: "plan-goal", entityId: id, details: { planId: plan.id } };
  },
  next: (actor, _data, { plan }) => planAddress(actor.institution.slug, plan),
});

export const changeGoal = action({
  permission: "team-plan.change",
  input: inputs.changeGoalInput,
  subject: claimWorkingGoal,
  allow: mayChangePlan,
  edition: ({ goal }) => ({ version: goal.version, text: wordsOfGoal(goal) }),
  run: async (context, { plan, goal }, { goalId, basis: _basis, ...words }) => {
    await dropDraft(context.tx, context.actor, { form: "plan-goal", subject: goalId });
    return commands.changeGoal(context, plan, goal, words);
  },
  trail: ({ goal }) => ({ verb: "change", entity: "plan-goal", entityId: goal.id }),
  next: (actor, _data, { plan }) => planAddress(actor.institution.slug, plan),
});

export const removeGoal = action({
  permission: "team-plan.change",
  input: inputs.removeGoalInput,
  subject: claimWorkingGoal,
  allow: mayChangePlan,
  run: (context, { plan, goal }) => commands.removeGoal(context, plan, goal),
  trail: ({ goal }) => ({ verb: "remove", entity: "plan-goal", entityId: goal.id }),
  next: (actor, _data, { plan }) => planAddress(actor.institution.slug, plan),
  notice: "goal-removed",
});

export const moveGoal = action({
  permission: "team-plan.change",
  input: inputs.moveGoalInput,
  subject: claimWorkingGoal,
  allow: mayChangePlan,
  run: (context, { plan, goal }, { direction }) => commands.moveGoal(context, plan, goal, direction),
  trail: ({ goal }, { direction }) => {
    return { verb: "move", entity: "plan-goal", entityId: goal.id, details: { direction } };
  },
});

export const addAction = action({
  permission: "team-plan.change",
  input: inputs.addActionInput,
  subject: claimWorkingGoal,
  allow: mayChangePlan,
  run: async (context, { plan, goal }, { goalId, ...words }) => {
    await dropDraft(context.tx, context.actor, { form: "plan-action", subject: goalId });
    return commands.addAction(context, plan, goal, words);
  },
  trail: ({ goal }, _input, { id }) => {
    return { verb: "add", entity: "plan-action", entityId: id, details: { goalId: goal.id } };
  },
  next: (actor, _data, { plan }) => planAddress(actor.institution.slug, plan),
});

export const changeAction = action({
  permission: "team-plan.change",
  input: inputs.changeActionInput,
  subject: claimWorkingAction,
  allow: mayChangePlan,
  edition: (subject) => ({ version: subject.action.version, text: wordsOfAction(subject.action) }),
  run: async (context, subject, { actionId, basis: _basis, ...words }) => {
    await dropDraft(context.tx, context.actor, { form: "plan-action", subject: actionId });
    return commands.changeAction(context, subject.plan, subject.action, words);
  },
  trail: (subject) => ({ verb: "change", entity: "plan-action", entityId: subject.action.id }),
  next: (actor, _data, { plan }) => planAddress(actor.institution.slug, plan),
});

export const removeAction = action({
  permission: "team-plan.change",
  input: inputs.removeActionInput,
  subject: claimWorkingAction,
  allow: mayChangePlan,
  run: (context, subject) => commands.removeAction(context, subject.plan, subject.action),
  trail: (subject) => ({ verb: "remove", entity: "plan-action", entityId: subject.action.id }),
  next: (actor, _data, { plan }) => planAddress(actor.institution.slug, plan),
  notice: "action-removed",
});

export const moveAction = action({
  permission: "team-plan.change",
  input: inputs.moveActionInput,
  subject: claimWorkingAction,
  allow: mayChangePlan,
  run: (context, subject, { direction }) => commands.moveAction(context, subject, direction),
  trail: (subject, { direction }) => {
    return { verb: "move", entity: "plan-action", entityId: subject.action.id, details: { direction } };
  },
});

export const changeProgress = action({
  permission: "team-plan.progress",
  input: inputs.progressInput,
  subject: claimWorkingAction,
  allow: mayChangeProgress,
  run: (context, subject, { progress }) =>
    commands.changeProgress(context, subject.plan, subject.action, progress),
  trail: (subject, { progress }) => {
    return { verb: "progress", entity: "plan-action", entityId: subject.action.id, details: { progress } };
  },
});
