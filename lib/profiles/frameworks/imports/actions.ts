"use server";

import { action } from "@/lib/platform/action";
import type { WorkContext } from "@/lib/platform/perform";
import * as commands from "@/lib/profiles/frameworks/imports/commands";
import { claimPreview } from "@/lib/profiles/frameworks/imports/queries";
import { confirmFrameworkInput, dropFrameworkInput } from "@/lib/profiles/frameworks/imports/schema";
import { mayEditCompetences } from "@/lib/profiles/policy";

/** Only the preview somebody saw is carried out: its digest comes along. */
export const confirmFramework = action({
  permission: "competences.edit",
  input: confirmFrameworkInput,
  subject: claim,
  allow: mayEditCompetences,
  run: ({ tx }, preview, { digest }) => commands.carryOutFramework(tx, preview, digest),
  trail: ({ plan }, _input, { frameworkId }) => ({
    verb: "import",
    entity: "framework",
    entityId: frameworkId,
    details: { new: plan.counts.new, changed: plan.counts.changed, gone: plan.counts.gone },
  }),
  next: ({ institution }, { frameworkId }) => `/${institution.slug}/competenties/raamwerken/${frameworkId}`,
  notice: "frameworkImported",
});

export const dropFramework = action({
  permission: "competences.edit",
  input: dropFrameworkInput,
  subject: claim,
  allow: mayEditCompetences,
  run: ({ tx }, preview) => commands.dropFramework(tx, preview),
  trail: () => ({ verb: "drop-file", entity: "framework", entityId: null }),
  next: ({ institution }) => `/${institution.slug}/competenties`,
  notice: "importDropped",
});

function claim({ tx, actor }: WorkContext, { fileId }: { fileId: string }) {
  return claimPreview(tx, actor, fileId);
}
