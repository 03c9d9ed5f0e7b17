"use server";

import * as commands from "@/lib/plans/acknowledgements/commands";
import { planAddress } from "@/lib/plans/addresses/rules";
import { mayAcknowledgePlan } from "@/lib/plans/policy";
import { acknowledgeInput } from "@/lib/plans/schema";
import { claimReadablePlan } from "@/lib/plans/working/queries";
import { action } from "@/lib/platform/action";

export const acknowledgePlan = action({
  permission: "team-plan.acknowledge",
  input: acknowledgeInput,
  subject: claimReadablePlan,
  allow: mayAcknowledgePlan,
  run: (context, { plan }, { number }) => commands.acknowledgePlan(context, plan, number),
  trail: ({ plan }, { number }) => {
    return { verb: "acknowledge", entity: "team-plan", entityId: plan.id, details: { number } };
  },
  next: (actor, _data, { plan }) => planAddress(actor.institution.slug, plan),
  notice: "plan-acknowledged",
});
