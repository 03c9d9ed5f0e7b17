"use server";

import { action } from "@/lib/platform/action";
import * as commands from "@/lib/scans/external/commands";
import { mayCommentOnExternalScan, mayImportScans } from "@/lib/scans/external/policy";
import { claimExternalScan } from "@/lib/scans/external/queries";
import { claimReadFile } from "@/lib/scans/external/readings/queries";
import { commentOnScanInput, removeFileInput, removeScanInput } from "@/lib/scans/external/schema";

export const commentOnExternalScan = action({
  permission: "team-report.comment",
  input: commentOnScanInput,
  subject: ({ tx, actor }, { scanId }) => claimExternalScan(tx, actor, scanId),
  allow: mayCommentOnExternalScan,
  edition: ({ version, leaderComment }) => ({ version, text: { comment: leaderComment } }),
  run: ({ tx }, scan, { comment }) => commands.commentOnExternalScan(tx, scan, comment),
  trail: ({ id }) => ({ verb: "comment", entity: "external-scan", entityId: id }),
});

export const removeScan = action({
  permission: "external-scans.import",
  input: removeScanInput,
  subject: ({ tx, actor }, { scanId }) => claimExternalScan(tx, actor, scanId),
  allow: mayImportScans,
  run: ({ tx }, scan) => commands.removeExternalScan(tx, scan),
  trail: ({ id }) => ({ verb: "remove", entity: "external-scan", entityId: id }),
  next: ({ institution }) => `/${institution.slug}/scans/teams/extern`,
  notice: "externalScanRemoved",
});

export const removeReadFile = action({
  permission: "external-scans.import",
  input: removeFileInput,
  subject: ({ tx, actor }, { fileId }) => claimReadFile(tx, actor, fileId),
  allow: mayImportScans,
  run: ({ tx }, file) => commands.removeReadFile(tx, file),
  trail: (_file, _input, { scans }) => ({
    verb: "remove",
    entity: "external-scan",
    entityId: null,
    details: { count: scans },
  }),
  next: ({ institution }) => `/${institution.slug}/scans/teams/extern`,
  notice: "externalFileRemoved",
});
