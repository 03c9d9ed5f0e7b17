"use server";

import { action } from "@/lib/platform/action";
import * as commands from "@/lib/scans/campaigns/commands";
import { findCampaign } from "@/lib/scans/campaigns/queries";
import { campaignInput, startCampaignInput } from "@/lib/scans/campaigns/schema";
import { findUsable } from "@/lib/scans/instruments/queries";
import { mayRunCampaigns } from "@/lib/scans/policy";
import type { TrailNote } from "@/lib/platform/trail";

export const startCampaign = action({
  permission: "campaigns.run",
  input: startCampaignInput,
  subject: ({ tx, actor }, { versionId }) => findUsable(tx, actor, versionId),
  allow: (actor, { kind }) => mayRunCampaigns(actor) && kind === "feedback",
  run: ({ tx, actor, now }, _instrument, { teamId, ...said }) =>
    commands.startCampaign(tx, { ...said, teamId: teamId || null }, { ...actor, now }),
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
  subject: ({ tx, actor }, { campaignId }) => findCampaign(tx, actor, campaignId),
  allow: mayRunCampaigns,
  run: ({ tx, actor, now }, { id }) => commands.remindCampaign(tx, actor, id, now),
  trail: ({ id }) => note("remind", id),
  notice: "ratersReminded",
});

function note(verb: TrailNote["verb"], campaignId: string): TrailNote {
  return { verb, entity: "scan-campaign", entityId: campaignId };
}
