"use server";

import { action } from "@/lib/platform/action";
import type { WorkContext } from "@/lib/platform/perform";
import { findUsable } from "@/lib/scans/instruments/queries";
import * as commands from "@/lib/scans/team/commands";
import { mayCommentOnReport, mayRunTeamScans } from "@/lib/scans/team/policy";
import { claimTeamScan } from "@/lib/scans/team/queries";
import { claimReport } from "@/lib/scans/team/report/queries";
import { isTeamKind } from "@/lib/scans/team/rules";
import { campaignInput, commentInput, startTeamScanInput } from "@/lib/scans/team/schema";
import type { TrailNote } from "@/lib/platform/trail";

export const startTeamScan = action({
  permission: "team-scan.run",
  input: startTeamScanInput,
  subject: ({ tx, actor }, { versionId }) => findUsable(tx, actor, versionId),
  allow: (actor, { kind }) => mayRunTeamScans(actor) && isTeamKind(kind),
  run: ({ tx, actor, now }, { kind }, said) =>
    commands.startTeamScan(tx, { ...said, kind }, { ...actor, now }),
  trail: (_instrument, _input, { campaignId }) => note("start", campaignId),
  next: ({ institution }, { campaignId }) => `/${institution.slug}/scans/teams/${campaignId}`,
});

export const remindTeams = action({
  permission: "team-scan.run",
  input: campaignInput,
  subject: findSubject,
  allow: mayRunTeamScans,
  run: ({ tx, actor, now }, scan) => commands.remindTeams(tx, actor.institutionId, scan, now),
  trail: ({ id }, _input, { reminded }) => ({ ...note("remind", id), details: { count: reminded } }),
  notice: "ratersReminded",
});

export const closeTeams = action({
  permission: "team-scan.run",
  input: campaignInput,
  subject: findSubject,
  allow: mayRunTeamScans,
  run: ({ tx, actor, now }, scan) => commands.closeTeams(tx, actor, scan, now),
  trail: ({ id }) => note("close", id),
  notice: "roundClosed",
});

export const commentOnReport = action({
  permission: "team-report.comment",
  input: commentInput,
  subject: ({ tx, actor }, { roundId }) => claimReport(tx, actor, roundId),
  allow: mayCommentOnReport,
  edition: ({ commentVersion, leaderComment }) => ({
    version: commentVersion,
    text: { comment: leaderComment },
  }),
  run: ({ tx }, report, { comment }) => commands.commentOnReport(tx, report, comment),
  trail: ({ id }) => ({ verb: "comment", entity: "team-report", entityId: id }),
});

function findSubject({ tx, actor }: WorkContext, { campaignId }: { campaignId: string }) {
  return claimTeamScan(tx, actor, campaignId);
}

function note(verb: TrailNote["verb"], campaignId: string): TrailNote {
  return { verb, entity: "team-scan", entityId: campaignId };
}
