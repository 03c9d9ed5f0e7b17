"use server";

import * as commands from "@/lib/plans/personal/check/commands";
import { claimLobActions } from "@/lib/plans/personal/check/queries";
import { mayChangeLobActions } from "@/lib/plans/personal/policy";
import { lobActionsInput } from "@/lib/plans/personal/schema";
import { action } from "@/lib/platform/action";

export const setLobActions = action({
  permission: "personal-plan.norm",
  input: lobActionsInput,
  subject: ({ tx, actor }) => claimLobActions(tx, actor.institutionId),
  allow: mayChangeLobActions,
  edition: ({ asked: { version, least, most } }) => ({
    version,
    text: { least: String(least), most: String(most) },
  }),
  run: ({ tx }, { institutionId }, next) => commands.setLobActions(tx, institutionId, next),
  trail: ({ institutionId, asked }, { least, most }) => ({
    ...{ verb: "set-lob-actions", entity: "settings", entityId: institutionId },
    details: { leastFrom: asked.least, leastTo: least, mostFrom: asked.most, mostTo: most },
  }),
});
