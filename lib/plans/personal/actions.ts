"use server";

import { ownPlanAddress } from "@/lib/plans/personal/addresses/rules";
import * as commands from "@/lib/plans/personal/commands";
import { mayKeepPlan } from "@/lib/plans/personal/policy";
import { claimOwnPlan } from "@/lib/plans/personal/queries";
import { partOf } from "@/lib/plans/personal/rules";
import { reviewDayInput, writePartInput } from "@/lib/plans/personal/schema";
import { action } from "@/lib/platform/action";
import { dropDraft } from "@/lib/platform/drafts";

export const writePart = action({
  permission: "personal-plan.keep",
  input: writePartInput,
  subject: async ({ tx, actor }, { schoolYear, kind }) => {
    const plan = await claimOwnPlan(tx, actor, schoolYear);
    return plan && { plan, part: partOf(plan, kind) };
  },
  allow: mayKeepPlan,
  edition: ({ part }) => ({
    version: part?.version ?? 0,
    text: { words: part?.words ?? "", place: part?.place ?? "" },
  }),
  run: async (context, { plan }, { kind, words, place, schoolYear }) => {
    await dropDraft(context.tx, context.actor, { form: "personal-part", subject: `${schoolYear}-${kind}` });
    return commands.writePart(context, plan, kind, { words, place: kind === "ambition" ? place : null });
  },
  trail: ({ plan }) => ({ verb: "write", entity: "personal-plan", entityId: plan.id }),
  next: (actor, _data, { plan }) => ownPlanAddress(actor.institution.slug, plan.schoolYear),
  notice: "saved",
});

export const setReviewDay = action({
  permission: "personal-plan.keep",
  input: reviewDayInput,
  subject: ({ tx, actor }, { schoolYear }) => claimOwnPlan(tx, actor, schoolYear),
  allow: mayKeepPlan,
  run: (context, plan, { reviewOn }) => commands.setReviewDay(context, plan, reviewOn),
  trail: (plan) => ({ verb: "write", entity: "personal-plan", entityId: plan.id }),
  next: (actor, _data, { schoolYear }) => ownPlanAddress(actor.institution.slug, schoolYear),
  notice: "saved",
});
