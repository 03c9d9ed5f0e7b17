"use server";

import { renameTeam as rename } from "@/lib/organisation/teams/commands";
import * as commands from "@/lib/organisation/teams/members/commands";
import { claimMembership, findEmployment } from "@/lib/organisation/teams/members/queries";
import { mayArrangeMember, mayRenameTeam } from "@/lib/organisation/teams/policy";
import { findTeam } from "@/lib/organisation/teams/queries";
import { joinTeamInput, leaveTeamInput, renameTeamInput } from "@/lib/organisation/teams/schema";
import { action } from "@/lib/platform/action";
import { dayOf } from "@/lib/platform/calendar";

export const joinTeam = action({
  permission: "team.join",
  input: joinTeamInput,
  subject: async ({ tx, actor, now }, { teamId, personId, startsOn }) => {
    const team = await findTeam(tx, actor.institutionId, { teamId, today: dayOf(now) });
    const employment = await findEmployment(tx, actor.institutionId, { teamId, personId, startsOn });
    return team && employment && { id: team.id, personId, employment };
  },
  allow: mayArrangeMember,
  run: ({ tx }, { employment }, input) => commands.joinTeam(tx, input, employment),
  trail: (_team, { personId, startsOn, teamId }, { id }) => {
    const details = { teamId, startsOn };
    return { verb: "join", entity: "team-membership", entityId: id, subjectPersonId: personId, details };
  },
  next: (actor, _data, { id }) => `/${actor.institution.slug}/teams/${id}`,
  notice: "member-joined",
});

export const leaveTeam = action({
  permission: "team.leave",
  input: leaveTeamInput,
  subject: async ({ tx, actor }, { membershipId }) => {
    const membership = await claimMembership(tx, actor.institutionId, membershipId);
    return membership && { id: membership.teamId, personId: membership.personId, membership };
  },
  allow: mayArrangeMember,
  run: ({ tx }, { membership }, { endsOn }) => commands.leaveTeam(tx, membership, endsOn),
  trail: ({ id, membership }, { endsOn }) => {
    const details = { teamId: id, endsOn };
    const entityId = membership.id;
    return {
      verb: "leave",
      entity: "team-membership",
      entityId,
      subjectPersonId: membership.personId,
      details,
    };
  },
  next: (actor, _data, { id }) => `/${actor.institution.slug}/teams/${id}`,
  notice: "member-left",
});

export const renameTeam = action({
  permission: "team.rename",
  input: renameTeamInput,
  subject: ({ tx, actor, now }, { teamId }) =>
    findTeam(tx, actor.institutionId, { teamId, today: dayOf(now) }),
  allow: mayRenameTeam,
  run: ({ tx, actor }, { id, code }, { name }) => rename(tx, actor.institutionId, { id, code, name }),
  trail: ({ id }) => ({ verb: "rename", entity: "team", entityId: id }),
  next: (actor, _data, { id }) => `/${actor.institution.slug}/teams/${id}`,
  notice: "team-renamed",
});
