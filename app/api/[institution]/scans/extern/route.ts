import { tellingRoute } from "@/lib/platform/route";
import { offerScans } from "@/lib/scans/external/imports/commands";
import { mayImportScans } from "@/lib/scans/external/policy";
import { offerScansInput, scanBytes } from "@/lib/scans/external/schema";

const formAround = 64 * 1024;

/** Takes the outcome of scans by others in a file. It changes nothing yet: a preview follows. */
export const POST = tellingRoute({
  permission: "external-scans.import",
  bytesAtMost: scanBytes + formAround,
  input: offerScansInput,
  subject: async () => ({}),
  allow: mayImportScans,
  run: async ({ tx, actor, now }, _subject, { file }) =>
    offerScans(tx, { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }, { ...actor, now }),
  trail: () => ({ verb: "offer-file", entity: "external-scan", entityId: null }),
  form: {
    next: (actor, { fileId }) => `/${actor.institution.slug}/scans/teams/extern/inlezen/${fileId}`,
    back: (actor, fout) => `/${actor.institution.slug}/scans/teams/extern/inlezen?fout=${fout}`,
  },
});
