"use server";

import * as commands from "@/lib/plans/personal/carrying/commands";
import { mayKeepPlan } from "@/lib/plans/personal/policy";
import { claimOwnPlan, findOwnPlan } from "@/lib/plans/personal/queries";
import { carryInput } from "@/lib/plans/personal/schema";
import { action } from "@/lib/platform/action";

export const carryOver = action({
  permission: "personal-plan.keep",
  input: carryInput,
  subject: async ({ tx, actor }, { schoolYear }) => {
    const plan = await claimOwnPlan(tx, actor, schoolYear);
    return plan && { plan, before: await findOwnPlan(tx, actor, schoolYear - 1) };
  },
  allow: mayKeepPlan,
  run: (context, { plan, before }, { carrying, actions }) => {
    const command = carrying === "along" ? commands.takeAlong : commands.letGo;
    return command(context, plan, before, actions);
  },
  trail: ({ plan }) => ({ verb: "write", entity: "personal-plan", entityId: plan.id }),
  notice: "saved",
});
