"use server";

import * as commands from "@/lib/plans/personal/agreements/commands";
import { claimAsked } from "@/lib/plans/personal/agreements/queries";
import { mayAnswerAsking, mayKeepPlan } from "@/lib/plans/personal/policy";
import { claimOwnPlan } from "@/lib/plans/personal/queries";
import { agreementInput, askInput, yearInput } from "@/lib/plans/personal/schema";
import { action } from "@/lib/platform/action";

export const askAgreement = action({
  permission: "personal-plan.ask",
  input: askInput,
  subject: ({ tx, actor }, { schoolYear }) => claimOwnPlan(tx, actor, schoolYear),
  allow: mayKeepPlan,
  run: (context, plan, { leaderId }) => commands.askAgreement(context, plan, leaderId),
  trail: ({ id }) => ({ verb: "ask-agreement", entity: "personal-plan", entityId: id }),
  notice: "plan-asked",
});

export const takeBackAsking = action({
  permission: "personal-plan.ask",
  input: yearInput,
  subject: async ({ tx, actor }, { schoolYear }) => {
    const plan = await claimOwnPlan(tx, actor, schoolYear);
    return plan?.asked ? { plan, asked: plan.asked } : null;
  },
  allow: mayKeepPlan,
  run: (context, { asked }) => commands.takeBackAsking(context, asked.id),
  trail: ({ plan }) => ({ verb: "take-back", entity: "personal-plan", entityId: plan.id }),
  notice: "plan-taken-back",
});

export const agree = action({
  permission: "personal-plan.agree",
  input: agreementInput,
  subject: ({ tx, actor }, { agreementId }) => claimAsked(tx, actor, agreementId),
  allow: mayAnswerAsking,
  run: (context, subject) => commands.agree(context, subject),
  trail: ({ plan }) => {
    return { verb: "agree", entity: "personal-plan", entityId: plan.id, subjectPersonId: plan.owner.id };
  },
  notice: "plan-agreed",
});
