"use server";

import { action } from "@/lib/platform/action";
import * as commands from "@/lib/settings/development/commands";
import { claimDevelopment } from "@/lib/settings/development/queries";
import { wordsOfDevelopment } from "@/lib/settings/development/rules";
import { developmentInput } from "@/lib/settings/development/schema";
import { mayChangeDevelopment } from "@/lib/settings/policy";

export const changeDevelopment = action({
  permission: "settings.change-development",
  input: developmentInput,
  subject: ({ tx, actor }) => claimDevelopment(tx, actor.institutionId),
  allow: mayChangeDevelopment,
  edition: ({ said }) => ({ version: said.version, text: wordsOfDevelopment(said) }),
  run: ({ tx }, { institutionId }, { yearHours, ...next }) =>
    commands.changeDevelopment(tx, institutionId, { ...next, yearHoursMinutes: yearHours }),
  trail: ({ institutionId }, { trainingAnswerDays, yearHours }) => ({
    ...{ verb: "change-development", entity: "settings", entityId: institutionId },
    details: { trainingAnswerDays, yearHoursMinutes: yearHours },
  }),
});
