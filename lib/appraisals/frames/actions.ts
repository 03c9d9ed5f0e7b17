"use server";

import * as commands from "@/lib/appraisals/frames/commands";
import { mayChangeFrame } from "@/lib/appraisals/frames/policy";
import { claimFrame } from "@/lib/appraisals/frames/queries";
import { frameInput } from "@/lib/appraisals/frames/schema";
import { action } from "@/lib/platform/action";

export const changeFrame = action({
  permission: "appraisals.change-frame",
  input: frameInput,
  subject: ({ tx, actor }) => claimFrame(tx, actor),
  allow: mayChangeFrame,
  edition: ({ number, consequences, aspects, signingDays }) => ({
    version: number,
    text: { consequences, aspects: aspects.join("\n"), signingDays: String(signingDays) },
  }),
  run: commands.changeFrame,
  trail: () => ({ verb: "change", entity: "appraisal-frame", entityId: null }),
  next: ({ institution }) => `/${institution.slug}/beoordelingen/opzet`,
  notice: "saved",
});
