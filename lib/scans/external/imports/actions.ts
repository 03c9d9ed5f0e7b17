"use server";

import { action } from "@/lib/platform/action";
import type { WorkContext } from "@/lib/platform/perform";
import * as commands from "@/lib/scans/external/imports/commands";
import { claimScansPreview } from "@/lib/scans/external/imports/queries";
import { mayImportScans } from "@/lib/scans/external/policy";
import { claimExternalScan } from "@/lib/scans/external/queries";
import { confirmScansInput, dropScansInput, removeScanInput } from "@/lib/scans/external/schema";

/** Only the preview somebody saw is carried out: its digest comes along. */
export const confirmScans = action({
  permission: "external-scans.import",
  input: confirmScansInput,
  subject: claim,
  allow: mayImportScans,
  run: ({ tx, actor, now }, preview, { digest }) =>
    commands.readInScans(tx, preview, digest, { ...actor, now }),
  trail: (_preview, _input, { scans }) => ({
    verb: "import",
    entity: "external-scan",
    entityId: null,
    details: { count: scans },
  }),
  next: ({ institution }) => `/${institution.slug}/scans/teams/extern`,
  notice: "externalScansRead",
});

export const dropScans = action({
  permission: "external-scans.import",
  input: dropScansInput,
  subject: claim,
  allow: mayImportScans,
  run: ({ tx }, preview) => commands.dropScans(tx, preview),
  trail: () => ({ verb: "drop-file", entity: "external-scan", entityId: null }),
  next: ({ institution }) => `/${institution.slug}/scans/teams/extern`,
  notice: "importDropped",
});

export const removeScan = action({
  permission: "external-scans.import",
  input: removeScanInput,
  subject: ({ tx, actor }, { scanId }) => claimExternalScan(tx, actor, scanId),
  allow: mayImportScans,
  run: ({ tx }, { id }) => commands.removeExternalScan(tx, id),
  trail: ({ id }) => ({ verb: "remove", entity: "external-scan", entityId: id }),
  next: ({ institution }) => `/${institution.slug}/scans/teams/extern`,
  notice: "externalScanRemoved",
});

function claim({ tx, actor }: WorkContext, { fileId }: { fileId: string }) {
  return claimScansPreview(tx, actor, fileId);
}
