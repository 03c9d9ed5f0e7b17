"use server";

import { action } from "@/lib/platform/action";
import type { Actor } from "@/lib/platform/actor";
import type { WorkContext } from "@/lib/platform/perform";
import * as commands from "@/lib/profiles/assignments/commands";
import { mayAssign } from "@/lib/profiles/assignments/policy";
import {
  claimAssignment,
  findTeam,
  isOnStaff,
  type AssignmentView,
} from "@/lib/profiles/assignments/queries";
import { hoursWritten } from "@/lib/profiles/assignments/rules";
import {
  assignRoleInput,
  assignRoleOutsideTeamsInput,
  changeAssignmentInput,
  endAssignmentInput,
} from "@/lib/profiles/assignments/schema";
import { assignWithCriteria } from "@/lib/profiles/eligibility/commands";
import type { TrailNote } from "@/lib/platform/trail";

export const assignRole = action({
  permission: "role-assignments.write",
  input: assignRoleInput,
  subject: async ({ tx, actor }, { teamId, personId, roleId }) =>
    (await findTeam(tx, actor, teamId)) && { teamId, personId, roleId },
  allow: mayAssign,
  run: ({ tx, actor, now }, given, terms) => assignWithCriteria(tx, given, terms, { actor, now }),
  trail: ({ personId }, _input, { assignmentId }) => ({
    ...about("assign", personId),
    entityId: assignmentId,
  }),
});

/** For who works in no team, such as the directie; HR alone does this. */
export const assignRoleOutsideTeams = action({
  permission: "role-assignments.write",
  input: assignRoleOutsideTeamsInput,
  subject: async ({ tx }, { personId, roleId }) =>
    (await isOnStaff(tx, personId)) ? { teamId: null, personId, roleId } : null,
  allow: mayAssign,
  run: ({ tx, actor, now }, given, terms) => assignWithCriteria(tx, given, terms, { actor, now }),
  trail: ({ personId }, _input, { assignmentId }) => ({
    ...about("assign", personId),
    entityId: assignmentId,
  }),
  next: ({ institution }, _data, { roleId }) => `/${institution.slug}/rollen/${roleId}`,
  notice: "assignmentSaved",
});

export const changeAssignment = action({
  permission: "role-assignments.write",
  input: changeAssignmentInput,
  subject: claim,
  allow: mayAssign,
  edition: ({ version, minutes, startsOn, endsOn }) => ({
    version,
    text: { hours: hoursWritten(minutes ?? 0), startsOn, endsOn: endsOn ?? "" },
  }),
  run: ({ tx, now }, assignment, { assignmentId: _, ...terms }) =>
    commands.changeAssignment(tx, assignment, terms, now),
  trail: ({ id, personId }) => ({ ...about("change", personId), entityId: id }),
  next: toTeam,
  notice: "assignmentSaved",
});

export const endAssignment = action({
  permission: "role-assignments.write",
  input: endAssignmentInput,
  subject: claim,
  allow: mayAssign,
  run: ({ tx, now }, assignment, { endsOn }) => commands.endAssignment(tx, assignment, endsOn, now),
  trail: ({ id, personId }) => ({ ...about("end", personId), entityId: id }),
  next: toTeam,
  notice: "assignmentEnded",
});

function claim({ tx, actor, now }: WorkContext, { assignmentId }: { assignmentId: string }) {
  return claimAssignment(tx, actor, assignmentId, now);
}

function toTeam({ institution }: Actor, _data: unknown, { teamId, roleId }: AssignmentView) {
  return teamId ? `/${institution.slug}/teams/${teamId}/rollen` : `/${institution.slug}/rollen/${roleId}`;
}

function about(verb: TrailNote["verb"], personId: string): Omit<TrailNote, "entityId"> {
  return { verb, entity: "role-assignment", subjectPersonId: personId };
}
