"use server";

import { findTeam } from "@/lib/organisation/teams/queries";
import * as commands from "@/lib/plans/hours/commands";
import { mayKeepTeamHours, mayRemoveStudyDay, maySetTeamHours } from "@/lib/plans/hours/policy";
import { claimStudyDay, claimTeamHours } from "@/lib/plans/hours/queries";
import { noteStudyDayInput, studyDayInput, teamHoursInput } from "@/lib/plans/hours/schema";
import { action } from "@/lib/platform/action";
import { dayOf } from "@/lib/platform/calendar";
import { hoursWritten } from "@/lib/profiles/assignments/rules";

export const setTeamHours = action({
  permission: "team-hours.set",
  input: teamHoursInput,
  subject: claimTeamHours,
  allow: maySetTeamHours,
  edition: ({ budget }) => ({
    version: budget?.version ?? 0,
    text: { hours: budget ? hoursWritten(budget.minutes) : "" },
  }),
  run: (context, { id }, said) => commands.setTeamHours(context, id, said),
  trail: ({ id }, { schoolYear, hours }) => ({
    ...{ verb: "change", entity: "team-hours", entityId: id },
    details: { schoolYear, minutes: hours },
  }),
  notice: "saved",
});

export const noteStudyDay = action({
  permission: "team-hours.note",
  input: noteStudyDayInput,
  subject: ({ tx, actor, now }, { teamId }) =>
    findTeam(tx, actor.institutionId, { teamId, today: dayOf(now) }),
  allow: mayKeepTeamHours,
  run: (context, team, { teamId: _teamId, ...noted }) => commands.noteStudyDay(context, team.id, noted),
  trail: (team, _input, { id }) => {
    return { verb: "add", entity: "study-day", entityId: id, details: { teamId: team.id } };
  },
  notice: "study-day-noted",
});

export const removeStudyDay = action({
  permission: "team-hours.note",
  input: studyDayInput,
  subject: claimStudyDay,
  allow: mayRemoveStudyDay,
  run: commands.removeStudyDay,
  trail: ({ id, teamId }) => ({ verb: "remove", entity: "study-day", entityId: id, details: { teamId } }),
  notice: "study-day-removed",
});
