"use server";

import { action } from "@/lib/platform/action";
import * as commands from "@/lib/settings/commands";
import { mayChangeSettings } from "@/lib/settings/policy";
import { claimSettings } from "@/lib/settings/queries";
import { detailsOf } from "@/lib/settings/rules";
import { minimumsInput } from "@/lib/settings/schema";

export const changeMinimums = action({
  permission: "settings.change",
  input: minimumsInput,
  subject: async ({ tx, actor: { institutionId } }) => ({
    institutionId,
    settings: await claimSettings(tx, institutionId),
  }),
  allow: mayChangeSettings,
  edition: ({ settings: { version, ...values } }) => ({
    version,
    text: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])),
  }),
  run: ({ tx }, { institutionId, settings }, input) =>
    commands.changeMinimums(tx, institutionId, settings, input),
  trail: ({ institutionId }, _input, changes) =>
    changes.length > 0
      ? { verb: "change", entity: "settings", entityId: institutionId, details: detailsOf(changes) }
      : null,
});
