"use server";

import { action } from "@/lib/platform/action";
import { schoolYearOf } from "@/lib/platform/calendar";
import * as commands from "@/lib/settings/calendar/commands";
import { claimCalendar } from "@/lib/settings/calendar/queries";
import { detailsOf, editionOf, yearsToArrange } from "@/lib/settings/calendar/rules";
import { calendarInput } from "@/lib/settings/calendar/schema";
import { mayChangeSettings } from "@/lib/settings/policy";

export const changeCalendar = action({
  permission: "settings.change-calendar",
  input: calendarInput,
  subject: async ({ tx, actor: { institutionId }, now }, { schoolYear }) =>
    yearsToArrange(schoolYearOf(now)).includes(schoolYear)
      ? { institutionId, calendar: await claimCalendar(tx, institutionId, schoolYear) }
      : null,
  allow: mayChangeSettings,
  edition: ({ calendar: { holidays } }) => ({ version: editionOf(holidays), text: { week: holidays } }),
  run: ({ tx }, { calendar }, { schoolYear, week }) =>
    commands.changeCalendar(tx, calendar, { schoolYear, holidays: week }),
  trail: ({ institutionId }, _input, change) =>
    change && {
      ...{ verb: "change-calendar", entity: "settings", entityId: institutionId },
      details: detailsOf(change),
    },
});
