"use server";

import { action } from "@/lib/platform/action";
import type { WorkContext } from "@/lib/platform/perform";
import * as commands from "@/lib/scans/external/imports/commands";
import { claimScansPreview } from "@/lib/scans/external/imports/queries";
import { mayImportScans } from "@/lib/scans/external/policy";
import { confirmScansInput, dropScansInput } from "@/lib/scans/external/schema";

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

function claim({ tx, actor }: WorkContext, { fileId }: { fileId: string }) {
  return claimScansPreview(tx, actor, fileId);
}
