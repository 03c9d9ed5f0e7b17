"use server";

import { ownPlanAddress } from "@/lib/plans/personal/addresses/rules";
import { claimOpenedPlan } from "@/lib/plans/personal/opening/queries";
import { mayKeepPlan, mayReadOpened } from "@/lib/plans/personal/policy";
import { claimOwnPlan, claimOwnQuestion } from "@/lib/plans/personal/queries";
import * as commands from "@/lib/plans/personal/reviews/commands";
import { wordsOfResult } from "@/lib/plans/personal/reviews/rules";
import { planInput, resultInput, yearInput } from "@/lib/plans/personal/schema";
import { action } from "@/lib/platform/action";
import { dropDraft } from "@/lib/platform/drafts";

export const writeResult = action({
  permission: "personal-plan.keep",
  input: resultInput,
  subject: ({ tx, actor }, { questionId }) => claimOwnQuestion(tx, actor, questionId),
  allow: mayKeepPlan,
  edition: ({ question }) => ({ version: question.version, text: wordsOfResult(question) }),
  run: async (context, { plan, question }, { questionId, basis: _basis, ...words }) => {
    await dropDraft(context.tx, context.actor, { form: "personal-result", subject: questionId });
    return commands.writeResult(context, plan, question, words);
  },
  trail: ({ plan }) => ({ verb: "write", entity: "personal-plan", entityId: plan.id }),
  next: (actor, _data, { plan }) => ownPlanAddress(actor.institution.slug, plan.schoolYear, "terugkijken"),
  notice: "saved",
});

export const lookBack = action({
  permission: "personal-plan.review",
  input: yearInput,
  subject: ({ tx, actor }, { schoolYear }) => claimOwnPlan(tx, actor, schoolYear),
  allow: mayKeepPlan,
  run: (context, plan) => commands.lookBack(context, plan),
  trail: ({ id }) => ({ verb: "review", entity: "personal-plan", entityId: id }),
  notice: "plan-looked-back",
});

export const takeBackLookBack = action({
  permission: "personal-plan.review",
  input: yearInput,
  subject: ({ tx, actor }, { schoolYear }) => claimOwnPlan(tx, actor, schoolYear),
  allow: mayKeepPlan,
  run: (context, plan) => commands.takeBackLookBack(context, plan),
  trail: ({ id }) => ({ verb: "take-back", entity: "personal-plan", entityId: id }),
});

export const lookAlong = action({
  permission: "personal-plan.look-along",
  input: planInput,
  subject: ({ tx, actor }, { planId }) => claimOpenedPlan(tx, actor, planId),
  allow: mayReadOpened,
  run: (context, plan) => commands.lookAlong(context, plan),
  trail: ({ id, owner }) => {
    return { verb: "review", entity: "personal-plan", entityId: id, subjectPersonId: owner.id };
  },
  notice: "plan-looked-back",
});

export const closePlan = action({
  permission: "personal-plan.review",
  input: yearInput,
  subject: ({ tx, actor }, { schoolYear }) => claimOwnPlan(tx, actor, schoolYear),
  allow: mayKeepPlan,
  run: (context, plan) => commands.closePlan(context, plan),
  trail: ({ id }) => ({ verb: "settle", entity: "personal-plan", entityId: id }),
  next: (actor, _data, { schoolYear }) => ownPlanAddress(actor.institution.slug, schoolYear),
  notice: "plan-closed",
});
