"use server";

import { action } from "@/lib/platform/action";
import * as commands from "@/lib/settings/counting/commands";
import { claimCounting } from "@/lib/settings/counting/queries";
import { countingInput } from "@/lib/settings/counting/schema";
import { mayChangeSettings } from "@/lib/settings/policy";

export const changeCounting = action({
  permission: "settings.change-counting",
  input: countingInput,
  subject: ({ tx, actor }) => claimCounting(tx, actor.institutionId),
  allow: mayChangeSettings,
  edition: ({ said }) => ({ version: said.version, text: { kind: said.alsoCounting } }),
  run: ({ tx }, { institutionId }, { kind }) => commands.changeCounting(tx, institutionId, kind),
  trail: ({ institutionId }, { kind }) => ({
    ...{ verb: "change-counting", entity: "settings", entityId: institutionId },
    details: { kinds: kind.join(" ") },
  }),
});
