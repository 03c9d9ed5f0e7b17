"use server";

import * as commands from "@/lib/plans/personal/hours/commands";
import { claimOwnHours } from "@/lib/plans/personal/hours/queries";
import { ownHoursInput } from "@/lib/plans/personal/hours/schema";
import { mayKeepPlan } from "@/lib/plans/personal/policy";
import { action } from "@/lib/platform/action";
import { hoursWritten } from "@/lib/profiles/assignments/rules";

/** As what somebody learnt, how many hours they have is nobody's to follow: no event. */
export const setOwnHours = action({
  permission: "personal-hours.keep",
  input: ownHoursInput,
  subject: ({ tx, actor }, { schoolYear }) => claimOwnHours(tx, actor, schoolYear),
  allow: mayKeepPlan,
  edition: ({ own }) => ({
    version: own?.version ?? 0,
    text: { hours: own ? hoursWritten(own.minutes) : "" },
  }),
  run: (context, _own, { schoolYear, hours }) => commands.setOwnHours(context, schoolYear, hours),
  trail: () => null,
  notice: "saved",
});
