"use server";

import { action } from "@/lib/platform/action";
import * as commands from "@/lib/settings/development/commands";
import { claimDevelopment } from "@/lib/settings/development/queries";
import { developmentInput } from "@/lib/settings/development/schema";
import { mayChangeDevelopment } from "@/lib/settings/policy";

export const changeDevelopment = action({
  permission: "settings.change-development",
  input: developmentInput,
  subject: ({ tx, actor }) => claimDevelopment(tx, actor.institutionId),
  allow: mayChangeDevelopment,
  edition: ({ said: { version, trainingAnswerDays, fundingSources } }) => ({
    version,
    text: { trainingAnswerDays: String(trainingAnswerDays), fundingSources: fundingSources.join("\n") },
  }),
  run: ({ tx }, { institutionId }, next) => commands.changeDevelopment(tx, institutionId, next),
  trail: ({ institutionId }, { trainingAnswerDays }) => ({
    ...{ verb: "change-development", entity: "settings", entityId: institutionId },
    details: { trainingAnswerDays },
  }),
});
