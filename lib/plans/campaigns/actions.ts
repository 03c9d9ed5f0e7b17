"use server";

import * as commands from "@/lib/plans/campaigns/commands";
import { claimCampaign } from "@/lib/plans/campaigns/queries";
import { moveCampaignInput, remindLeadersInput, startCampaignInput } from "@/lib/plans/campaigns/schema";
import { mayRunReviews } from "@/lib/plans/policy";
import { action } from "@/lib/platform/action";
import type { WorkContext } from "@/lib/platform/perform";
import type { TrailNote } from "@/lib/platform/trail";

export const startCampaign = action({
  permission: "plan-reviews.run",
  input: startCampaignInput,
  subject: ({ actor }) => Promise.resolve({ id: actor.institutionId }),
  allow: mayRunReviews,
  run: (context, _institution, { dueOn }) => commands.startCampaign(context, dueOn),
  trail: (_institution, { dueOn }, { campaignId }) => note("start", campaignId, { dueOn }),
});

export const moveCampaign = action({
  permission: "plan-reviews.run",
  input: moveCampaignInput,
  subject: findSubject,
  allow: mayRunReviews,
  run: (context, campaign, { dueOn }) => commands.moveCampaign(context, campaign, dueOn),
  trail: ({ id }, { dueOn }) => note("move", id, { dueOn }),
  notice: "saved",
});

export const remindLeaders = action({
  permission: "plan-reviews.run",
  input: remindLeadersInput,
  subject: findSubject,
  allow: mayRunReviews,
  run: (context, campaign) => commands.remindLeaders(context, campaign),
  trail: ({ id }, _input, { reminded }) => note("remind", id, { reminded }),
});

function findSubject({ tx, actor }: WorkContext, { campaignId }: { campaignId: string }) {
  return claimCampaign(tx, actor.institutionId, campaignId);
}

function note(
  verb: TrailNote["verb"],
  entityId: string,
  details: NonNullable<TrailNote["details"]>,
): TrailNote {
  return { verb, entity: "review-campaign", entityId, details };
}
