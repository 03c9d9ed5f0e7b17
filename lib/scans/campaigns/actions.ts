"use server";

import { action } from "@/lib/platform/action";
import type { WorkContext } from "@/lib/platform/perform";
import * as commands from "@/lib/scans/campaigns/commands";
import { claimCampaign } from "@/lib/scans/campaigns/queries";
import { campaignInput, moveCampaignInput, startCampaignInput } from "@/lib/scans/campaigns/schema";
import { findUsable } from "@/lib/scans/instruments/queries";
import { mayRunCampaigns } from "@/lib/scans/policy";
import type { TrailNote } from "@/lib/platform/trail";

export const startCampaign = action({
  permission: "campaigns.run",
  input: startCampaignInput,
  subject: ({ tx, actor }, { versionId }) => findUsable(tx, actor, versionId),
  allow: (actor, { kind }) => mayRunCampaigns(actor) && (kind === "feedback" || kind === "self"),
  run: ({ tx, actor, now }, { kind }, { teamId, roleId, ...said }) => {
    const audience = { teamId: teamId || null, roleId: roleId || null };
    const asked = kind === "self" ? kind : "feedback";
    return commands.startCampaign(tx, { ...said, ...audience, kind: asked }, { ...actor, now });
  },
  trail: (_instrument, _input, { campaignId, people }) => ({
    ...note("start", campaignId),
    details: { count: people },
  }),
  next: ({ institution }, { campaignId }) => `/${institution.slug}/scans/campagnes/${campaignId}`,
  notice: "campaignStarted",
});

export const remindCampaign = action({
  permission: "campaigns.run",
  input: campaignInput,
  subject: findSubject,
  allow: mayRunCampaigns,
  run: ({ tx, actor, now }, campaign) => commands.remindCampaign(tx, actor, campaign, now),
  trail: ({ id }) => note("remind", id),
  notice: "ratersReminded",
});

export const moveCampaign = action({
  permission: "campaigns.run",
  input: moveCampaignInput,
  subject: findSubject,
  allow: mayRunCampaigns,
  run: ({ tx, actor, now }, campaign, { closesOn }) =>
    commands.moveCampaign(tx, actor, campaign, { closesOn, now }),
  trail: ({ id }, { closesOn }) => ({ ...note("move", id), details: { closesOn } }),
  notice: "saved",
});

export const stopCampaign = action({
  permission: "campaigns.run",
  input: campaignInput,
  subject: findSubject,
  allow: mayRunCampaigns,
  run: ({ tx, actor, now }, campaign) => commands.stopCampaign(tx, actor, campaign, now),
  trail: ({ id }, _input, { dropped }) => ({ ...note("end", id), details: { count: dropped } }),
  notice: "campaignStopped",
});

function findSubject({ tx, actor }: WorkContext, { campaignId }: { campaignId: string }) {
  return claimCampaign(tx, actor, campaignId);
}

function note(verb: TrailNote["verb"], campaignId: string): TrailNote {
  return { verb, entity: "scan-campaign", entityId: campaignId };
}
